'use client'
import { Banner } from '@payloadcms/ui'
import { useEffect, useRef, type ReactNode } from 'react'
import type { ShownRefusal } from './post-action.ts'

/** Takes the focus when its subject changes, so that nobody has to look for the answer to what they just did. */
const useFocusOn = (subject: unknown) => {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    ref.current?.focus()
  }, [subject])
  return ref
}

export const RefusalMessage = ({ refusal }: { readonly refusal: ShownRefusal }) => {
  const ref = useFocusOn(refusal)
  return (
    <div ref={ref} role="alert" tabIndex={-1} className="review-panel__message" data-code={refusal.code}>
      <Banner type="error">
        {refusal.unmet.length === 0 ? (
          refusal.message
        ) : (
          <>
            This could not be done yet:
            <ul>
              {refusal.unmet.map((message) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          </>
        )}
        {refusal.code === 'NOT_SIGNED_IN' && (
          <>
            {' '}
            <a href="/admin/login" target="_blank" rel="noreferrer">
              Sign in in a new tab
            </a>
            , then try again here: what you typed is kept.
          </>
        )}
      </Banner>
    </div>
  )
}

export const DoneMessage = ({ children }: { readonly children: ReactNode }) => {
  const ref = useFocusOn(null)
  return (
    <div ref={ref} role="status" tabIndex={-1} className="review-panel__message">
      <Banner type="success">{children}</Banner>
    </div>
  )
}

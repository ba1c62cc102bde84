'use client'
import { Button } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'
import { asText, type UnsentWords } from './unsent-words.ts'
import './unsent.css'

type Props = {
  readonly words: readonly UnsentWords[]
  /** Why they can't be sent any more. */
  readonly children: ReactNode
  readonly onForget: () => void
}

/** What somebody typed for a decision that can't be made any more: theirs to read, to copy and to delete. */
export const Unsent = ({ words, children, onForget }: Props) => {
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(asText(words))
      setCopied('yes')
    } catch {
      setCopied('failed')
    }
  }
  return (
    <section className="unsent" aria-labelledby="unsent-title">
      <h2 className="review-panel__title" id="unsent-title">
        {words.length > 0 ? 'What you typed, and was not sent' : 'This can’t be decided here any more'}
      </h2>
      {children}
      {words.length > 0 && (
        <>
          <p>It is still on this device, and nobody else can read it. Copy what you need.</p>
          <ul className="unsent__words">
            {words.map(({ what, quote, words: own }) => (
              <li key={`${what}:${own}`}>
                <span className="review-panel__hint">{what}</span>
                {quote !== null && <blockquote className="review-panel__quote">{quote}</blockquote>}
                <p className="comments__text">{own}</p>
              </li>
            ))}
          </ul>
          <div className="review-panel__buttons">
            <Button buttonStyle="secondary" margin={false} onClick={() => void copy()}>
              Copy the words
            </Button>
            <Button buttonStyle="secondary" margin={false} onClick={onForget}>
              Delete them from this device
            </Button>
          </div>
          <p className="review-panel__hint" role="status">
            {copied === 'yes' && 'Copied.'}
            {copied === 'failed' && 'This browser does not let them be copied by a button. Select them above.'}
          </p>
        </>
      )}
    </section>
  )
}

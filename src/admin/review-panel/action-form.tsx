'use client'
import { Button } from '@payloadcms/ui'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { RefusalMessage } from './messages.tsx'
import { postAction, type ShownRefusal } from './post-action.ts'

type Props = {
  readonly title: string
  readonly id: string
  readonly button: string
  /** Where to post; null where nothing is posted yet. */
  readonly url: string | null
  /** What to post, or why it can't be posted yet. */
  readonly prepare: () =>
    { readonly ok: true; readonly body: unknown } | { readonly ok: false; readonly refusal: ShownRefusal }
  readonly onDone: () => void
  readonly onRefused?: (refusal: ShownRefusal) => void
  readonly onCancel?: () => void
  /** Another way to answer, beside the button. */
  readonly otherwise?: ReactNode
  readonly children?: ReactNode
  readonly disabled?: boolean
  readonly buttonStyle?: 'primary' | 'secondary'
  readonly danger?: boolean
}

/**
 * One verb of the review: its fields, its button and the refusal, if there was one. Not a `<form>`: Payload's own form is
 * around it, and forms can't be nested. What was typed belongs to the caller and outlives every refusal.
 */
export const ActionForm = (props: Props) => {
  const { title, id, button, url, prepare, onDone, onRefused, onCancel, otherwise, children } = props
  const { disabled = false, danger = false, buttonStyle = danger ? 'secondary' : 'primary' } = props
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<ShownRefusal | null>(null)

  const send = async () => {
    if (busy || disabled) return
    const prepared = prepare()
    if (!prepared.ok) return setRefusal({ ...prepared.refusal })
    setBusy(true)
    const result = url === null ? ({ ok: true } as const) : await postAction(url, prepared.body)
    setBusy(false)
    setRefusal(result.ok ? null : result.refusal)
    if (result.ok) onDone()
    else onRefused?.(result.refusal)
  }

  // Enter would otherwise submit the form around this one.
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape' && onCancel) {
      event.stopPropagation()
      return onCancel()
    }
    // A form inside this one has answered already.
    if (event.defaultPrevented || event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    if (event.target.type === 'password' || event.target.type === 'text') void send()
  }

  return (
    <section className="review-panel__form" aria-labelledby={`${id}-title`} id={id} onKeyDown={onKeyDown}>
      <h3 className="review-panel__form-title" id={`${id}-title`} tabIndex={-1}>
        {title}
      </h3>
      {children}
      {refusal && <RefusalMessage refusal={refusal} />}
      <div className="review-panel__buttons">
        <Button
          buttonStyle={buttonStyle}
          {...(danger ? { className: 'review-panel__danger' } : {})}
          disabled={busy || disabled}
          margin={false}
          onClick={() => void send()}
          extraButtonProps={{ 'aria-busy': busy }}
        >
          {busy ? 'Sending…' : button}
        </Button>
        {onCancel && (
          <Button buttonStyle="secondary" margin={false} onClick={onCancel}>
            Cancel
          </Button>
        )}
        {otherwise}
      </div>
    </section>
  )
}

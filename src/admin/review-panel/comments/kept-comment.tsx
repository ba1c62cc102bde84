'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { CommentDraft } from '../../../review/facts.ts'
import { RefusalMessage } from '../messages.tsx'
import { postAction, type ShownRefusal } from '../post-action.ts'

type Props = {
  readonly draft: CommentDraft
  /** Where to send it before the decision. */
  readonly url: string
  readonly onEdit: () => void
  readonly onRemove: () => void
  readonly onSent: () => void
}

/** A comment that waits on this device for the decision. A question to the editors can be sent before. */
export const KeptComment = ({ draft, url, onEdit, onRemove, onSent }: Props) => {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<ShownRefusal | null>(null)
  const send = async () => {
    if (busy) return
    setBusy(true)
    const result = await postAction(url, draft)
    setBusy(false)
    setRefusal(result.ok ? null : result.refusal)
    if (result.ok) onSent()
  }
  return (
    <div className="comments__kept">
      <p className="review-panel__hint">Your comment, not sent yet</p>
      {draft.quote !== null && <blockquote className="review-panel__quote">{draft.quote}</blockquote>}
      <p className="comments__text">{draft.text}</p>
      {refusal && <RefusalMessage refusal={refusal} />}
      <div className="review-panel__buttons comments__small">
        <Button buttonStyle="secondary" size="small" margin={false} onClick={onEdit}>
          Edit
        </Button>
        <Button buttonStyle="secondary" size="small" margin={false} onClick={onRemove}>
          Remove
        </Button>
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          disabled={busy}
          onClick={() => void send()}
          extraButtonProps={{ 'aria-busy': busy }}
        >
          {busy ? 'Sending…' : 'Send now'}
        </Button>
      </div>
    </div>
  )
}

'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { CommentDraft } from '../../../review/facts.ts'
import { RefusalMessage } from '../messages.tsx'
import { postAction, type ShownRefusal } from '../post-action.ts'
import { placeName, ShowInText } from './comment-list.tsx'

type Props = {
  readonly id: string
  readonly draft: CommentDraft
  readonly sections: readonly { readonly heading: string }[]
  /** Where to send it before the decision. */
  readonly url: string
  readonly onShow: () => void
  readonly onEdit: () => void
  readonly onRemove: () => void
  readonly onSent: () => void
}

/** A comment that waits on this device for the decision. A question to the editors can be sent before. */
export const KeptComment = ({ id, draft, sections, url, onShow, onEdit, onRemove, onSent }: Props) => {
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
  const place = placeName(draft.section, sections)
  return (
    <li id={id} tabIndex={-1} className="comments__kept">
      <p className="review-panel__hint">Your comment on {place}, not sent yet</p>
      {draft.quote !== null && <blockquote className="review-panel__quote">{draft.quote}</blockquote>}
      {draft.section !== null && <ShowInText what={draft.quote ?? place} onShow={onShow} />}
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
    </li>
  )
}

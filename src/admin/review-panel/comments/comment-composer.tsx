'use client'
import { LONGEST_COMMENT } from '../../../review/asks.ts'
import type { CommentDraft } from '../../../review/facts.ts'
import { ActionForm } from '../action-form.tsx'
import { TextArea } from '../fields.tsx'
import { incomplete } from '../post-action.ts'
import { quoteFrom } from './quote.ts'
import type { Begun, Commenting } from './use-commenting.ts'

type Props = {
  readonly commenting: Commenting
  /** The heading of the section; null for the whole text. */
  readonly heading: string | null
  readonly sectionText: string | null
  /** Where to send it at once; null where it is kept for the decision. */
  readonly url: string | null
  readonly onDone: (draft: CommentDraft) => void
}

/** Writes one comment, on a whole section or on words of it. */
export const CommentComposer = ({ commenting, heading, sectionText, url, onDone }: Props) => {
  const { begun, change, close } = commenting
  const draft = draftOf(begun, sectionText)
  return (
    <ActionForm
      id="comment"
      title={heading === null ? 'Comment on the whole text' : `Comment on “${heading}”`}
      button={url === null ? 'Keep the comment' : 'Send the comment'}
      url={url}
      prepare={() => {
        const missing = [
          ...(begun.text.trim() === '' ? ['Write your comment.'] : []),
          ...(draft === null
            ? ['The quoted words are not in this section. Copy them from the text, or leave them out.']
            : []),
        ]
        return missing.length > 0 ? { ok: false, refusal: incomplete(missing) } : { ok: true, body: draft }
      }}
      onDone={() => {
        if (draft) onDone(draft)
        close()
      }}
      onCancel={close}
    >
      {heading !== null && (
        <TextArea
          label="Words that it is about (optional)"
          hint="Select them in the text before, or copy them here. Left empty, it is about the whole section."
          rows={2}
          value={begun.quote}
          maxLength={20_000}
          onChange={(quote) => change({ quote })}
        />
      )}
      <TextArea
        label="Your comment"
        {...(url === null ? { hint: 'Kept on this device, and sent with your decision.' } : {})}
        value={begun.text}
        maxLength={LONGEST_COMMENT}
        autoFocus
        onChange={(text) => change({ text })}
      />
    </ActionForm>
  )
}

/** Null where the quoted words are not in the section. */
const draftOf = ({ section, quote, text }: Begun, sectionText: string | null): CommentDraft | null => {
  if (section === null || sectionText === null || quote.trim() === '') return { section, quote: null, text }
  const found = quoteFrom(sectionText, quote)
  return found === null ? null : { section, quote: found, text }
}

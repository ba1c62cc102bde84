'use client'
import { useState } from 'react'
import { LONGEST_COMMENT } from '../../../review/asks.ts'
import type { ReviewComment } from '../../../review/round.ts'
import type { CommentResolution } from '../../../review/vocabulary.ts'
import { ActionForm } from '../action-form.tsx'
import { Choice, TextArea } from '../fields.tsx'
import { Folded } from '../folded.tsx'
import { incomplete } from '../post-action.ts'
import { RESOLUTION_WORDS } from './resolutions.ts'

type Props = {
  readonly roundId: string
  readonly comment: ReviewComment
  /** Once the round is over, the editors say what they did about a comment. */
  readonly asksResolution: boolean
  readonly onDone: () => void
}

export const AnswerForm = (props: Props) => {
  const button = props.comment.answers.length === 0 ? 'Answer…' : 'Answer again…'
  return (
    <Folded
      button={button}
      label={`${button.replace('…', '')} to ${props.comment.name}: ${props.comment.text.slice(0, 60)}`}
    >
      {(fold) => <UnfoldedAnswer {...props} fold={fold} />}
    </Folded>
  )
}

const UnfoldedAnswer = ({ roundId, comment, asksResolution, onDone, fold }: Props & { readonly fold: () => void }) => {
  const [resolution, setResolution] = useState<CommentResolution | null>(null)
  const [text, setText] = useState('')
  const missing = [
    ...(asksResolution && resolution === null ? ['Say whether the text was changed.'] : []),
    ...(text.trim() === '' ? ['Write your answer.'] : []),
  ]
  return (
    <ActionForm
      id={`answer-${comment.id}`}
      title={`Answer to ${comment.name}`}
      button="Send the answer"
      url={`/api/review-states/${roundId}/answer`}
      prepare={() =>
        missing.length > 0
          ? { ok: false, refusal: incomplete(missing) }
          : { ok: true, body: { comment: comment.id, text, resolution } }
      }
      onDone={() => {
        fold()
        onDone()
      }}
      onCancel={fold}
    >
      {asksResolution && (
        <fieldset className="review-panel__group">
          <legend>What became of it?</legend>
          {(['changed', 'not-changed'] as const).map((value) => (
            <Choice
              key={value}
              type="radio"
              name={`resolution-${comment.id}`}
              label={RESOLUTION_WORDS[value].label}
              hint={RESOLUTION_WORDS[value].hint}
              checked={resolution === value}
              onChange={() => setResolution(value)}
            />
          ))}
        </fieldset>
      )}
      <TextArea label="Answer" value={text} maxLength={LONGEST_COMMENT} onChange={setText} />
    </ActionForm>
  )
}

'use client'
import { Pill } from '@payloadcms/ui'
import type { CommentAnswer, ReviewComment } from '../../../review/round.ts'
import { formatDate } from '../steps.ts'
import { AnswerForm } from './answer-form.tsx'
import { RESOLUTION_WORDS } from './resolutions.ts'
import './comments.css'

type Props = {
  readonly roundId: string
  /** The round is closed: what became of each comment can be said. */
  readonly isOver: boolean
  readonly comments: readonly ReviewComment[]
  /** The sections of the text that they are about; null where they aren't known. */
  readonly sections: readonly { readonly heading: string }[] | null
  readonly mayAnswer: boolean
  /** Whether the text stands on this page too, so that a comment can lead to its section. */
  readonly hasText: boolean
  readonly onAnswered: () => void
}

/** What was said of a text, and what was answered. */
export const CommentList = ({ roundId, isOver, comments, sections, mayAnswer, hasText, onAnswered }: Props) => (
  <ol className="comments__list" aria-label="Comments">
    {comments.map((comment) => (
      <li key={comment.id} id={`comment-${comment.id}`} className="comments__item">
        <Said comment={comment} sections={sections} hasText={hasText} />
        {comment.answers.map((answer) => (
          <Answered key={`${answer.userId}:${answer.at}`} answer={answer} />
        ))}
        {comment.answers.length === 0 && isOver && (
          <p className="comments__waiting">
            <Pill pillStyle="warning" size="small">
              Not answered yet
            </Pill>
          </p>
        )}
        {mayAnswer && <AnswerForm roundId={roundId} comment={comment} asksResolution={isOver} onDone={onAnswered} />}
      </li>
    ))}
  </ol>
)

const Said = ({
  comment,
  sections,
  hasText,
}: Pick<Props, 'sections' | 'hasText'> & { readonly comment: ReviewComment }) => {
  const { name, at, section, quote, text } = comment
  return (
    <>
      <p>
        <span className="review-panel__person">{name}</span>{' '}
        <span className="comments__when">
          {formatDate(at)}, on{' '}
          {section !== null && hasText ? (
            <a href={`#section-${section + 1}`}>{placeName(section, sections)}</a>
          ) : (
            placeName(section, sections)
          )}
        </span>
      </p>
      {quote !== null && <blockquote className="review-panel__quote">{quote}</blockquote>}
      <p className="comments__text">{text}</p>
    </>
  )
}

const placeName = (section: number | null, sections: Props['sections']): string => {
  if (section === null) return 'the whole text'
  const heading = sections?.[section]?.heading
  return heading ? `“${heading}”` : `section ${section + 1}`
}

const Answered = ({ answer: { name, at, text, resolution } }: { readonly answer: CommentAnswer }) => (
  <div className="comments__answer">
    <p>
      <span className="review-panel__person">{name}</span> <span className="comments__when">{formatDate(at)}</span>{' '}
      {resolution && (
        <Pill pillStyle={RESOLUTION_WORDS[resolution].tone} size="small">
          {RESOLUTION_WORDS[resolution].label}
        </Pill>
      )}
    </p>
    <p className="comments__text">{text}</p>
  </div>
)

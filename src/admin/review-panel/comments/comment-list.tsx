'use client'
import { Pill, useAuth } from '@payloadcms/ui'
import { isStaff } from '../../../../access/roles.ts'
import type { CommentAnswer, ReviewComment } from '../../../review/round.ts'
import { formatDate } from '../steps.ts'
import { AnswerForm } from './answer-form.tsx'
import { RESOLUTION_WORDS } from './resolutions.ts'
import { byPlace, resolvedBy, resolvedSentence } from './resolved.ts'
import { Settle } from './settle.tsx'
import './comments.css'

type Props = {
  readonly roundId: string
  /** The round is closed: what became of each comment can be said. */
  readonly isOver: boolean
  readonly comments: readonly ReviewComment[]
  /** The sections of the text that they are about; null where they aren't known. */
  readonly sections: readonly { readonly heading: string }[] | null
  readonly mayAnswer: boolean
  /** Leads to the words that a comment is about, where the text stands on this page too. */
  readonly onShow?: (comment: ReviewComment) => void
  readonly onAnswered: () => void
}

/** What was said of a text, in the order of the text, each with its answers and what became of it. */
export const CommentList = (props: Props) => (
  <ol className="comments__list" aria-label="Comments">
    {props.comments.toSorted(byPlace).map((comment) => (
      <li
        key={comment.id}
        id={`comment-${comment.id}`}
        tabIndex={-1}
        className={`comments__item${resolvedBy(comment) ? ' comments__item--resolved' : ''}`}
      >
        <Thread {...props} comment={comment} />
      </li>
    ))}
  </ol>
)

const Thread = (props: Props & { readonly comment: ReviewComment }) => {
  const { roundId, isOver, comment, sections, mayAnswer, onShow, onAnswered } = props
  const user = useAuth().user as Parameters<typeof isStaff>[0]
  const resolved = resolvedSentence(comment)
  const isOwn = user !== null && String(user?.id) === comment.userId
  return (
    <>
      <Said comment={comment} sections={sections} {...(onShow ? { onShow } : {})} />
      {comment.answers.map((answer) => (
        <Answered key={`${answer.userId}:${answer.at}`} answer={answer} />
      ))}
      {resolved !== null && (
        <p className="comments__resolved">
          <Pill pillStyle="success" size="small">
            Resolved
          </Pill>{' '}
          {resolved}
        </p>
      )}
      {comment.answers.length === 0 && isOver && (
        <p className="comments__waiting">
          <Pill pillStyle="warning" size="small">
            Not answered yet
          </Pill>
        </p>
      )}
      {mayAnswer && (
        <div className="comments__verbs">
          <AnswerForm
            roundId={roundId}
            comment={comment}
            asksResolution={isOver && isStaff(user)}
            onDone={onAnswered}
          />
          {isOwn && resolved === null && <Settle roundId={roundId} comment={comment} onDone={onAnswered} />}
        </div>
      )}
    </>
  )
}

const Said = ({
  comment,
  sections,
  onShow,
}: Pick<Props, 'sections' | 'onShow'> & { readonly comment: ReviewComment }) => {
  const { name, at, section, quote, text } = comment
  return (
    <>
      <p>
        <span className="review-panel__person">{name}</span>{' '}
        <span className="comments__when">
          {formatDate(at)}, on {placeName(section, sections)}
        </span>
      </p>
      {quote !== null && <blockquote className="review-panel__quote">{quote}</blockquote>}
      {section !== null && onShow && (
        <ShowInText what={quote ?? placeName(section, sections)} onShow={() => onShow(comment)} />
      )}
      <p className="comments__text">{text}</p>
    </>
  )
}

/** The way from a comment to the words that it is about. */
export const ShowInText = ({ what, onShow }: { readonly what: string; readonly onShow: () => void }) => (
  <button
    type="button"
    className="comments__show"
    aria-label={`Show in the text: ${what.slice(0, 80)}`}
    onClick={onShow}
  >
    Show in the text
  </button>
)

export const placeName = (section: number | null, sections: Props['sections']): string => {
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

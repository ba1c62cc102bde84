'use client'
import type { ArticleReview } from '../../commands/review-panel.ts'
import { MissingList } from '../article/missing-list.tsx'
import { unansweredSentence } from './comments/resolutions.ts'
import { ReasonForm } from './reason-form.tsx'
import { SourceAdvice } from './source-advice.tsx'

type Props = {
  readonly articleId: string
  readonly review: Pick<ArticleReview, 'missing' | 'advice' | 'comments' | 'changeNote' | 'publication'>
  /** The form around has changes that aren't saved. */
  readonly isModified: boolean
  readonly onDone: () => void
}

/** Submitting, beside everything that still stands in its way. */
export const SubmitForm = ({ articleId, review, isModified, onDone }: Props) => {
  const { missing, advice, comments, changeNote, publication } = review
  const unanswered = unansweredSentence(comments.unanswered, comments.answersRequired)
  const isHeldUp = missing.length > 0 || (comments.answersRequired && comments.unanswered > 0)
  return (
    <>
      {missing.length > 0 && <MissingList missing={missing} />}
      <SourceAdvice advice={advice} title="The reviewers will be told of the sources:" />
      {unanswered && <p className="review-panel__note">{unanswered}</p>}
      {publication && changeNote !== null && (
        <div className="review-panel__aside">
          <p>
            Edition {publication.edition} is live. Readers of the next one are told: <q>{changeNote}</q>
          </p>
          <p className="review-panel__hint">The sentence can be changed in “What changed”, below the text.</p>
        </div>
      )}
      {isModified && (
        <p className="review-panel__note" role="status">
          You have unsaved changes. What is submitted is the saved text, so save first.
        </p>
      )}
      <ReasonForm
        id="submit-article"
        title="Submit to the board"
        button="Submit for review"
        url={`/api/articles/${articleId}/submit`}
        member="note"
        label="Note to the board (optional)"
        maxLength={2000}
        disabled={isHeldUp || isModified}
        onDone={onDone}
      />
    </>
  )
}

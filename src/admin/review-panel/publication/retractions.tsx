'use client'
import { Pill } from '@payloadcms/ui'
import type { Retraction } from '../../../commands/publications.ts'
import type { RetractionOutcome } from '../../../review/vocabulary.ts'
import { ByPerson } from '../by-person.tsx'
import { formatDate } from '../steps.ts'

export const OUTCOME_WORDS: Readonly<
  Record<RetractionOutcome, { readonly label: string; readonly hint: string; readonly tone: 'success' | 'warning' }>
> = {
  justified: { label: 'Justified', hint: 'It was right to take the text down.', tone: 'success' },
  'not-justified': { label: 'Not justified', hint: 'The text could have stayed.', tone: 'warning' },
}

/** Every time the text was taken down, and what was found about it afterwards; the newest first. */
export const Retractions = ({ retractions }: { readonly retractions: readonly Retraction[] }) =>
  retractions.length > 0 ? (
    <section className="review-panel__block" aria-labelledby="retractions">
      <h3 className="review-panel__form-title" id="retractions">
        Retractions
      </h3>
      <ol className="review-panel__people">
        {[...retractions].reverse().map((retraction) => (
          <li key={retraction.at} className="review-panel__block">
            <One retraction={retraction} />
          </li>
        ))}
      </ol>
    </section>
  ) : null

const One = ({ retraction: { edition, at, by, reason, notice, review } }: { readonly retraction: Retraction }) => (
  <>
    <p>
      <span className="review-panel__person">Edition {edition}</span> on {formatDate(at)}
      {by === null ? ', by itself: its review was overdue' : <ByPerson id={by} />}.
    </p>
    <p>Reason: {reason}</p>
    <blockquote className="review-panel__quote">{notice}</blockquote>
    {review ? (
      <div className="comments__answer">
        <p>
          <span className="review-panel__person">Reviewed by {review.name}</span>{' '}
          <span className="comments__when">{formatDate(review.at)}</span>{' '}
          <Pill pillStyle={OUTCOME_WORDS[review.outcome].tone} size="small">
            {OUTCOME_WORDS[review.outcome].label}
          </Pill>
        </p>
        <p className="comments__text">{review.findings}</p>
      </div>
    ) : (
      by !== null && (
        <p>
          <Pill pillStyle="warning" size="small">
            Not reviewed yet
          </Pill>
        </p>
      )
    )}
  </>
)

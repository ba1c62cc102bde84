'use client'
import type { ArticleReview } from '../../commands/review-panel.ts'
import { RefusalMessage } from '../review-panel/messages.tsx'
import { PublishNow, Schedule } from '../review-panel/release/release-forms.tsx'
import { latestRoundUrl, type RoundRow } from '../review-panel/round-row.ts'
import { stateSentence } from '../review-panel/steps.ts'
import { useFetched } from '../review-panel/use-fetched.ts'

type Props = { readonly articleId: string; readonly onDone: (words: string) => void; readonly since: number }

/** What comes after the live edition: a round that is open, or an approved text that waits for its time. For staff. */
export const NextEdition = ({ articleId, onDone, since }: Props) => {
  const review = useFetched<ArticleReview>(`/api/articles/${articleId}/review`, since)
  const latest = useFetched<{ readonly docs: readonly RoundRow[] }>(latestRoundUrl(articleId), since)
  const refusal = review.refusal ?? latest.refusal
  const round = latest.value?.docs[0]
  const current = review.value?.round && round?.id === review.value.round.id ? round : null
  return (
    <section className="review-panel__block" aria-labelledby="next-edition">
      <h2 className="review-panel__title" id="next-edition">
        Next edition
      </h2>
      {refusal && <RefusalMessage refusal={refusal} />}
      {review.value && latest.value && !current && (
        <p>
          None is under way. <a href={`/admin/collections/articles/${articleId}`}>Change the article</a> and submit it
          to the board to make one.
        </p>
      )}
      {review.value && current && (
        <>
          <p>
            <a href={`/admin/collections/review-states/${current.id}`}>Round {current.round}</a>:{' '}
            {stateSentence(review.value.position, current)}
          </p>
          {review.value.actions.includes('publish') && (
            <PublishNow round={current} onDone={() => onDone('Published: readers get the new edition.')} />
          )}
          {review.value.actions.includes('schedule') && (
            <Schedule round={current} onDone={() => onDone('The time of publication is set.')} />
          )}
        </>
      )}
    </section>
  )
}

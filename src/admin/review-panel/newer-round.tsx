'use client'
import { latestRoundUrl, type RoundRow } from './round-row.ts'
import { useFetched } from './use-fetched.ts'

/** From a round that is over to the one that has taken its place, if whoever looks has a part in that. */
export const NewerRound = ({ round }: { readonly round: RoundRow }) => {
  const { value } = useFetched<{ readonly docs: readonly Pick<RoundRow, 'id' | 'round'>[] }>(
    `${latestRoundUrl(round.article)}&select[round]=true`,
  )
  const newer = value?.docs.find((one) => one.round > round.round)
  return (
    <p className="review-panel__links">
      {newer ? (
        <a href={`/admin/collections/review-states/${newer.id}`}>Open round {newer.round}, the text under review now</a>
      ) : (
        <a href="/admin">To what waits for you</a>
      )}
    </p>
  )
}

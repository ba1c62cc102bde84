import type { CollectionBeforeChangeHook } from 'payload'
import type { Article } from '../../src/payload-types.ts'
import { openRoundOf } from '../../src/commands/rounds.ts'
import { RefusalError } from '../../src/api/refusal-error.ts'
import { refusal } from '../../src/commands/result.ts'

/** The board must not read a moving target: a change waits until the round is withdrawn or closed. */
export const refuseWhileUnderReview: CollectionBeforeChangeHook<Article> = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  if (operation !== 'update' || !originalDoc?.id) return data
  const round = await openRoundOf(originalDoc.id, req)
  if (round) {
    throw new RefusalError(
      refusal(409, 'ARTICLE_LOCKED', 'This article is with the board. Withdraw it from review before you change it.', {
        reviewState: round.id,
        state: round.state,
      }),
    )
  }
  return data
}

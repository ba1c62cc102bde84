import type { CollectionBeforeChangeHook } from 'payload'
import type { Article } from '../../src/payload-types.ts'
import { digestNow } from '../../src/commands/manuscript.ts'
import { openRoundOf } from '../../src/commands/rounds.ts'
import { RefusalError } from '../../src/api/refusal-error.ts'
import { refusal } from '../../src/commands/result.ts'

/**
 * The board must not read a moving target: a change of the text waits until the round is withdrawn or closed. A save that
 * leaves every word of the frozen text as it is (internal notes, the web address, a space at an end) changes nothing for
 * the board, and passes.
 */
export const refuseWhileUnderReview: CollectionBeforeChangeHook<Article> = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  if (operation !== 'update' || !originalDoc?.id) return data
  const round = await openRoundOf(originalDoc.id, req)
  if (!round) return data
  const after = await digestNow({ ...originalDoc, ...data }, req)
  // The note on what changed is about the published edition, and that may be another one by now than when the text was frozen.
  const sameText = after === round.digest || after === (await digestNow(originalDoc, req))
  // A restored version takes the place of the whole article, whatever it says.
  if (sameText && req.context.restoring !== true) return data
  throw new RefusalError(
    refusal(409, 'ARTICLE_LOCKED', 'This article is with the board. Withdraw it from review before you change it.', {
      reviewState: round.id,
      state: round.state,
    }),
  )
}

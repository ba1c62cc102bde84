import type { PayloadRequest } from 'payload'
import { findArticle } from './find-article.ts'
import { done, refused, refusal, type Result } from './result.ts'
import { changeRound, openRoundOf, toRound, type StoredRound } from './rounds.ts'
import { settleRound } from './settle-round.ts'
import { findRows } from './store.ts'

/** Takes an article back from the board, so that it can be changed. */
export const withdrawArticle = async (
  { articleId, reason }: { readonly articleId: string; readonly reason: string | null },
  req: PayloadRequest,
): Promise<Result<StoredRound>> => {
  const article = await findArticle(articleId, req)
  if (!article.ok) return article
  const open = (await openRoundOf(articleId, req)) ?? (await waitingRoundOf(articleId, req))
  if (!open) {
    return refused(
      refusal(409, 'NOT_AVAILABLE_IN_STATE', 'This article is not under review, so there is nothing to withdraw.'),
    )
  }

  const changed = await changeRound(
    open.id,
    {
      action: 'withdraw',
      facts: (facts) => ({ ...facts, given: reason ? { reason } : {} }),
      change: () => ({ state: 'withdrawn', publishAt: null }),
      ...(reason ? { details: { reason } } : {}),
    },
    req,
  )
  if (!changed.ok) return changed
  await settleRound(changed.value, req)
  return done(changed.value)
}

/** An approved round whose text has not gone out yet: it waits for its time. */
const waitingRoundOf = async (articleId: string, req: PayloadRequest): Promise<StoredRound | null> => {
  const rows = await findRows(
    'review-states',
    { and: [{ article: { equals: articleId } }, { state: { equals: 'approved' } }] },
    req,
  )
  return rows.map(toRound).find(({ releasedAt }) => releasedAt === null) ?? null
}

import type { PayloadRequest } from 'payload'
import { addDays, dayOf } from '../review/calendar.ts'
import { PUBLICATION_TRANSITIONS } from '../review/transitions.ts'
import { toPublication } from './publications.ts'
import { settlePublication, takeDown } from './retract-publication.ts'
import { findRound } from './rounds.ts'
import { findRows } from './store.ts'

/**
 * Takes down what the board has not reviewed again in time, where the policy of its approval says so: `graceDays` after the
 * review was due. A notice stays. Returns how many were taken down.
 */
export const lapseOverdue = async (now: string, req: PayloadRequest): Promise<number> => {
  const overdue = (
    await findRows('publications', { and: [{ status: { equals: 'live' } }, { reviewDueAt: { less_than: now } }] }, req)
  ).map(toPublication)
  let lapsed = 0
  for (const publication of overdue) {
    const graceDays = (await findRound(publication.reviewState, req))?.policy.graceDays ?? null
    const { reviewDueAt } = publication
    if (graceDays === null || reviewDueAt === null || addDays(reviewDueAt, graceDays) >= now) continue
    if (!PUBLICATION_TRANSITIONS[publication.status].lapse) continue
    const takenDown = await takeDown(
      publication,
      {
        by: null,
        reason: 'The review of this text is overdue.',
        notice: `This article was due for review on ${dayOf(reviewDueAt)} and has not been reviewed since, so it was taken down. It comes back when the advisory board has approved it again.`,
      },
      req,
    )
    if (!takenDown) continue
    await settlePublication(takenDown, req)
    lapsed += 1
  }
  return lapsed
}

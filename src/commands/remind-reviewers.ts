import type { PayloadRequest } from 'payload'
import { remindersOfRound } from '../notices/reminders.ts'
import { OPEN_STATES } from '../review/vocabulary.ts'
import { toRound } from './rounds.ts'
import { findRows } from './store.ts'
import { tell } from './tell.ts'

/**
 * Reminds reviewers of invitations and decisions that are due soon or overdue, each once, and tells the managing editors of
 * what is overdue. Returns how many notices are new.
 */
export const remindReviewers = async (now: string, req: PayloadRequest): Promise<number> => {
  const open = await findRows('review-states', { state: { in: [...OPEN_STATES] } }, req)
  return tell(
    open.map(toRound).flatMap((round) => remindersOfRound(round, now)),
    req,
  )
}

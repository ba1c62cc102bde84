import type { PayloadRequest } from 'payload'
import { isStanding, type Assignment } from '../review/round.ts'
import type { ReviewAction } from '../review/vocabulary.ts'
import { done, type Result } from './result.ts'
import { changeRound, type StoredRound } from './rounds.ts'
import { settleRound } from './settle-round.ts'

/** An invited reviewer accepts. Deciding without having accepted is possible too: whoever decides has accepted. */
export const acceptAssignment = ({ roundId }: { readonly roundId: string }, req: PayloadRequest) =>
  ownAssignment(roundId, 'accept', '', (now) => ({ acceptedAt: now }), req)

/** An invited reviewer says no; the managing editor may ask again, or ask somebody else. */
export const declineAssignment = (
  { roundId, reason }: { readonly roundId: string; readonly reason: string },
  req: PayloadRequest,
) =>
  ownAssignment(roundId, 'decline', reason, (now) => ({ declinedAt: now, declineReason: reason.trim() || null }), req)

/** An assigned reviewer steps aside; the round stays open for the others. */
export const recuseReviewer = (
  { roundId, reason }: { readonly roundId: string; readonly reason: string },
  req: PayloadRequest,
) => ownAssignment(roundId, 'recuse', reason, (now) => ({ recusedAt: now, recusalReason: reason.trim() }), req)

/** Changes the actor's own standing assignment. */
const ownAssignment = async (
  roundId: string,
  action: Extract<ReviewAction, 'accept' | 'decline' | 'recuse'>,
  reason: string,
  change: (now: string) => Partial<Assignment>,
  req: PayloadRequest,
): Promise<Result<StoredRound>> => {
  const changed = await changeRound(
    roundId,
    {
      action,
      facts: (facts) => ({ ...facts, given: { reason } }),
      change: (round, { now, actor }) => ({
        state: round.state,
        assignments: round.assignments.map((assignment) =>
          assignment.userId === actor.userId && isStanding(assignment) ? { ...assignment, ...change(now) } : assignment,
        ),
      }),
      ...(reason.trim() === '' ? {} : { details: { reason: reason.trim() } }),
    },
    req,
  )
  if (!changed.ok) return changed
  await settleRound(changed.value, req)
  return done(changed.value)
}

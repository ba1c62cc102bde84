import type { PayloadRequest } from 'payload'
import { assigneesColumn } from '../review/assignees.ts'
import { standing } from '../review/round.ts'
import { done, type Result } from './result.ts'
import { changeRound, type StoredRound } from './rounds.ts'
import { settleRound } from './settle-round.ts'

/** An assigned reviewer steps aside; the round stays open for the others. */
export const recuseReviewer = async (
  { roundId, reason }: { readonly roundId: string; readonly reason: string },
  req: PayloadRequest,
): Promise<Result<StoredRound>> => {
  const changed = await changeRound(
    roundId,
    {
      action: 'recuse',
      facts: (facts) => ({ ...facts, given: { reason } }),
      change: (round, { now, actor }) => {
        const assignments = round.assignments.map((assignment) =>
          assignment.userId === actor.userId
            ? { ...assignment, recusedAt: now, recusalReason: reason.trim() }
            : assignment,
        )
        return { state: round.state, assignments, assignees: assigneesColumn(standing(assignments)) }
      },
      details: { reason: reason.trim() },
    },
    req,
  )
  if (!changed.ok) return changed
  await settleRound(changed.value, req)
  return done(changed.value)
}

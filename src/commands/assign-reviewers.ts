import type { PayloadRequest } from 'payload'
import { assigneesColumn } from '../review/assignees.ts'
import { standing, type Assignment } from '../review/round.ts'
import { boardProfiles } from './board.ts'
import { faultPoint } from './fault-point.ts'
import { done, type Result } from './result.ts'
import { changeRound, type StoredRound } from './rounds.ts'
import { settleRound } from './settle-round.ts'

const DAY = 24 * 60 * 60 * 1000

/** Assigns board members to a round, and so puts it under review. Assigning more of them later adds to the list. */
export const assignReviewers = async (
  {
    roundId,
    reviewers,
    dueAt,
  }: { readonly roundId: string; readonly reviewers: readonly string[]; readonly dueAt: string | null },
  req: PayloadRequest,
): Promise<Result<StoredRound>> => {
  const { profiles, unknown } = await boardProfiles(reviewers, req)
  const changed = await changeRound(
    roundId,
    {
      action: 'assign',
      facts: (facts) => ({
        ...facts,
        given: { reviewers: profiles, unknownReviewers: unknown, ...(dueAt ? { dueAt } : {}) },
      }),
      change: (round, { now }) => {
        const due = dueAt ?? new Date(Date.parse(now) + round.policy.daysToDecide * DAY).toISOString()
        const added = profiles.map((profile): Assignment => ({
          reviewerId: profile.id,
          userId: profile.userId ?? '',
          name: profile.byline.name,
          assignedAt: now,
          dueAt: due,
          recusedAt: null,
          recusalReason: null,
        }))
        const assignments = [...round.assignments, ...added]
        return { state: 'under-review', assignments, assignees: assigneesColumn(standing(assignments)) }
      },
      details: { reviewers: profiles.map(({ id, byline }) => ({ id, name: byline.name })) },
    },
    req,
  )
  if (!changed.ok) return changed
  faultPoint('assign:assigned')
  await settleRound(changed.value, req)
  return done(changed.value)
}

import type { PayloadRequest } from 'payload'
import { isStanding } from '../review/round.ts'
import { newAssignment, standingProfiles } from './assign-reviewers.ts'
import { boardProfiles } from './board.ts'
import { done, type Result } from './result.ts'
import { changeRound, type StoredRound } from './rounds.ts'
import { settleRound } from './settle-round.ts'

export type ReplacementInput = {
  readonly roundId: string
  /** Board ids: who goes, and who comes. */
  readonly reviewer: string
  readonly replacement: string
  readonly reason: string
  readonly dueAt: string | null
  /** As a deputy: the decision says for whom it was made. */
  readonly asDeputy: boolean
}

/** Gives a reviewer's place in a round to another member of the board: for good, or to a deputy who acts for them. */
export const replaceReviewer = async (
  { roundId, reviewer, replacement, reason, dueAt, asDeputy }: ReplacementInput,
  req: PayloadRequest,
): Promise<Result<StoredRound>> => {
  const { profiles, unknown } = await boardProfiles([replacement], req)
  const standing = await standingProfiles(roundId, req)
  const changed = await changeRound(
    roundId,
    {
      action: asDeputy ? 'delegate' : 'replace',
      facts: (facts) => ({
        ...facts,
        given: {
          replaced: reviewer,
          reviewers: profiles,
          unknownReviewers: unknown,
          standing,
          reason,
          ...(dueAt ? { dueAt } : {}),
        },
      }),
      change: (round, { now }) => {
        const former = round.assignments.find((one) => one.reviewerId === reviewer && isStanding(one))
        return {
          state: round.state,
          assignments: [
            ...round.assignments.map((one) =>
              one === former ? { ...one, replacedAt: now, replacementReason: reason.trim() } : one,
            ),
            ...profiles.map((profile) =>
              newAssignment(profile, round.policy, {
                now,
                dueAt: dueAt ?? (former && former.dueAt > now ? former.dueAt : null),
                inPlaceOf: { reviewerId: reviewer, name: former?.name ?? '', asDeputy },
              }),
            ),
          ],
        }
      },
      details: {
        reviewer,
        reason: reason.trim(),
        replacement: profiles.map(({ id, byline }) => ({ id, name: byline.name })),
      },
    },
    req,
  )
  if (!changed.ok) return changed
  await settleRound(changed.value, req)
  return done(changed.value)
}

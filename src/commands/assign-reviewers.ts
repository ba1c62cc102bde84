import type { PayloadRequest } from 'payload'
import { addDays } from '../review/calendar.ts'
import { isStanding, type Assignment, type BoardProfile, type RoundPolicy } from '../review/round.ts'
import { boardProfiles } from './board.ts'
import { faultPoint } from './fault-point.ts'
import { done, type Result } from './result.ts'
import { changeRound, findRound, type StoredRound } from './rounds.ts'
import { settleRound } from './settle-round.ts'

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
  const standing = await standingProfiles(roundId, req)
  const changed = await changeRound(
    roundId,
    {
      action: 'assign',
      facts: (facts) => ({
        ...facts,
        given: { reviewers: profiles, unknownReviewers: unknown, standing, ...(dueAt ? { dueAt } : {}) },
      }),
      change: (round, { now }) => ({
        state: 'under-review',
        assignments: [
          ...round.assignments,
          ...profiles.map((profile) => newAssignment(profile, round.policy, { now, dueAt })),
        ],
      }),
      details: { reviewers: profiles.map(({ id, byline }) => ({ id, name: byline.name })) },
    },
    req,
  )
  if (!changed.ok) return changed
  faultPoint('assign:assigned')
  await settleRound(changed.value, req)
  return done(changed.value)
}

/** The profiles, as they are now, of those whose assignment stands. */
export const standingProfiles = async (roundId: string, req: PayloadRequest): Promise<readonly BoardProfile[]> => {
  const round = await findRound(roundId, req)
  const ids = (round?.assignments ?? []).filter(isStanding).map(({ reviewerId }) => reviewerId)
  return ids.length === 0 ? [] : (await boardProfiles(ids, req)).profiles
}

export const newAssignment = (
  profile: BoardProfile,
  policy: RoundPolicy,
  { now, dueAt, inPlaceOf }: { now: string; dueAt: string | null; inPlaceOf?: Assignment['inPlaceOf'] },
): Assignment => ({
  reviewerId: profile.id,
  userId: profile.userId ?? '',
  name: profile.byline.name,
  assignedAt: now,
  respondBy: addDays(now, policy.daysToAccept),
  dueAt: dueAt ?? addDays(now, policy.daysToDecide),
  acceptedAt: null,
  declinedAt: null,
  declineReason: null,
  recusedAt: null,
  recusalReason: null,
  replacedAt: null,
  replacementReason: null,
  inPlaceOf: inPlaceOf ?? null,
})

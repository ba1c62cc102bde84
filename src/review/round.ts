import type { Checklist, ReviewState, Verdict } from './vocabulary.ts'

/** One round of review of one exact text, as the kernel sees it. Times are ISO 8601 in UTC; digests lower-case hexadecimal SHA-256. */
export type Round = {
  readonly state: ReviewState
  readonly digest: string
  readonly policy: RoundPolicy
  readonly submittedBy: string
  /** Account ids of all who wrote, edited or submitted the text in any round since the last publication. */
  readonly contributors: readonly string[]
  readonly assignments: readonly Assignment[]
  readonly votes: readonly Vote[]
}

/** The policy as it stood when the round was opened; a later change of the policy does not reach it. */
export type RoundPolicy = {
  readonly quorum: number
  readonly reviewIntervalMonths: number
  readonly daysToDecide: number
}

export type Assignment = {
  readonly reviewerId: string
  readonly userId: string
  readonly name: string
  readonly assignedAt: string
  readonly dueAt: string
  readonly recusedAt: string | null
  readonly recusalReason: string | null
}

/** What a reviewer was when they decided, copied so that the byline stays true whatever happens to the profile. */
export type Byline = {
  readonly name: string
  readonly credentials: string
  readonly specialties: readonly string[]
  readonly affiliation: string
}

export type Vote = {
  readonly reviewerId: string
  readonly userId: string
  readonly byline: Byline
  readonly verdict: Verdict
  readonly digest: string
  readonly checklist: Checklist
  /** `none`, or the conflict in the reviewer's own words. */
  readonly conflict: string
  readonly comment: string
  readonly decidedAt: string
}

/** A board member's profile as it stands now. Dates are calendar dates or ISO times; an open end is null. */
export type BoardProfile = {
  readonly id: string
  readonly userId: string | null
  readonly byline: Byline
  readonly active: boolean
  readonly termStart: string | null
  readonly termEnd: string | null
  /** The linked account holds the reviewer role. */
  readonly mayReview: boolean
}

export const isAssigned = (round: Round, userId: string): boolean =>
  round.assignments.some((assignment) => assignment.userId === userId && assignment.recusedAt === null)

/** The assignment stands, and was given to this very profile: an account may have been linked to another one since. */
export const isAssignedAs = (round: Round, profile: BoardProfile): boolean =>
  round.assignments.some(
    ({ userId, reviewerId, recusedAt }) => userId === profile.userId && reviewerId === profile.id && recusedAt === null,
  )

/** Accounts of those who are assigned and have not stepped aside. */
export const standing = (assignments: readonly Assignment[]): readonly string[] =>
  assignments.filter(({ recusedAt }) => recusedAt === null).map(({ userId }) => userId)

/** Approvals of exactly the round's digest; one reviewer counts once. */
export const approvalsOf = (round: Round): readonly Vote[] =>
  round.votes.filter(
    (vote, index, votes) =>
      vote.verdict === 'approve' &&
      vote.digest === round.digest &&
      votes.findIndex((other) => other.reviewerId === vote.reviewerId) === index,
  )

export const hasQuorum = (round: Round): boolean => approvalsOf(round).length >= round.policy.quorum

/** Active, in term at `now`, and with an account that may review. The term's last day counts as a whole. */
export const isOnBoard = (profile: BoardProfile, now: string): boolean => {
  const today = now.slice(0, 10)
  return (
    profile.active &&
    profile.mayReview &&
    profile.userId !== null &&
    (profile.termStart === null || profile.termStart.slice(0, 10) <= today) &&
    (profile.termEnd === null || today <= profile.termEnd.slice(0, 10))
  )
}

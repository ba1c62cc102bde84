import type { Disclosure, Interest } from './conflicts.ts'
import { isNone } from './conflicts.ts'
import { holdsOneOf, listed } from './specialties.ts'
import type { Checklist, CommentResolution, ReviewState, SignatureMeaning, Verdict } from './vocabulary.ts'

/** One round of review of one exact text, as the kernel sees it. Times are ISO 8601 in UTC; digests lower-case hexadecimal SHA-256. */
export type Round = {
  readonly state: ReviewState
  readonly digest: string
  readonly policy: RoundPolicy
  readonly topics: readonly TopicRef[]
  readonly submittedBy: string
  /** Account ids of all who wrote, edited or submitted the text in any round since the last publication. */
  readonly contributors: readonly string[]
  readonly assignments: readonly Assignment[]
  readonly votes: readonly Vote[]
  readonly comments: readonly ReviewComment[]
  /** When the approved text is to go out; null means at once. */
  readonly publishAt: string | null
  /** When it went out, or was allowed to. */
  readonly releasedAt: string | null
  /** The time of the last recorded step. */
  readonly changedAt: string
}

/** A topic as the round froze it. */
export type TopicRef = { readonly id: string; readonly slug: string; readonly name: string }

/** The policy as it stood when the round was opened; a later change of the policy does not reach it. */
export type RoundPolicy = {
  readonly quorum: number
  /** For each topic that asks for it: at least one approver holds one of these specialties. */
  readonly specialties: readonly { readonly topic: string; readonly anyOf: readonly string[] }[]
  /** Months until an approved text is due for review again; 36 at most. */
  readonly reviewIntervalMonths: number
  readonly daysToAccept: number
  readonly daysToDecide: number
  /** Days before a date is due that a reminder goes out. */
  readonly remindDaysBefore: number
  /** Whether reviewers see each other's decisions and comments before they decide. */
  readonly showDecisions: boolean
  /** How often the managing editor may replace or delegate in one round: a board that can be swapped until it agrees is none. */
  readonly reviewerChanges: number
  /** Months for which a disclosure of interests counts. */
  readonly disclosureMonths: number
  /** Days before a publication's review is due that its owner is told. */
  readonly reviewNoticeDays: number
  /** How many reviews may fall due on one day before the next is moved to an earlier one. */
  readonly reviewsPerDay: number
  /** Days after the review was due at which the publication is taken down; null means never. */
  readonly graceDays: number | null
  /** Whether every comment of the round before must be answered before the article can be submitted again. */
  readonly answersRequired: boolean
}

export type Assignment = {
  readonly reviewerId: string
  readonly userId: string
  readonly name: string
  readonly assignedAt: string
  readonly respondBy: string
  readonly dueAt: string
  readonly acceptedAt: string | null
  readonly declinedAt: string | null
  readonly declineReason: string | null
  readonly recusedAt: string | null
  readonly recusalReason: string | null
  readonly replacedAt: string | null
  readonly replacementReason: string | null
  /** Whose place this member took, and whether as a deputy who acts for them. */
  readonly inPlaceOf: { readonly reviewerId: string; readonly name: string; readonly asDeputy: boolean } | null
}

/** What a reviewer was when they decided, copied so that the byline stays true whatever happens to the profile. */
export type Byline = {
  readonly name: string
  readonly credentials: string
  readonly specialties: readonly string[]
  readonly affiliation: string
}

/** A remark on the whole text, or on a passage of one section's frozen text. */
export type ReviewComment = {
  readonly id: string
  readonly userId: string
  readonly name: string
  readonly at: string
  /** Index of the section, from 0, and words that stand in its text; both null for the whole text. */
  readonly section: number | null
  readonly quote: string | null
  readonly text: string
  readonly answers: readonly CommentAnswer[]
}

export type CommentAnswer = {
  readonly userId: string
  readonly name: string
  readonly at: string
  readonly text: string
  readonly resolution: CommentResolution | null
}

export type Vote = {
  readonly reviewerId: string
  readonly userId: string
  readonly byline: Byline
  readonly verdict: Verdict
  readonly meaning: SignatureMeaning
  readonly digest: string
  readonly checklist: Checklist
  /** `none`, or the conflicts that readers see: in the reviewer's own words, and those of the profile. */
  readonly conflict: string
  readonly interests: readonly Interest[]
  readonly comment: string
  readonly actingFor: { readonly reviewerId: string; readonly name: string } | null
  readonly decidedAt: string
  /** Compact JWS (EdDSA) over all of the above, the round and the article; see `decisionStatement`. */
  readonly signature: string
}

/** A board member's profile as it stands now. Dates are calendar dates or ISO times; an open end is null. */
export type BoardProfile = {
  readonly id: string
  readonly userId: string | null
  readonly byline: Byline
  readonly active: boolean
  readonly termStart: string | null
  readonly termEnd: string | null
  readonly disclosure: Disclosure
  /** The linked account holds the reviewer role. */
  readonly mayReview: boolean
}

/** The assignment stands: neither declined, nor stepped aside from, nor handed on. */
export const isStanding = ({ declinedAt, recusedAt, replacedAt }: Assignment): boolean =>
  declinedAt === null && recusedAt === null && replacedAt === null

/**
 * The place in the round that a member has or had, by profile or by account: whoever stepped aside or was replaced does not
 * come back under another profile. Who declined may be asked again.
 */
export const placeOf = (
  { assignments }: Pick<Round, 'assignments'>,
  { id, userId }: Pick<BoardProfile, 'id' | 'userId'>,
): Assignment | undefined =>
  assignments.findLast(
    (assignment) => (assignment.reviewerId === id || assignment.userId === userId) && assignment.declinedAt === null,
  )

/** Accounts of those whose assignment stands. */
export const standing = (assignments: readonly Assignment[]): readonly string[] =>
  assignments.filter(isStanding).map(({ userId }) => userId)

export const assignmentOf = (round: Pick<Round, 'assignments'>, userId: string): Assignment | undefined =>
  round.assignments.find((assignment) => assignment.userId === userId && isStanding(assignment))

export const isAssigned = (round: Round, userId: string): boolean => assignmentOf(round, userId) !== undefined

/** The assignment stands, and was given to this very profile: an account may have been linked to another one since. */
export const isAssignedAs = (round: Round, profile: BoardProfile): boolean =>
  profile.userId !== null && assignmentOf(round, profile.userId)?.reviewerId === profile.id

export const hasDecided = (round: Pick<Round, 'votes'>, userId: string): boolean =>
  round.votes.some((vote) => vote.userId === userId)

/** How often a reviewer was replaced or delegated for in this round. */
export const changesOf = (round: Pick<Round, 'assignments'>): number =>
  round.assignments.filter(({ inPlaceOf }) => inPlaceOf !== null).length

/** Approvals of exactly the round's digest; one reviewer counts once. */
export const approvalsOf = (round: Pick<Round, 'votes' | 'digest'>): readonly Vote[] =>
  round.votes.filter(
    (vote, index, votes) =>
      vote.verdict === 'approve' &&
      vote.digest === round.digest &&
      votes.findIndex((other) => other.reviewerId === vote.reviewerId) === index,
  )

/**
 * What still lacks before the round is approved, each a sentence; an empty list means that the quorum is met: enough
 * approvals of this digest, each specialty that a topic asks for, and one approver at least without a conflict.
 */
export const lacksForApproval = (round: Pick<Round, 'votes' | 'digest' | 'policy'>): readonly string[] => {
  const approvals = approvalsOf(round)
  const { quorum, specialties } = round.policy
  return [
    ...(approvals.length < quorum ? [`${quorum - approvals.length} more of ${quorum} approvals`] : []),
    ...specialties
      .filter(({ anyOf }) => !approvals.some(({ byline }) => holdsOneOf(byline.specialties, anyOf)))
      .map(({ anyOf }) => `an approver who holds ${listed(anyOf)}`),
    ...(approvals.length > 0 && approvals.every(({ conflict }) => !isNone(conflict))
      ? ['an approver without a conflict of interest']
      : []),
  ]
}

export const hasQuorum = (round: Pick<Round, 'votes' | 'digest' | 'policy'>): boolean =>
  lacksForApproval(round).length === 0

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

/** Comments that nobody has answered yet. */
export const unansweredComments = (round: Pick<Round, 'comments'>): readonly ReviewComment[] =>
  round.comments.filter(({ answers }) => answers.length === 0)

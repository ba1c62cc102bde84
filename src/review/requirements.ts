import type { BoardProfile, Round } from './round.ts'
import { isAssigned, isAssignedAs, isOnBoard, standing } from './round.ts'
import type { Checklist, Role } from './vocabulary.ts'
import { CHECKLIST, CHECKLIST_LABELS } from './vocabulary.ts'

/** One thing that stands in the way, with a stable code and a sentence a person can act on; `path` names the field at fault. */
export type Shortfall = { readonly code: string; readonly message: string; readonly path?: string }

/** Everything a decision may depend on, gathered before; the kernel itself looks nothing up. */
export type ReviewFacts = {
  /** ISO 8601, UTC. */
  readonly now: string
  readonly actor: { readonly userId: string; readonly roles: readonly Role[] }
  /** The open round; null where the article has none. */
  readonly round: Round | null
  /** The actor's own board profile, if there is one. */
  readonly profile: BoardProfile | null
  /** What the article still lacks; see `missingFrom`. */
  readonly missing: readonly Shortfall[]
  readonly given: Given
}

/** What came with the action. Absent means not given. */
export type Given = {
  readonly reviewers?: readonly BoardProfile[]
  /** Ids that name no board member. */
  readonly unknownReviewers?: readonly string[]
  readonly dueAt?: string
  readonly digest?: string
  readonly checklist?: Checklist
  readonly conflict?: string
  readonly comment?: string
  readonly reason?: string
}

type Check = {
  /** HTTP status of the refusal: 403 not you, 409 not now, 422 something is missing. */
  readonly status: 403 | 409 | 422
  /** What stands in the way; an empty list means that the requirement is met. Missing facts are never a pass. */
  readonly check: (facts: ReviewFacts) => readonly Shortfall[]
}

const unless = (met: boolean, code: string, message: string, path?: string): readonly Shortfall[] =>
  met ? [] : [path === undefined ? { code, message } : { code, message, path }]

const filled = (text: string | undefined): boolean => text !== undefined && text.trim() !== ''

/** About the round and the person: known before anything is typed. */
export const REQUIREMENTS = {
  articleComplete: { status: 422, check: ({ missing }) => missing },
  contributorOrManagingEditor: {
    status: 403,
    check: ({ actor, round }) =>
      unless(
        actor.roles.includes('managing-editor') || (round?.contributors.includes(actor.userId) ?? false),
        'NOT_YOUR_ARTICLE',
        'Only an author of this text or a managing editor can do this.',
      ),
  },
  assigned: {
    status: 403,
    check: ({ actor, round }) =>
      unless(round !== null && isAssigned(round, actor.userId), 'NOT_ASSIGNED', 'You are not assigned to this review.'),
  },
  notContributor: {
    status: 403,
    check: ({ actor, round }) =>
      unless(
        round !== null && !round.contributors.includes(actor.userId),
        'OWN_TEXT',
        'You wrote, edited or submitted this text, so somebody else must decide on it.',
      ),
  },
  onBoard: {
    status: 403,
    check: ({ profile, round, now, actor }) =>
      unless(
        profile !== null &&
          round !== null &&
          profile.userId === actor.userId &&
          isAssignedAs(round, profile) &&
          isOnBoard(profile, now),
        'NOT_ON_BOARD',
        'You are not on the advisory board today as the member who was assigned.',
      ),
  },
  notYetDecided: {
    status: 409,
    check: ({ actor, round }) =>
      unless(
        round !== null && !round.votes.some((vote) => vote.userId === actor.userId),
        'ALREADY_DECIDED',
        'You have already decided in this round.',
      ),
  },
} as const satisfies Record<string, Check>
export type Requirement = keyof typeof REQUIREMENTS

/** About what is given with the action. */
export const ASKS = {
  reviewersKnown: {
    status: 422,
    check: ({ given }) => [
      ...unless(
        (given.reviewers?.length ?? 0) + (given.unknownReviewers?.length ?? 0) > 0,
        'NO_REVIEWERS',
        'Name at least one reviewer.',
        'reviewers',
      ),
      ...(given.unknownReviewers ?? []).map((id) => ({
        code: 'UNKNOWN_REVIEWER',
        message: `No board member has the id ${id}.`,
        path: 'reviewers',
      })),
    ],
  },
  reviewersOnBoard: {
    status: 422,
    check: ({ given, now }) =>
      (given.reviewers ?? []).flatMap((reviewer) =>
        unless(
          isOnBoard(reviewer, now),
          'REVIEWER_NOT_ELIGIBLE',
          `${reviewer.byline.name} can't review now: inactive, outside the term, or without a reviewer's account.`,
          'reviewers',
        ),
      ),
  },
  reviewersNotContributors: {
    status: 422,
    check: ({ given, round }) =>
      (given.reviewers ?? []).flatMap((reviewer) =>
        unless(
          round !== null && !(reviewer.userId !== null && round.contributors.includes(reviewer.userId)),
          'REVIEWER_IS_AUTHOR',
          `${reviewer.byline.name} wrote, edited or submitted this text.`,
          'reviewers',
        ),
      ),
  },
  reviewersNotYetAssigned: {
    status: 409,
    check: ({ given, round }) => {
      const ids = (given.reviewers ?? []).map((reviewer) => reviewer.id)
      return (given.reviewers ?? []).flatMap((reviewer, index) =>
        unless(
          round !== null &&
            ids.indexOf(reviewer.id) === index &&
            !round.assignments.some((assignment) => assignment.reviewerId === reviewer.id),
          'ALREADY_ASSIGNED',
          `${reviewer.byline.name} is assigned twice, or was assigned before.`,
          'reviewers',
        ),
      )
    },
  },
  enoughReviewers: {
    status: 422,
    check: ({ given, round }) => {
      const assigned = standing(round?.assignments ?? []).length
      const quorum = round?.policy.quorum ?? Infinity
      return unless(
        assigned + (given.reviewers?.length ?? 0) >= quorum,
        'NOT_ENOUGH_REVIEWERS',
        `The policy asks for ${quorum} approvals, so at least ${quorum} reviewers must be assigned.`,
        'reviewers',
      )
    },
  },
  dueInFuture: {
    status: 422,
    check: ({ given, now }) =>
      unless(
        given.dueAt === undefined || given.dueAt > now,
        'DUE_DATE_PAST',
        'The due date must be in the future.',
        'dueAt',
      ),
  },
  digestMatches: {
    status: 409,
    check: ({ given, round }) =>
      unless(
        round !== null && given.digest === round.digest,
        'DIGEST_MISMATCH',
        'The text under review is not the one that you read. Open it again before you decide.',
        'digest',
      ),
  },
  checklistComplete: {
    status: 422,
    check: ({ given }) =>
      CHECKLIST.flatMap((item) =>
        unless(
          given.checklist?.[item] === true,
          'CHECKLIST_INCOMPLETE',
          `To approve, confirm: ${CHECKLIST_LABELS[item]}.`,
          `checklist.${item}`,
        ),
      ),
  },
  conflictStated: {
    status: 422,
    check: ({ given }) =>
      unless(filled(given.conflict), 'CONFLICT_NOT_STATED', 'State your conflicts of interest, or "none".', 'conflict'),
  },
  commentGiven: {
    status: 422,
    check: ({ given }) =>
      unless(filled(given.comment), 'COMMENT_MISSING', 'Say what must change, or why you reject the text.', 'comment'),
  },
  reasonGiven: {
    status: 422,
    check: ({ given }) => unless(filled(given.reason), 'REASON_MISSING', 'Give the reason.', 'reason'),
  },
} as const satisfies Record<string, Check>
export type Ask = keyof typeof ASKS

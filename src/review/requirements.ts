import { hasDisclosed, isExcluded } from './conflicts.ts'
import { unless, type Check } from './facts.ts'
import { assignmentOf, changesOf, hasDecided, isAssigned, isAssignedAs, isOnBoard } from './round.ts'

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
  editorialOrAssigned: {
    status: 403,
    check: ({ actor, round }) =>
      unless(
        actor.roles.includes('editor') ||
          actor.roles.includes('managing-editor') ||
          (round !== null && isAssigned(round, actor.userId)),
        'NOT_ASSIGNED',
        'You are not assigned to this review.',
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
  disclosed: {
    status: 403,
    check: ({ profile, round, now }) =>
      unless(
        profile !== null && round !== null && hasDisclosed(profile, now, round.policy.disclosureMonths),
        'NOT_DISCLOSED',
        'Your declaration of interests is missing or out of date. Renew it in your board profile, then decide.',
      ),
  },
  notExcluded: {
    status: 403,
    check: ({ profile, round, now }) =>
      unless(
        profile !== null && round !== null && !isExcluded(profile, round.topics, now),
        'CONFLICT_EXCLUDES',
        'Your profile declares a material interest in this topic, so you can’t decide on this text. Step aside instead.',
      ),
  },
  notYetDecided: {
    status: 409,
    check: ({ actor, round }) =>
      unless(
        round !== null && !hasDecided(round, actor.userId),
        'ALREADY_DECIDED',
        'You have already decided in this round.',
      ),
  },
  notYetAccepted: {
    status: 409,
    check: ({ actor, round }) =>
      unless(
        round !== null && assignmentOf(round, actor.userId)?.acceptedAt === null,
        'ALREADY_ACCEPTED',
        'You have accepted this review already. To leave it, step aside.',
      ),
  },
  changesLeft: {
    status: 409,
    check: ({ round }) =>
      unless(
        round !== null && changesOf(round) < round.policy.reviewerChanges,
        'NO_CHANGES_LEFT',
        `The policy allows ${round?.policy.reviewerChanges ?? 0} changes of reviewer in a round, and they are used up. Withdraw the text and submit it again, or wait for the reviewers.`,
      ),
  },
  notYetReleased: {
    status: 409,
    check: ({ round }) =>
      unless(
        round !== null && round.releasedAt === null,
        'ALREADY_PUBLISHED',
        'This text has gone out already. To take it down, retract the publication.',
      ),
  },
} as const satisfies Record<string, Check>
export type Requirement = keyof typeof REQUIREMENTS

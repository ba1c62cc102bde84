import { hasDisclosed, isConflictedOn, isExcluded } from './conflicts.ts'
import { filled, unless, type Check, type CommentDraft, type Shortfall } from './facts.ts'
import { hasDecided, isOnBoard, isStanding, placeOf, standing } from './round.ts'
import { holdsOneOf, listed } from './specialties.ts'
import { CHECKLIST, CHECKLIST_LABELS, isOpen } from './vocabulary.ts'

/** Longest text of one comment or answer, in characters; some four printed pages. */
export const LONGEST_COMMENT = 10_000
/** Most comments that one round can hold: more is a text to be rewritten, not reviewed. */
export const MOST_COMMENTS = 300

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
      ...(given.unknownReviewers ?? []).map((id): Shortfall => ({
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
  reviewersDisclosed: {
    status: 422,
    check: ({ given, round, now }) =>
      (given.reviewers ?? []).flatMap((reviewer) =>
        unless(
          round !== null && hasDisclosed(reviewer, now, round.policy.disclosureMonths),
          'REVIEWER_NOT_DISCLOSED',
          `${reviewer.byline.name} has no declaration of interests that still counts. It must say "nothing to disclose", or what there is.`,
          'reviewers',
        ),
      ),
  },
  reviewersNotExcluded: {
    status: 422,
    check: ({ given, round, now }) =>
      (given.reviewers ?? []).flatMap((reviewer) =>
        unless(
          round !== null && !isExcluded(reviewer, round.topics, now),
          'REVIEWER_CONFLICTED',
          `${reviewer.byline.name} has declared a material interest in this topic.`,
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
          round !== null && ids.indexOf(reviewer.id) === index && placeOf(round, reviewer) === undefined,
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
      const left = standing(round?.assignments ?? []).length - (given.replaced === undefined ? 0 : 1)
      const quorum = round?.policy.quorum ?? Infinity
      return unless(
        left + (given.reviewers?.length ?? 0) >= quorum,
        'NOT_ENOUGH_REVIEWERS',
        `The policy asks for ${quorum} approvals, so at least ${quorum} reviewers must be assigned.`,
        'reviewers',
      )
    },
  },
  specialtiesCovered: {
    status: 422,
    check: ({ given, round }) => {
      const all = [...(given.standing ?? []), ...(given.reviewers ?? [])].filter(({ id }) => id !== given.replaced)
      return (round?.policy.specialties ?? []).flatMap(({ topic, anyOf }) =>
        unless(
          all.some(({ byline }) => holdsOneOf(byline.specialties, anyOf)),
          'SPECIALTY_NOT_COVERED',
          `For the topic "${topic}" a reviewer must hold ${listed(anyOf)}.`,
          'reviewers',
        ),
      )
    },
  },
  oneWithoutConflict: {
    status: 422,
    check: ({ given, round, now }) => {
      const all = [...(given.standing ?? []), ...(given.reviewers ?? [])].filter(({ id }) => id !== given.replaced)
      return unless(
        round !== null && (all.length === 0 || all.some((reviewer) => !isConflictedOn(reviewer, round.topics, now))),
        'ONLY_CONFLICTED_REVIEWERS',
        'Every reviewer has declared an interest in this topic. Name at least one who has none.',
        'reviewers',
      )
    },
  },
  replaceable: {
    status: 409,
    check: ({ given, round }) =>
      unless(
        round !== null &&
          round.assignments.some(
            (assignment) =>
              assignment.reviewerId === given.replaced &&
              isStanding(assignment) &&
              !hasDecided(round, assignment.userId),
          ),
        'NOT_REPLACEABLE',
        'Only a reviewer who is assigned and has not decided can be replaced.',
        'reviewer',
      ),
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
  publishTimeInFuture: {
    status: 422,
    check: ({ given, round, now }) =>
      given.publishAt === null
        ? unless(
            round !== null && isOpen(round.state) && round.publishAt !== null,
            'NO_TIME_TO_TAKE_AWAY',
            'There is no time to take away here. To publish an approved text at once, use "publish".',
            'publishAt',
          )
        : unless(
            given.publishAt !== undefined && given.publishAt > now,
            'PUBLISH_TIME_PAST',
            'The time of publication must be in the future. To publish an approved text at once, use "publish".',
            'publishAt',
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
  conflictNotMaterial: {
    status: 403,
    check: ({ given }) =>
      unless(
        given.conflictIsMaterial !== true,
        'CONFLICT_EXCLUDES',
        'You call your conflict of interest material, so you can’t decide on this text. Step aside instead.',
        'conflict',
      ),
  },
  commentGiven: {
    status: 422,
    check: ({ given }) =>
      unless(
        filled(given.comment) || (given.comments?.length ?? 0) > 0,
        'COMMENT_MISSING',
        'Say what must change, or why you reject the text.',
        'comment',
      ),
  },
  commentsFit: {
    status: 422,
    check: ({ given, round }) => [
      ...unless(
        (given.comment?.length ?? 0) <= LONGEST_COMMENT,
        'COMMENT_TOO_LONG',
        `A comment can have ${LONGEST_COMMENT} characters; this one has ${given.comment?.length ?? 0}.`,
        'comment',
      ),
      ...unless(
        (round?.comments.length ?? 0) + (given.comments?.length ?? 0) <= MOST_COMMENTS,
        'TOO_MANY_COMMENTS',
        `A round can hold ${MOST_COMMENTS} comments.`,
        'comments',
      ),
      ...(given.comments ?? []).flatMap((comment, index) =>
        faultsOf(comment, given.sectionTexts ?? [], `comments.${index}`),
      ),
    ],
  },
  commentKnown: {
    status: 422,
    check: ({ given, round }) =>
      unless(
        round !== null && round.comments.some(({ id }) => id === given.answers),
        'UNKNOWN_COMMENT',
        'This review has no such comment.',
        'comment',
      ),
  },
  settledByCommenter: {
    status: 403,
    check: ({ given, round, actor }) => {
      if (given.resolution !== 'settled') return []
      const comment = round?.comments.find(({ id }) => id === given.answers)
      return unless(
        round !== null && (comment === undefined || comment.userId === actor.userId),
        'NOT_YOUR_COMMENT',
        'Only the person who made a comment can call it settled.',
        'resolution',
      )
    },
  },
  reasonGiven: {
    status: 422,
    check: ({ given }) => unless(filled(given.reason), 'REASON_MISSING', 'Give the reason.', 'reason'),
  },
} as const satisfies Record<string, Check>
export type Ask = keyof typeof ASKS

/** A comment must say something, must end, and must stand on words that are in the text. */
const faultsOf = (
  { text, section, quote }: CommentDraft,
  sectionTexts: readonly string[],
  path: string,
): readonly Shortfall[] => [
  ...unless(filled(text), 'COMMENT_MISSING', 'A comment has no words.', `${path}.text`),
  ...unless(
    text.length <= LONGEST_COMMENT,
    'COMMENT_TOO_LONG',
    `A comment can have ${LONGEST_COMMENT} characters; this one has ${text.length}.`,
    `${path}.text`,
  ),
  ...unless(
    section === null ? quote === null : isAnchored(sectionTexts[section], quote),
    'COMMENT_NOT_ANCHORED',
    'The words that this comment quotes are not in that section of the text under review.',
    `${path}.quote`,
  ),
]

const isAnchored = (sectionText: string | undefined, quote: string | null): boolean =>
  sectionText !== undefined && (quote === null || (quote.trim() !== '' && spaced(sectionText).includes(spaced(quote))))

/** A selection on a screen loses line breaks and doubles spaces; neither is a difference in words. */
const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim()

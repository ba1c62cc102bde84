import type { Ask } from './asks.ts'
import type { PolicySettings } from './policy.ts'
import type { Requirement } from './requirements.ts'
import type { AutomaticStep } from './transitions.ts'
import type { PublicationAction } from './vocabulary.ts'

/**
 * The rules of the review as sentences for people; docs/review-workflow.md is made of them. A new rule without its sentence
 * does not compile.
 */

export const REQUIREMENT_SENTENCES: Readonly<Record<Requirement, string>> = {
  articleComplete:
    'The article lacks nothing; and every comment of the round before has an answer, where the policy asks for answers.',
  contributorOrManagingEditor:
    'An editor must have written, edited or submitted this text; a managing editor need not.',
  editorialOrAssigned: 'A reviewer is assigned to this round.',
  assigned: 'The reviewer is assigned to this round and has neither declined, nor stepped aside, nor been replaced.',
  notContributor: 'The reviewer did not write, edit or submit this text.',
  onBoard: 'The reviewer is on the board today, as the very member who was assigned.',
  disclosed: 'The reviewer has a declaration of interests that still counts.',
  notExcluded: 'The reviewer has declared no material interest in the topics of the text.',
  notYetDecided: 'The reviewer has not decided in this round.',
  notYetAccepted: 'The reviewer has not accepted yet.',
  changesLeft: 'Reviewers were replaced or delegated for less often in this round than the policy allows.',
  notYetReleased: 'The text has not gone out yet.',
}

export const ASK_SENTENCES: Readonly<Record<Ask, string>> = {
  reviewersKnown: 'At least one reviewer, and only members of the board.',
  reviewersOnBoard: 'Each of them is active, in term and has a reviewer’s account today.',
  reviewersDisclosed: 'Each of them has a declaration of interests that still counts.',
  reviewersNotExcluded: 'None of them has declared a material interest in the topics of the text.',
  reviewersNotContributors: 'None of them wrote, edited or submitted this text.',
  reviewersNotYetAssigned: 'None of them is named twice, or was assigned to this round before, unless they declined.',
  enoughReviewers: 'Together with those who stand they are enough for the quorum.',
  specialtiesCovered: 'Together they hold a specialty for each topic that asks for one.',
  oneWithoutConflict: 'At least one of all of them has declared no interest in the topics of the text.',
  replaceable: 'The board member who goes: assigned, and without a decision so far.',
  dueInFuture: 'A due date, if one is given, is in the future.',
  publishTimeInFuture: 'A time of publication in the future; or none, which takes a time away while the round is open.',
  digestMatches: 'The digest of the text that was read; it is the digest under review.',
  checklistComplete: 'Every item of the checklist, confirmed.',
  conflictStated: 'A statement on conflicts of interest, or "none".',
  conflictNotMaterial: 'The reviewer does not call that conflict material.',
  commentGiven: 'A comment, or words for it.',
  commentsFit:
    'Comments are within the limits of length and number, and what they quote stands in that section of the frozen text.',
  commentKnown: 'A comment of this round.',
  settledByCommenter: 'A comment is called settled only by the person who made it.',
  reasonGiven: 'A reason.',
}

/** A decision is signed, and so asks for more than its words; see `confirmSigner`. */
export const SIGNATURE_SENTENCE =
  'The reviewer’s password, entered again, and a one-time code where the account has a second factor.'

export const AUTOMATIC_SENTENCES: Readonly<Record<AutomaticStep, string>> = {
  'time-has-come': 'The time of publication has come, and nothing is in the way: the text goes out.',
  'later-edition': 'A later edition of the article went out first.',
  'retracted-since': 'The time of publication has come, but the publication was retracted after this approval.',
  'scheduler-not-entitled':
    'The time of publication has come, but whoever set it is no managing editor any more: it stays approved and waits.',
}

export const PUBLICATION_SENTENCES: Readonly<
  Record<PublicationAction, { readonly holds: string; readonly given: string }>
> = {
  retract: { holds: '–', given: 'A reason, and a notice for readers.' },
  lapse: {
    holds: 'The review is overdue by more than the `graceDays` of the policy under which the text was approved.',
    given: '–',
  },
  'take-down': {
    holds:
      'A source of the text was retracted, and the settings of the bibliography say that such a text is taken down.',
    given: '–',
  },
  'review-retraction': {
    holds: 'A person retracted it, nobody has reviewed that, and the reviewer is somebody else.',
    given: 'Whether the retraction was `justified` or `not-justified`, and what was found.',
  },
  'change-slug': {
    holds: 'No other article has, or ever had, the new web address.',
    given: 'The new web address, and a reason.',
  },
}

export const POLICY_SENTENCES: Readonly<Record<keyof PolicySettings, string>> = {
  quorum: 'Approvals that a text needs.',
  reviewIntervalMonths: 'Months until an approved text is due for review again; 36 at most.',
  daysToAccept: 'Days for a reviewer to accept or decline.',
  daysToDecide: 'Days for a reviewer to decide, where no due date is given.',
  remindDaysBefore: 'Days before a date is due that a reminder goes out.',
  showDecisions: 'Whether reviewers see each other’s decisions and comments before they decide.',
  reviewerChanges: 'How often a reviewer may be replaced or delegated for in one round.',
  disclosureMonths: 'Months for which a declaration of interests counts.',
  reviewNoticeDays: 'Days before a publication’s review is due that its owner is told.',
  reviewsPerDay: 'Reviews that may fall due on one day before the next is moved to an earlier day.',
  graceDays: 'Days after a missed review at which the publication is taken down; empty: never.',
  answersRequired: 'Whether every comment of the round before must be answered before the article is submitted again.',
  topicRules: 'For a topic: a larger quorum, specialties of which an approver must hold one, a shorter interval.',
}

import type { Ask, Requirement } from './requirements.ts'
import type { PublicationState, ReviewAction, ReviewPosition, ReviewState, Role } from './vocabulary.ts'

/**
 * The whole review on one page. A row: who may act, where it leads, what must hold (`requires`: about the round and the
 * person, so it can be known before anything is typed) and what must be given with it (`asks`).
 * An action that a state does not list is refused.
 */
export type Step = {
  /** Where the round goes; the first is the ordinary case, the second is reached when the quorum is met. */
  readonly to: readonly [ReviewState, ...ReviewState[]]
  readonly by: readonly [Role, ...Role[]]
  readonly requires: readonly Requirement[]
  readonly asks: readonly Ask[]
}

export type Transitions = { readonly [P in ReviewPosition]: { readonly [A in ReviewAction]?: Step } }

const withdraw: Step = {
  to: ['withdrawn'],
  by: ['editor', 'managing-editor'],
  requires: ['contributorOrManagingEditor'],
  asks: [],
}

const assign: Step = {
  to: ['under-review'],
  by: ['managing-editor'],
  requires: [],
  asks: [
    'reviewersKnown',
    'reviewersOnBoard',
    'reviewersNotContributors',
    'reviewersNotYetAssigned',
    'enoughReviewers',
    'dueInFuture',
  ],
}

export const TRANSITIONS: Transitions = {
  none: {
    submit: { to: ['submitted'], by: ['editor', 'managing-editor'], requires: ['articleComplete'], asks: [] },
  },
  submitted: { assign, withdraw },
  'under-review': {
    assign,
    approve: {
      to: ['under-review', 'approved'],
      by: ['reviewer'],
      requires: ['assigned', 'notContributor', 'onBoard', 'notYetDecided'],
      asks: ['digestMatches', 'checklistComplete', 'conflictStated'],
    },
    'request-changes': {
      to: ['changes-requested'],
      by: ['reviewer'],
      requires: ['assigned', 'notContributor', 'onBoard', 'notYetDecided'],
      asks: ['digestMatches', 'conflictStated', 'commentGiven'],
    },
    reject: {
      to: ['rejected'],
      by: ['reviewer'],
      requires: ['assigned', 'notContributor', 'onBoard', 'notYetDecided'],
      asks: ['digestMatches', 'conflictStated', 'commentGiven'],
    },
    recuse: { to: ['under-review'], by: ['reviewer'], requires: ['assigned', 'notYetDecided'], asks: ['reasonGiven'] },
    withdraw,
  },
  // An approved round is superseded by the next approved one; nobody does that by hand.
  approved: {},
  'changes-requested': {},
  rejected: {},
  withdrawn: {},
  superseded: {},
}

/** What may be done to a publication. A retracted one comes back only through a new approved round. */
export const PUBLICATION_TRANSITIONS: {
  readonly [S in PublicationState]: {
    readonly retract?: { readonly to: PublicationState; readonly by: readonly Role[] }
  }
} = {
  live: { retract: { to: 'retracted', by: ['managing-editor'] } },
  retracted: {},
}

import type { Ask } from './asks.ts'
import type { Requirement } from './requirements.ts'
import type {
  PublicationAction,
  PublicationState,
  ReviewAction,
  ReviewPosition,
  ReviewState,
  Role,
} from './vocabulary.ts'

/**
 * The whole review on one page. A row: who may act, where it leads, what must hold (`requires`: about the round and the
 * person, so it can be known before anything is typed) and what must be given with it (`asks`).
 * An action that a state does not list is refused. The table in docs/review-workflow.md is generated from this one.
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

/** Whoever is to review: known, eligible today, and not the author. */
const ELIGIBLE = [
  'reviewersKnown',
  'reviewersOnBoard',
  'reviewersDisclosed',
  'reviewersNotExcluded',
  'reviewersNotContributors',
  'reviewersNotYetAssigned',
] as const satisfies readonly Ask[]
/** Those who are assigned then: able to meet the policy together. */
const ABLE = ['enoughReviewers', 'specialtiesCovered', 'oneWithoutConflict'] as const satisfies readonly Ask[]

const assign: Step = {
  to: ['under-review'],
  by: ['managing-editor'],
  requires: [],
  asks: [...ELIGIBLE, ...ABLE, 'dueInFuture'],
}

const handOn: Step = {
  to: ['under-review'],
  by: ['managing-editor'],
  requires: ['changesLeft'],
  asks: ['replaceable', ...ELIGIBLE, ...ABLE, 'reasonGiven', 'dueInFuture'],
}

const MAY_DECIDE = [
  'assigned',
  'notContributor',
  'onBoard',
  'disclosed',
  'notExcluded',
  'notYetDecided',
] as const satisfies readonly Requirement[]

const comment = (state: ReviewState): Step => ({
  to: [state],
  by: ['reviewer', 'editor', 'managing-editor'],
  requires: ['editorialOrAssigned'],
  asks: ['commentGiven', 'commentsFit'],
})

const answer = (state: ReviewState): Step => ({
  to: [state],
  by: ['reviewer', 'editor', 'managing-editor'],
  requires: ['editorialOrAssigned'],
  asks: ['commentKnown', 'settledByCommenter', 'commentGiven', 'commentsFit'],
})

const schedule = (state: ReviewState): Step => ({
  to: [state],
  by: ['managing-editor'],
  requires: ['notYetReleased'],
  asks: ['publishTimeInFuture'],
})

export const TRANSITIONS: Transitions = {
  none: {
    submit: { to: ['submitted'], by: ['editor', 'managing-editor'], requires: ['articleComplete'], asks: [] },
  },
  submitted: {
    assign,
    comment: comment('submitted'),
    answer: answer('submitted'),
    schedule: schedule('submitted'),
    withdraw,
  },
  'under-review': {
    assign,
    accept: {
      to: ['under-review'],
      by: ['reviewer'],
      requires: ['assigned', 'onBoard', 'notYetDecided', 'notYetAccepted'],
      asks: [],
    },
    decline: {
      to: ['under-review'],
      by: ['reviewer'],
      requires: ['assigned', 'notYetDecided', 'notYetAccepted'],
      asks: [],
    },
    recuse: { to: ['under-review'], by: ['reviewer'], requires: ['assigned', 'notYetDecided'], asks: ['reasonGiven'] },
    replace: handOn,
    delegate: handOn,
    comment: comment('under-review'),
    answer: answer('under-review'),
    approve: {
      to: ['under-review', 'approved'],
      by: ['reviewer'],
      requires: MAY_DECIDE,
      asks: ['digestMatches', 'checklistComplete', 'conflictStated', 'conflictNotMaterial', 'commentsFit'],
    },
    'request-changes': {
      to: ['changes-requested'],
      by: ['reviewer'],
      requires: MAY_DECIDE,
      asks: ['digestMatches', 'conflictStated', 'conflictNotMaterial', 'commentGiven', 'commentsFit'],
    },
    reject: {
      to: ['rejected'],
      by: ['reviewer'],
      requires: MAY_DECIDE,
      asks: ['digestMatches', 'conflictStated', 'conflictNotMaterial', 'commentGiven', 'commentsFit'],
    },
    schedule: schedule('under-review'),
    withdraw,
  },
  // Until its text goes out, an approved round can be given another time, sent out now, or taken back. What becomes of it
  // otherwise nobody does by hand: AUTOMATIC_STEPS.
  approved: {
    // Where the policy asks for answers, the article can't be submitted again before they are given; so they can be.
    answer: answer('approved'),
    schedule: schedule('approved'),
    publish: { to: ['approved'], by: ['managing-editor'], requires: ['notYetReleased'], asks: [] },
    withdraw: { ...withdraw, requires: ['contributorOrManagingEditor', 'notYetReleased'] },
  },
  'changes-requested': { answer: answer('changes-requested') },
  rejected: { answer: answer('rejected') },
  withdrawn: { answer: answer('withdrawn') },
  superseded: {},
}

/**
 * What becomes of an approved round by itself: when the time of publication comes, or when a later edition goes out. Where
 * only the person who set the time may not any more, the text stays approved, and a managing editor can send it out.
 */
export const AUTOMATIC_STEPS = {
  'time-has-come': { from: 'approved', to: 'approved' },
  'later-edition': { from: 'approved', to: 'superseded' },
  'retracted-since': { from: 'approved', to: 'withdrawn' },
  'scheduler-not-entitled': { from: 'approved', to: 'approved' },
} as const satisfies Readonly<Record<string, { readonly from: ReviewState; readonly to: ReviewState }>>
export type AutomaticStep = keyof typeof AUTOMATIC_STEPS

/**
 * What may be done to a publication; `by: null` means that only the schedule does it. A retracted one comes back only
 * through a new approved round.
 */
export const PUBLICATION_TRANSITIONS: {
  readonly [S in PublicationState]: {
    readonly [A in PublicationAction]?: { readonly to: PublicationState; readonly by: readonly Role[] | null }
  }
} = {
  live: {
    retract: { to: 'retracted', by: ['managing-editor'] },
    lapse: { to: 'retracted', by: null },
    // Where the site's settings say so: a source of the text was retracted.
    'take-down': { to: 'retracted', by: null },
    // A new edition may be out before the retraction of the last one was reviewed.
    'review-retraction': { to: 'live', by: ['managing-editor', 'reviewer'] },
    'change-slug': { to: 'live', by: ['managing-editor'] },
  },
  retracted: { 'review-retraction': { to: 'retracted', by: ['managing-editor', 'reviewer'] } },
}

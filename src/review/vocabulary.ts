/**
 * The words of the review, each defined once. States are what a round *is*; actions are what a person *does*. `none` is
 * the position of an article that has no open round.
 */
export const ROLES = ['administrator', 'managing-editor', 'editor', 'reviewer'] as const
export type Role = (typeof ROLES)[number]

export const REVIEW_STATES = [
  'submitted',
  'under-review',
  'approved',
  'changes-requested',
  'rejected',
  'withdrawn',
  'superseded',
] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

/** While a round is open the article is locked, and no other round can begin. */
export const OPEN_STATES = ['submitted', 'under-review'] as const satisfies readonly ReviewState[]

export const isOpen = (state: ReviewState): boolean => (OPEN_STATES as readonly ReviewState[]).includes(state)

export const REVIEW_POSITIONS = ['none', ...REVIEW_STATES] as const
export type ReviewPosition = (typeof REVIEW_POSITIONS)[number]

export const REVIEW_ACTIONS = [
  'submit',
  'withdraw',
  'assign',
  'accept',
  'decline',
  'recuse',
  'replace',
  'delegate',
  'comment',
  'answer',
  'approve',
  'request-changes',
  'reject',
  'schedule',
  'publish',
] as const
export type ReviewAction = (typeof REVIEW_ACTIONS)[number]

/** What a reviewer answers; each is an action of its own in the transitions table. */
export const VERDICTS = ['approve', 'request-changes', 'reject'] as const satisfies readonly ReviewAction[]
export type Verdict = (typeof VERDICTS)[number]

/**
 * What a signature says about its text (the pattern of 21 CFR 11.50(a)(3)): an approval takes responsibility for its
 * publication, the other verdicts say that it was reviewed.
 */
export const SIGNATURE_MEANINGS = ['approval', 'review'] as const
export type SignatureMeaning = (typeof SIGNATURE_MEANINGS)[number]

/**
 * What became of a comment: the text was changed, was not changed, or whoever made the comment calls it settled. An answer
 * without any of these leaves it open.
 */
export const COMMENT_RESOLUTIONS = ['changed', 'not-changed', 'settled'] as const
export type CommentResolution = (typeof COMMENT_RESOLUTIONS)[number]

export const PUBLICATION_STATES = ['live', 'retracted'] as const
export type PublicationState = (typeof PUBLICATION_STATES)[number]

export const PUBLICATION_ACTIONS = ['retract', 'lapse', 'take-down', 'review-retraction', 'change-slug'] as const
export type PublicationAction = (typeof PUBLICATION_ACTIONS)[number]

export const RETRACTION_OUTCOMES = ['justified', 'not-justified'] as const
export type RetractionOutcome = (typeof RETRACTION_OUTCOMES)[number]

/**
 * The headings of the ICMJE disclosure form (icmje.org/disclosure-of-interest). The first has no time limit; the others ask
 * about the past 36 months.
 */
export const DISCLOSURE_HEADINGS = [
  'support-for-this-work',
  'grants-or-contracts',
  'royalties-or-licences',
  'consulting-fees',
  'speaker-honoraria',
  'expert-testimony',
  'meeting-or-travel-support',
  'patents',
  'safety-or-advisory-board',
  'leadership-or-fiduciary-role',
  'stock-or-options',
  'equipment-drugs-writing-or-gifts',
  'other-interests',
] as const
export type DisclosureHeading = (typeof DISCLOSURE_HEADINGS)[number]

/** What a reviewer confirms, item by item; all must be true to approve. */
export const CHECKLIST = ['accurate', 'current', 'supported', 'balanced', 'understandable', 'safe'] as const
export type ChecklistItem = (typeof CHECKLIST)[number]
export type Checklist = Readonly<Partial<Record<ChecklistItem, boolean>>>

export const CHECKLIST_LABELS: Readonly<Record<ChecklistItem, string>> = {
  accurate: 'The facts are right',
  current: 'It says what is known today',
  supported: 'Each citation supports its sentence',
  balanced: 'Benefits, harms and doubts are weighed fairly',
  understandable: 'Its readers will understand it',
  safe: 'Acting on it will not harm a patient',
}

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
  'approve',
  'request-changes',
  'reject',
  'recuse',
] as const
export type ReviewAction = (typeof REVIEW_ACTIONS)[number]

/** What a reviewer answers; each is an action of its own in the transitions table. */
export const VERDICTS = ['approve', 'request-changes', 'reject'] as const satisfies readonly ReviewAction[]
export type Verdict = (typeof VERDICTS)[number]

export const PUBLICATION_STATES = ['live', 'retracted'] as const
export type PublicationState = (typeof PUBLICATION_STATES)[number]

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

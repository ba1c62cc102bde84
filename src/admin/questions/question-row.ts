import type { CloseReason, PersonalDataOutcome, QuestionState } from '../../questions/vocabulary.ts'

/** A row of `questions`, as the API gives it with `depth=1`; what was deleted or may not be read is an id, or null. */
export type QuestionRow = {
  readonly id: string
  readonly text: string
  readonly state: QuestionState
  readonly publication:
    string | { readonly id: string; readonly question: string; readonly slug: string; readonly status: string } | null
  readonly askedAt: string
  readonly expiresAt: string
  readonly personalData: PersonalDataOutcome
  readonly article: string | { readonly id: string; readonly question: string } | null
  readonly reason: CloseReason | null
  readonly handledAt: string | null
  readonly handledBy: string | null
}

export const REASON_WORDS: Readonly<Record<CloseReason, string>> = {
  duplicate: 'Asked before',
  'out-of-scope': 'Not a subject of ours',
  'answered-elsewhere': 'Answered elsewhere on this site',
  'personal-advice': 'Asks for advice on one person’s case',
  'personal-emergency': 'Tells of a personal emergency',
  'not-a-question': 'Not a question',
}

export const STATE_WORDS: Readonly<Record<QuestionState, string>> = {
  new: 'New',
  answered: 'Answered',
  closed: 'Closed',
}

/** What editors should know of the personal data in a text; null where there is nothing to know. */
export const PERSONAL_DATA_WORDS: Readonly<Record<PersonalDataOutcome, string | null>> = {
  none: null,
  kept: 'The reader was told that this may hold personal data, and sent it so. A draft on it begins without them.',
  removed: 'The reader had personal data removed from it.',
}

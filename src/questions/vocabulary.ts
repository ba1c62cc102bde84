/** Where a reader's question stands in the editors' inbox. */
export const QUESTION_STATES = ['new', 'answered', 'closed'] as const
export type QuestionState = (typeof QUESTION_STATES)[number]

/** Why a question was closed without an article. */
export const CLOSE_REASONS = [
  'duplicate',
  'out-of-scope',
  'answered-elsewhere',
  'personal-advice',
  'personal-emergency',
  'not-a-question',
] as const
export type CloseReason = (typeof CLOSE_REASONS)[number]

/** What is done with personal data in a text: the reader means it to stay, or has it removed. */
export const PERSONAL_DATA_CHOICES = ['keep', 'redact'] as const
export type PersonalDataChoice = (typeof PERSONAL_DATA_CHOICES)[number]

/** What became of the personal data that a question came with, as the inbox says it. */
export const PERSONAL_DATA_OUTCOMES = ['none', 'kept', 'removed'] as const
export type PersonalDataOutcome = (typeof PERSONAL_DATA_OUTCOMES)[number]

/** Said to everybody who asks, whatever they wrote: guessing who is in danger would miss some of them. */
export const NO_PERSONAL_ADVICE =
  'We can’t give advice to individuals. In an emergency, call your local emergency number now.'

/** With what the slug of an article that was begun on a question starts, until its editor gives it another one. */
export const PLACEHOLDER_SLUG = 'reader-question-'

/** The members that a board approves word for word: docs/api.md, "A publication". */
export const APPROVED_MEMBERS = [
  'question',
  'summary',
  'language',
  'audiences',
  'provenance',
  'sections',
  'bibliography',
  'relatedQuestionTexts',
  'topics',
  'disclaimer',
  'changeNote',
] as const

/** Members that the signed statement names beside the digest. */
export const SIGNED_MEMBERS = ['slug', 'edition', 'publishedAt', 'approval'] as const

/** What the other members are, for whoever shows them. */
const OPEN: Readonly<Record<string, string>> = {
  relatedQuestions: 'where the related questions lead (their wording is covered, and held against this)',
  alerts: 'warnings about its sources, made when it is read',
  pendingUpdate: 'whether an update is under review, made when it is read',
  corrections: 'the log of earlier editions’ notes (the note of this edition is covered)',
  reviewOverdue: 'whether its review is overdue, made when it is read (the date itself is signed)',
  reviewStatus: 'the word for its state (the approval itself is signed)',
  status: 'whether it is live',
  id: 'its number in the database',
  createdAt: 'when its row was made',
  updatedAt: 'when its row was last written',
}

/** Of a member that neither the digest nor the signature covers: its name and what it is. */
export const openMember = (name: string): string =>
  `${name}: ${OPEN[name] ?? 'nothing is known of it: show it only if you trust the server for it'}`

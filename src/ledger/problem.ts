/**
 * What verification can find. A problem means that something does not fit together, and somebody must find out why; a note
 * is worth knowing, and is no sign of tampering by itself. docs/ledger.md says what each code means.
 */
export const PROBLEM_CODES = [
  'EVENT_MISSING',
  'EVENT_DOUBLE',
  'EVENT_OFF_CHAIN',
  'EVENT_CHANGED',
  'EVENT_UNSIGNED',
  'EVENT_UNLINKED',
  'EVENT_BACK_IN_TIME',
  'HEAD_MISSING',
  'HEAD_FORGED',
  'HEAD_WITHOUT_EVENT',
  'HEAD_BEHIND',
  'RECORD_GAP',
  'RECORD_CHANGED',
  'RECORD_MISSING',
  'RECORD_UNKNOWN',
  'ROUND_TEXT_CHANGED',
  'ROUND_HISTORY_CHANGED',
  'ROUND_BOOKKEEPING_CHANGED',
  'VOTE_UNSIGNED',
  'DECISION_MISSING',
  'DECISION_UNSIGNED',
  'DECISION_CHANGED',
  'DECISION_UNKNOWN',
  'PUBLICATION_TEXT_CHANGED',
  'PUBLICATION_UNSIGNED',
  'PUBLICATION_NOT_APPROVED',
  'PUBLICATION_BOOKKEEPING_CHANGED',
  'ROW_UNREADABLE',
  'ROW_UNFINISHED',
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

export const NOTE_CODES = ['RECORDED_BY_RECOVERY', 'NO_HEAD_KEPT', 'NOT_MARKED_SETTLED'] as const
export type NoteCode = (typeof NOTE_CODES)[number]

/** The row that something was found about. */
export type Place = {
  readonly collection: string
  /** Null where there is no such row. */
  readonly id: string | null
  /** Of an event: its chain and its place in it, from 1. */
  readonly chain?: string | null
  readonly seq?: number | null
  readonly key?: string | null
}

type Finding<Code> = { readonly code: Code; readonly what: Place; readonly message: string }
export type Problem = Finding<ProblemCode>
export type Note = Finding<NoteCode>

export const problem = (code: ProblemCode, what: Place, message: string): Problem => ({ code, what, message })
export const note = (code: NoteCode, what: Place, message: string): Note => ({ code, what, message })

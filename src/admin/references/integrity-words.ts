import {
  INTEGRITY_STATUSES,
  type IntegritySource,
  type IntegrityStatus,
  type Notice,
  type NoticeType,
} from '../../citations/integrity.ts'

type Words = {
  /** On a badge. */
  readonly short: string
  readonly sentence: string
  readonly pill: 'success' | 'warning' | 'error' | 'light-gray'
}

export const INTEGRITY_WORDS: Readonly<Record<IntegrityStatus, Words>> = {
  'not-checked': { short: 'Not checked', sentence: 'Nobody has been asked about it yet.', pill: 'light-gray' },
  clear: { short: 'No notices', sentence: 'No retraction, concern or correction is known.', pill: 'success' },
  corrected: {
    short: 'Corrected',
    sentence: 'It was corrected. Look whether the correction touches what it is cited for.',
    pill: 'warning',
  },
  concern: {
    short: 'Expression of concern',
    sentence: 'Its journal has expressed a concern about it. Cite it with care, or cite another.',
    pill: 'warning',
  },
  retracted: {
    short: 'Retracted',
    sentence: 'It was retracted. A text that cites it can’t be submitted.',
    pill: 'error',
  },
  unverifiable: {
    short: 'Could not be checked',
    sentence: 'Nobody could say anything about it. That does not mean that there is nothing.',
    pill: 'light-gray',
  },
}

export const NOTICE_WORDS: Readonly<Record<NoticeType, string>> = {
  retraction: 'Retraction',
  concern: 'Expression of concern',
  correction: 'Correction',
  reinstatement: 'Reinstatement',
}

export const SOURCE_WORDS: Readonly<Record<IntegritySource, string>> = {
  crossref: 'Crossref',
  pubmed: 'PubMed',
  'retraction-watch': 'Retraction Watch',
}

export const readStatus = (value: unknown): IntegrityStatus =>
  INTEGRITY_STATUSES.find((status) => status === value) ?? 'not-checked'

export type IntegrityReport = {
  readonly notices: readonly Notice[]
  readonly sources: readonly IntegritySource[]
  readonly problems: readonly string[]
}

const listOf = (holder: object, name: string): readonly unknown[] => {
  const value: unknown = new Map<string, unknown>(Object.entries(holder)).get(name)
  return Array.isArray(value) ? value : []
}

/** What is stored of a check; parts that are of another shape are left out. */
export const readReport = (stored: unknown): IntegrityReport => {
  const holder = typeof stored === 'object' && stored !== null ? stored : {}
  return {
    notices: listOf(holder, 'notices').filter(isNotice),
    sources: listOf(holder, 'sources').filter(isSource),
    problems: listOf(holder, 'problems').filter((problem) => typeof problem === 'string'),
  }
}

const isSource = (value: unknown): value is IntegritySource =>
  typeof value === 'string' && Object.hasOwn(SOURCE_WORDS, value)
export const isNotice = (value: unknown): value is Notice =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  typeof value.type === 'string' &&
  Object.hasOwn(NOTICE_WORDS, value.type) &&
  'source' in value &&
  isSource(value.source)

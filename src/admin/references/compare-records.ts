import type { Author, BibliographicRecord } from '../../citations/reference.ts'
import { TYPE_LABELS } from '../../citations/type-labels.ts'

type Compared = {
  readonly label: string
  readonly members: readonly (keyof BibliographicRecord)[]
  /** As a person reads it; empty where the record says nothing. */
  readonly words: (record: BibliographicRecord) => string
}

const text = (value: string | number | null): string => String(value ?? '').trim()
const line = (name: keyof BibliographicRecord & keyof LinesOf, label: string): Compared => ({
  label,
  members: [name],
  words: (record) => text(record[name]),
})
type LinesOf = {
  [Name in keyof BibliographicRecord as BibliographicRecord[Name] extends string | null ? Name : never]: 1
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1).replaceAll('-', ' ')

/** What of two records is compared, in the order in which a librarian reads a record. */
export const COMPARED = {
  title: {
    label: 'Title',
    members: ['title', 'titleTranslated'],
    words: ({ title, titleTranslated }) => (title && titleTranslated ? `[${title}]` : text(title)),
  },
  originalTitle: line('originalTitle', 'Original title'),
  authors: {
    label: 'Authors',
    members: ['authors'],
    words: ({ authors }) => authors.map(nameOf).filter(Boolean).join('; '),
  },
  containerTitle: line('containerTitle', 'Journal, book or site'),
  containerTitleShort: line('containerTitleShort', 'Abbreviation'),
  date: {
    label: 'Published',
    members: ['year', 'month', 'day'],
    words: ({ year, month, day }) =>
      [year, month, day]
        .filter((part) => text(part) !== '')
        .map((part) => String(part).padStart(2, '0'))
        .join('-'),
  },
  volume: line('volume', 'Volume'),
  issue: line('issue', 'Issue'),
  pages: line('pages', 'Pages'),
  publisher: line('publisher', 'Publisher'),
  publisherPlace: line('publisherPlace', 'Place'),
  edition: line('edition', 'Edition'),
  issuingBody: line('issuingBody', 'Issuing body'),
  doi: line('doi', 'DOI'),
  pmid: line('pmid', 'PMID'),
  pmcid: line('pmcid', 'PMCID'),
  isbn: line('isbn', 'ISBN'),
  url: line('url', 'Web address'),
  accessed: line('accessed', 'Read on'),
  language: line('language', 'Language'),
  type: { label: 'Published as', members: ['type'], words: ({ type }) => TYPE_LABELS[type] },
  kind: { label: 'Kind of evidence', members: ['kind'], words: ({ kind }) => capital(text(kind)) },
} as const satisfies Record<string, Compared>

export type ComparedField = keyof typeof COMPARED
const FIELDS = Object.keys(COMPARED) as ComparedField[]

export const nameOf = ({ family, given, suffix, literal }: Author): string =>
  literal ?? [family, [given, suffix].filter(Boolean).join(' ')].filter(Boolean).join(', ')

export type ComparedRow = {
  readonly field: ComparedField
  readonly label: string
  /** One of each record, in their order. */
  readonly values: readonly string[]
  /** `differs`: two records say two things; `some`: only some of them say anything. */
  readonly verdict: 'same' | 'differs' | 'some'
}

/** The records field by field; what none of them says is left out. */
export const compareRecords = (records: readonly BibliographicRecord[]): readonly ComparedRow[] =>
  FIELDS.flatMap((field) => {
    const { label, words } = COMPARED[field]
    const values = records.map(words)
    const said = new Set(values.filter((value) => value !== ''))
    if (said.size === 0) return []
    const verdict = said.size > 1 ? 'differs' : values.includes('') ? 'some' : 'same'
    return [{ field, label, values, verdict }]
  })

/** The fields in which an offered record says something else than the present one, or something where that is silent. */
export const offeredFields = (present: BibliographicRecord, offered: BibliographicRecord): readonly ComparedField[] =>
  compareRecords([present, offered]).flatMap(({ field, values, verdict }) =>
    verdict !== 'same' && values[1] !== '' ? [field] : [],
  )

/** The members of a record that these fields stand for. */
export const membersOf = (
  record: BibliographicRecord,
  fields: Iterable<ComparedField>,
): Partial<BibliographicRecord> => {
  const members = [...fields].flatMap((field): readonly (keyof BibliographicRecord)[] => COMPARED[field].members)
  return Object.fromEntries(members.map((member) => [member, record[member]]))
}

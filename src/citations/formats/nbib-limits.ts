import type { Author, BibliographicRecord } from '../reference.ts'
import { kindOfType, oneLine, UNPAIRED_BRACKETS, type Limit } from './parsed-record.ts'

const KINDS_WITH_A_PUBLICATION_TYPE = ['guideline', 'systematic-review', 'trial', 'review', 'cohort']
const SUFFIXES = ['Jr', 'Sr', '2nd', '3rd', '4th', 'II', 'III', 'IV']

/** A book, or a chapter whose book is known: what PubMed prints with BTI. */
export const isInBook = ({ type, title, containerTitle }: BibliographicRecord): boolean =>
  type === 'book' ? title !== null : type === 'chapter' && title !== null && containerTitle !== null

export const NBIB_LIMITS: readonly Limit[] = [
  {
    what: 'web pages, and chapters of which the book is not known',
    why: 'MEDLINE has no such publication type; they come back as journal articles.',
    comesBack: (record) =>
      record.type === 'webpage' || (['book', 'chapter'].includes(record.type) && !isInBook(record))
        ? { type: 'article-journal' }
        : {},
  },
  {
    what: 'kinds of evidence other than guideline, systematic review, trial, review and cohort',
    why: 'MEDLINE has no publication type for them; a book is known by its type.',
    comesBack: ({ kind, type }) =>
      KINDS_WITH_A_PUBLICATION_TYPE.includes(kind ?? '') ? {} : { kind: kindOfType(type) },
  },
  {
    what: 'a journal’s place of publication',
    why: 'PubMed prints a journal’s country there.',
    comesBack: ({ type }) => (type === 'article-journal' ? { publisherPlace: null } : {}),
  },
  {
    what: 'issuing body',
    why: 'MEDLINE has no tag for it.',
    comesBack: () => ({ issuingBody: null }),
  },
  {
    what: 'web address and the day on which it was read',
    why: 'MEDLINE has no tag for them.',
    comesBack: () => ({ url: null, accessed: null }),
  },
  {
    what: 'an abbreviation without the journal’s full title',
    why: 'The abbreviation then comes back as the title too.',
    comesBack: (record) =>
      record.containerTitle === null && !isInBook(record) ? { containerTitle: record.containerTitleShort } : {},
  },
  {
    what: 'commas within a family name',
    why: 'The comma separates family name and given names; it becomes a blank.',
    comesBack: ({ authors }) => ({
      authors: authors.map((author) =>
        author.family === undefined ? author : { ...author, family: oneLine(author.family.replaceAll(',', ' ')) },
      ),
    }),
  },
  {
    what: `suffixes other than ${SUFFIXES.join(', ')}; given names that end like one of these`,
    why: 'A suffix follows the given names without a mark, so only these are known as suffixes.',
    comesBack: ({ authors }) => ({ authors: authors.map(withKnownSuffix) }),
  },
  UNPAIRED_BRACKETS,
]

const SUFFIX = new RegExp(`^(.*\\S) (${SUFFIXES.join('|')})\\.?$`)

/** "Rosa M Jr" as given names and suffix. */
export const splitSuffix = (text: string): { rest: string; suffix: string | null } => {
  const parts = SUFFIX.exec(text)
  return parts ? { rest: parts[1] ?? '', suffix: parts[2] ?? null } : { rest: text, suffix: null }
}

const withKnownSuffix = (author: Author): Author => {
  const { suffix: written, given, ...others } = author
  if (author.family === undefined || (!written && !given)) return author
  const { rest, suffix } = splitSuffix([given, written].filter(Boolean).join(' '))
  return { ...others, given: rest, ...(suffix ? { suffix } : {}) }
}

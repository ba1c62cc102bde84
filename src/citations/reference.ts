import { foldWords } from './fold-words.ts'

/**
 * A bibliographic record: CSL-JSON 1.0 under the field names of the collection (`toCsl` and `fromCsl` in csl.ts translate).
 * Null where the record says nothing.
 */
export type BibliographicRecord = {
  /** What kind of evidence it is; null while nobody has said. */
  readonly kind: ReferenceKind | null
  /** How it was published: the CSL type. */
  readonly type: ReferenceType
  /** Without square brackets and without a full stop at its end. */
  readonly title: string | null
  /** The title is a translation; NLM prints it in square brackets. */
  readonly titleTranslated: boolean
  readonly originalTitle: string | null
  /** BCP 47, such as `en` or `fr`. */
  readonly language: string | null
  readonly authors: readonly Author[]
  /** Journal, book or site. */
  readonly containerTitle: string | null
  /** The journal's NLM abbreviation. */
  readonly containerTitleShort: string | null
  readonly volume: string | null
  readonly issue: string | null
  /** As printed, the last page in full: `123-130`; or an article number such as `e1001`. */
  readonly pages: string | null
  readonly edition: string | null
  readonly publisher: string | null
  readonly publisherPlace: string | null
  /** Of a guideline: who issued it (CSL `authority`). */
  readonly issuingBody: string | null
  readonly year: number | null
  /** 1 to 12. */
  readonly month: number | null
  /** 1 to 31; only together with a month. */
  readonly day: number | null
  /** When a web page was read, `2026-11-22`. */
  readonly accessed: string | null
  readonly doi: string | null
  readonly pmid: string | null
  /** With its letters: `PMC123`. */
  readonly pmcid: string | null
  /** Ten or thirteen characters, without hyphens. */
  readonly isbn: string | null
  readonly url: string | null
}

export type Reference = BibliographicRecord & { readonly id: string }

/** A CSL name: a person, or a body (`literal`). */
export type Author = {
  /** With its particles: `van der Berg`. */
  readonly family?: string
  readonly given?: string
  /** Such as `Jr` or `III`. */
  readonly suffix?: string
  readonly literal?: string
  readonly orcid?: string
}

export const REFERENCE_KINDS = [
  'guideline',
  'systematic-review',
  'trial',
  'cohort',
  'review',
  'research',
  'book',
  'website',
  'other',
] as const
export type ReferenceKind = (typeof REFERENCE_KINDS)[number]

/** CSL types (CSL 1.0.2, appendix III) of what medicine cites; `article` is a preprint. */
export const REFERENCE_TYPES = [
  'article-journal',
  'article',
  'book',
  'chapter',
  'paper-conference',
  'report',
  'thesis',
  'webpage',
  'dataset',
] as const
export type ReferenceType = (typeof REFERENCE_TYPES)[number]

/** A record that says nothing yet. */
export const BLANK_RECORD: BibliographicRecord = {
  kind: null,
  type: 'article-journal',
  title: null,
  titleTranslated: false,
  originalTitle: null,
  language: null,
  authors: [],
  containerTitle: null,
  containerTitleShort: null,
  volume: null,
  issue: null,
  pages: null,
  edition: null,
  publisher: null,
  publisherPlace: null,
  issuingBody: null,
  year: null,
  month: null,
  day: null,
  accessed: null,
  doi: null,
  pmid: null,
  pmcid: null,
  isbn: null,
  url: null,
}

/** How a kind is most often published; what a record without a type gets. */
export const usualType = (kind: ReferenceKind | null): ReferenceType =>
  kind === 'book' ? 'book' : kind === 'website' ? 'webpage' : 'article-journal'

/** What a source lacks before it may be cited in a submitted article; empty where it is complete. */
export const missingFromReference = (
  reference: BibliographicRecord,
): readonly ('kind' | 'title' | 'source' | 'year')[] => {
  const missing: ('kind' | 'title' | 'source' | 'year')[] = []
  if (!reference.kind) missing.push('kind')
  if (!reference.title?.trim()) missing.push('title')
  const { containerTitle, publisher, issuingBody, url } = reference
  if (![containerTitle, publisher, issuingBody, url].some((source) => source?.trim())) missing.push('source')
  if (!reference.year) missing.push('year')
  return missing
}

const folded = (part: unknown): string =>
  String(part ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Two records with one key are the same record written twice; used to reuse a reference that an import brings again. */
export const matchKey = (reference: Pick<BibliographicRecord, 'kind' | 'title' | 'containerTitle' | 'year'>): string =>
  [reference.kind, reference.title, reference.containerTitle, reference.year].map(folded).join('|')

/**
 * One key for one work, however its journal is written: title, year and the first author's family name. Two records that
 * share it may be the same; a person decides.
 */
export const workKey = ({ title, year, authors }: Pick<BibliographicRecord, 'title' | 'year' | 'authors'>): string =>
  [title, year, authors[0]?.family ?? authors[0]?.literal].map(folded).join('|')

/** What the work keys of all titles that begin with these words begin with; '' where there is neither letter nor number. */
export const titleKey = (words: string): string => folded(words)

/** What an author is found by: all names in one line. */
export const authorNames = ({ authors }: Pick<BibliographicRecord, 'authors'>): string =>
  authors.map(({ family, given, literal }) => literal ?? [family, given].filter(Boolean).join(' ')).join('; ')

/** The words that a record is searched by, folded: its titles, its authors and where it was published. */
export const searchText = (
  record: Pick<
    BibliographicRecord,
    'title' | 'originalTitle' | 'authors' | 'containerTitle' | 'containerTitleShort' | 'issuingBody'
  >,
): string =>
  foldWords(
    [
      record.title,
      record.originalTitle,
      authorNames(record),
      record.containerTitle,
      record.containerTitleShort,
      record.issuingBody,
    ]
      .filter(Boolean)
      .join(' '),
  )

import { fromCsl } from '../csl.ts'
import { readTitle } from '../plain-text.ts'
import type { BibliographicRecord, ReferenceKind, ReferenceType } from '../reference.ts'

/** What a file may hold at most. */
export const MAX_BYTES = 2 * 1024 * 1024
export const MAX_RECORDS = 2_000
/** One record, in characters: an article with 3,000 authors has about 200,000. */
export const MAX_RECORD_LENGTH = 262_144

/** What PubMed says happened to a publication; `citation` is the notice, as PubMed prints it. */
export type Notice = { readonly type: 'retraction' | 'concern' | 'correction'; readonly citation: string }

/** One record of a file: either a record, perhaps with warnings, or the reason why there is none. */
export type ParsedRecord = {
  /** Its place among the records of the file, from 1. */
  readonly number: number
  /** The line on which it begins, from 1. */
  readonly line: number
  readonly record: BibliographicRecord | null
  readonly warnings: readonly string[]
  readonly problem: string | null
  readonly notices?: readonly Notice[]
}

export type Place = Pick<ParsedRecord, 'number' | 'line'>

/** A stretch of a file that should be one record. */
export type Stretch = {
  readonly line: number
  readonly text: string
  readonly warnings: string[]
  readonly problem?: string
}

export type Format = {
  /** The records in their order; those after the first 2,001 are not read. */
  readonly read: (text: string) => ParsedRecord[]
  readonly write: (records: readonly BibliographicRecord[]) => string
}

/** Something that a format cannot hold: `comesBack` says what of a record is different after it was written and read. */
export type Limit = {
  readonly what: string
  readonly why: string
  readonly comesBack: (record: BibliographicRecord) => Partial<BibliographicRecord>
}

/** The record as it comes back from a format with these limits. */
export const asHeld = (record: BibliographicRecord, limits: readonly Limit[]): BibliographicRecord =>
  limits.reduce((held, limit) => ({ ...held, ...limit.comesBack(held) }), record)

/** Of each format that marks a translated title by square brackets round it. */
export const UNPAIRED_BRACKETS: Limit = {
  what: 'that a title is a translation, if its own square brackets are not in pairs',
  why: 'Square brackets round the whole title say that it is a translation.',
  comesBack: ({ title, titleTranslated }) => {
    if (!title || !titleTranslated) return {}
    const read = readTitle(`[${title}]`)
    return { title: read.title, titleTranslated: read.translated }
  },
}

export const broken = (place: Place, problem: string, warnings: readonly string[] = []): ParsedRecord => ({
  ...place,
  record: null,
  warnings,
  problem,
})

/** Reads each stretch, unless it is already known to be broken or too long. */
export const readStretches = (
  stretches: readonly Stretch[],
  read: (stretch: Stretch, place: Place) => ParsedRecord,
): ParsedRecord[] =>
  stretches.slice(0, MAX_RECORDS + 1).map((stretch, index) => {
    const place = { number: index + 1, line: stretch.line }
    if (stretch.problem) return broken(place, stretch.problem, stretch.warnings)
    return stretch.text.length > MAX_RECORD_LENGTH
      ? broken(place, `It is longer than ${MAX_RECORD_LENGTH.toLocaleString('en')} characters.`)
      : read(stretch, place)
  })

/** A record from CSL-JSON values; without a title and an identifier there is nothing by which it could be known. */
export const recordFrom = (place: Place, item: unknown, earlier: readonly string[] = []): ParsedRecord => {
  const { record, warnings } = fromCsl(item)
  const all = [...earlier, ...warnings]
  const { title, doi, pmid, pmcid, isbn, url } = record
  if (![title, doi, pmid, pmcid, isbn, url].some((value) => value !== null))
    return broken(place, 'It has neither a title nor a DOI, PMID, PMCID, ISBN or web address.', all)
  return { ...place, record: { ...record, kind: record.kind ?? kindOfType(record.type) }, warnings: all, problem: null }
}

/** What the type alone tells about the kind of evidence; for all else a person says. */
export const kindOfType = (type: ReferenceType): ReferenceKind | null =>
  type === 'book' ? 'book' : type === 'webpage' ? 'website' : null

/** The text without a byte order mark, its lines ended by a line feed each. */
export const unixLines = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')

/** A value that may not hold a line break. */
export const oneLine = (value: string): string => value.replace(/\s+/gu, ' ').trim()

export const LEFT_OUT_BEFORE = (line: number): string =>
  `The text before this record, from line ${line} on, belongs to no record and was left out.`
export const LEFT_OUT_AFTER = (line: number): string =>
  `The text after this record, from line ${line} on, belongs to no record and was left out.`

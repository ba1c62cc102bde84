import type { BibliographicRecord } from '../reference.ts'
import { BIBTEX_LIMITS, bibtex } from './bibtex.ts'
import { CSL_JSON_LIMITS, cslJson } from './csl-json.ts'
import { detectFormat } from './detect.ts'
import { NBIB_LIMITS, nbib } from './nbib.ts'
import { MAX_BYTES, MAX_RECORDS, unixLines, type Format, type Limit, type ParsedRecord } from './parsed-record.ts'
import { RIS_LIMITS, ris } from './ris.ts'

export { detectFormat } from './detect.ts'
export { MAX_BYTES, MAX_RECORDS, type Notice, type ParsedRecord } from './parsed-record.ts'

/** The formats in which references are read and written. */
export const FORMATS = {
  ris: { name: 'RIS', mediaType: 'application/x-research-info-systems', extension: 'ris', limits: RIS_LIMITS, ...ris },
  bibtex: { name: 'BibTeX', mediaType: 'application/x-bibtex', extension: 'bib', limits: BIBTEX_LIMITS, ...bibtex },
  nbib: { name: 'PubMed (NBIB)', mediaType: 'application/nbib', extension: 'nbib', limits: NBIB_LIMITS, ...nbib },
  'csl-json': {
    name: 'CSL-JSON',
    mediaType: 'application/vnd.citationstyles.csl+json',
    extension: 'json',
    limits: CSL_JSON_LIMITS,
    ...cslJson,
  },
} as const satisfies Record<string, FormatDescription>

type FormatDescription = Format & {
  /** For people. */
  readonly name: string
  readonly mediaType: string
  /** Without the dot. */
  readonly extension: string
  /** What it cannot hold (docs/reference-formats.md). */
  readonly limits: readonly Limit[]
}

export type FormatName = keyof typeof FORMATS
export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[]

/** Why a file was not read at all. */
export const READ_ERRORS = {
  TOO_LARGE: 'The file is larger than 2 MB. Split it and import the parts.',
  TOO_MANY_RECORDS: 'The file holds more than 2,000 records. Split it and import the parts.',
  UNKNOWN_FORMAT: 'The file is neither RIS, BibTeX, PubMed (NBIB) nor CSL-JSON.',
  EMPTY: 'The file holds no records.',
} as const
export type ReadError = keyof typeof READ_ERRORS

export type ReadResult =
  | { readonly ok: true; readonly format: FormatName; readonly records: readonly ParsedRecord[] }
  | { readonly ok: false; readonly error: ReadError; readonly message: string }

/**
 * The records of a file, at most 2,000 of 2 MB (2 * 1024 * 1024 bytes of UTF-8). Records that cannot be read say why, and the
 * others are kept; an error is only what concerns the file as a whole. Reads nothing but the text: no network, no disk.
 */
export const readRecords = (text: string, format?: FormatName): ReadResult => {
  if (text.length > MAX_BYTES || new TextEncoder().encode(text).length > MAX_BYTES) return failed('TOO_LARGE')
  if (unixLines(text).trim() === '') return failed('EMPTY')
  const known = format ?? detectFormat(text)
  if (!known) return failed('UNKNOWN_FORMAT')
  const records = FORMATS[known].read(text)
  if (records.length === 0) return failed('EMPTY')
  return records.length > MAX_RECORDS ? failed('TOO_MANY_RECORDS') : { ok: true, format: known, records }
}

const failed = (error: ReadError): ReadResult => ({ ok: false, error, message: READ_ERRORS[error] })

/** The records as a file of this format; `FORMATS[format].limits` says what of them it does not hold. */
export const writeRecords = (records: readonly BibliographicRecord[], format: FormatName): string =>
  FORMATS[format].write(records)

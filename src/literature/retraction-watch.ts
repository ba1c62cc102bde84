import { normaliseDoi, normalisePmid } from '../citations/identifiers.ts'
import { csvReader } from './csv.ts'
import { noticeTypeOf, type Notice } from '../citations/integrity.ts'

/** The notices of the Retraction Watch data, by the work's own identifiers. */
export type RetractionWatch = {
  readonly byDoi: ReadonlyMap<string, readonly Notice[]>
  readonly byPmid: ReadonlyMap<string, readonly Notice[]>
  /** Rows read; those with a problem and without an identifier included. */
  readonly rows: number
}

/** `row` counts as a spreadsheet does: the header is row 1. */
export type RowProblem = { readonly row: number; readonly message: string }

const COLUMNS = [
  'RetractionDate',
  'RetractionDOI',
  'RetractionPubMedID',
  'OriginalPaperDOI',
  'OriginalPaperPubMedID',
  'RetractionNature',
] as const
type Row = Readonly<Record<(typeof COLUMNS)[number], string>>

/**
 * Reads the Retraction Watch CSV (columns as Crossref publishes them) from its pieces of text, such as a read stream with
 * encoding `utf8`. `data` is null where this isn't such a file, or not a whole one: half a list must not pass for the list.
 */
export const readRetractionWatch = async (
  pieces: Iterable<string> | AsyncIterable<string>,
): Promise<{ readonly data: RetractionWatch | null; readonly problems: readonly RowProblem[] }> => {
  const reader = csvReader()
  const byDoi = new Map<string, Notice[]>()
  const byPmid = new Map<string, Notice[]>()
  const problems: RowProblem[] = []
  let header: readonly string[] | null = null
  let number = 0

  const take = (cells: readonly string[]): void => {
    number += 1
    if (!header) header = cells.map((name) => name.trim())
    else if (cells.length !== header.length) {
      problems.push({ row: number, message: `has ${cells.length} cells in place of ${header.length}` })
    } else {
      const { dois, pmids, notice, problem } = readRow(rowOf(header, cells))
      for (const doi of dois) byDoi.set(doi, [...(byDoi.get(doi) ?? []), notice])
      for (const pmid of pmids) byPmid.set(pmid, [...(byPmid.get(pmid) ?? []), notice])
      if (problem) problems.push({ row: number, message: problem })
    }
  }
  for await (const piece of pieces) reader.push(piece).forEach(take)
  const last = reader.end()
  last.rows.forEach(take)

  const missing = COLUMNS.filter((name) => !(header as readonly string[] | null)?.includes(name))
  if (missing.length > 0) return { data: null, problems: [{ row: 1, message: `lacks ${missing.join(', ')}` }] }
  if (last.unclosed)
    problems.push({ row: number, message: 'opens a quotation that never ends; the file may be cut off' })
  if (number === 1) problems.push({ row: 1, message: 'is the only row' })
  return { data: last.unclosed || number === 1 ? null : { byDoi, byPmid, rows: number - 1 }, problems }
}

/** What the data say about one work, each notice once. */
export const noticesIn = (
  { byDoi, byPmid }: RetractionWatch,
  { doi, pmid }: { readonly doi: string | null; readonly pmid: string | null },
): readonly Notice[] => [...new Set([...((doi && byDoi.get(doi)) || []), ...((pmid && byPmid.get(pmid)) || [])])]

const rowOf = (header: readonly string[], cells: readonly string[]): Row =>
  Object.fromEntries(COLUMNS.map((name) => [name, cells[header.indexOf(name)]?.trim() ?? ''])) as Row

const readRow = (row: Row) => {
  const dois = [given(row.OriginalPaperDOI)].flatMap((text) => normaliseDoi(text) ?? [])
  const pmids = given(row.OriginalPaperPubMedID)
    .split(/[;,\s]+/)
    .flatMap((text) => normalisePmid(text) ?? [])
  const date = dayOf(given(row.RetractionDate))
  const notice: Notice = {
    type: noticeTypeOf(row.RetractionNature),
    doi: normaliseDoi(given(row.RetractionDOI)),
    pmid: normalisePmid(given(row.RetractionPubMedID)),
    date,
    source: 'retraction-watch',
    label: row.RetractionNature || 'Notice',
  }
  return { dois, pmids, notice, problem: problemOf(row, dois.length + pmids.length, date) }
}

const NATURES = ['retraction', 'correction', 'expression of concern', 'reinstatement']

const problemOf = (row: Row, identifiers: number, date: string | null): string | null => {
  if (!NATURES.includes(row.RetractionNature.toLowerCase())) return `has an unknown nature: “${row.RetractionNature}”`
  if (given(row.RetractionDate) && !date) return `has a date that can’t be read: “${row.RetractionDate}”`
  const gave = given(row.OriginalPaperDOI) || given(row.OriginalPaperPubMedID)
  return gave && identifiers === 0 ? `has an identifier that can’t be read: “${gave}”` : null
}

/** The data write "unavailable" or 0 where there is nothing. */
const given = (text: string): string => (/^(unavailable|0)?$/i.test(text) ? '' : text)

/** M/D/YYYY, with or without a time of day. */
const dayOf = (text: string): string | null => {
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: .*)?$/.exec(text) ?? []
  const date = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  const time = new Date(`${date}T00:00:00Z`)
  return Number.isNaN(time.getTime()) || !time.toISOString().startsWith(date) ? null : date
}

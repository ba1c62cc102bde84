import type { PayloadRequest } from 'payload'
import { usualType, type BibliographicRecord, type Reference, type ReferenceKind } from '../citations/reference.ts'
import type { Reference as ReferenceRow } from '../payload-types.ts'

/** Stored where nobody has said yet what kind of evidence a record is. */
export const UNSETTLED_KIND = 'unsettled' as const

/** A stored reference as the record that it holds; what the row leaves empty is null. */
export const recordOf = (row: Partial<ReferenceRow>): BibliographicRecord => ({
  kind: kindOf(row),
  type: row.type ?? usualType(kindOf(row)),
  title: row.title ?? null,
  titleTranslated: row.titleTranslated === true,
  originalTitle: row.originalTitle ?? null,
  language: row.language ?? null,
  authors: (row.authors ?? []).map(({ family, given, suffix, literal, orcid }) => ({
    ...(family ? { family } : {}),
    ...(given ? { given } : {}),
    ...(suffix ? { suffix } : {}),
    ...(literal ? { literal } : {}),
    ...(orcid ? { orcid } : {}),
  })),
  containerTitle: row.containerTitle ?? null,
  containerTitleShort: row.containerTitleShort ?? null,
  volume: row.volume ?? null,
  issue: row.issue ?? null,
  pages: row.pages ?? null,
  edition: row.edition ?? null,
  publisher: row.publisher ?? null,
  publisherPlace: row.publisherPlace ?? null,
  issuingBody: row.issuingBody ?? null,
  year: row.year ?? null,
  month: row.month ?? null,
  day: row.day ?? null,
  accessed: row.accessed?.slice(0, 10) ?? null,
  doi: row.doi ?? null,
  pmid: row.pmid ?? null,
  pmcid: row.pmcid ?? null,
  isbn: row.isbn ?? null,
  url: row.url ?? null,
})

const kindOf = ({ kind }: Partial<ReferenceRow>): ReferenceKind | null =>
  kind === undefined || kind === UNSETTLED_KIND ? null : kind

/** A record as it is stored. */
export const columnsOf = (record: BibliographicRecord) => ({
  ...record,
  kind: record.kind ?? UNSETTLED_KIND,
  title: record.title ?? '',
  authors: [...record.authors],
})

export const toReference = (row: ReferenceRow): Reference => ({ ...recordOf(row), id: String(row.id) })

/** The rows with these ids; those that don't exist are left out. */
export const referenceRows = async (ids: readonly string[], req: PayloadRequest): Promise<readonly ReferenceRow[]> => {
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'references',
    where: { id: { in: [...ids] } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs
}

/**
 * The records that were kept in the place of these, by the ids of these; a record that was not merged is its own. A chain
 * that a crash left behind in the middle of a merge is followed to its end.
 */
export const heirsOf = async (
  rows: readonly ReferenceRow[],
  req: PayloadRequest,
): Promise<ReadonlyMap<string, ReferenceRow>> => {
  const known = new Map(rows.map((row) => [String(row.id), row]))
  const unknown = (): readonly string[] =>
    [...known.values()].flatMap(({ mergedInto }) => (mergedInto && !known.has(mergedInto) ? [mergedInto] : []))
  for (let ids = unknown(); ids.length > 0; ids = unknown()) {
    const found = await referenceRows(ids, req)
    if (found.length === 0) break
    for (const row of found) known.set(String(row.id), row)
  }
  const heirOf = (row: ReferenceRow, passed: ReadonlySet<string> = new Set()): ReferenceRow => {
    const next = row.mergedInto ? known.get(row.mergedInto) : undefined
    return !next || passed.has(String(next.id)) ? row : heirOf(next, new Set([...passed, String(row.id)]))
  }
  return new Map(rows.map((row) => [String(row.id), heirOf(row)]))
}

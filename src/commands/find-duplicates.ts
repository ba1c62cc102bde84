import type { PayloadRequest, Where } from 'payload'
import { workKey, type BibliographicRecord } from '../citations/reference.ts'
import type { Reference as ReferenceRow } from '../payload-types.ts'
import { heirsOf } from './reference-rows.ts'

/** Why two records may be one: an identifier that both carry, or title, year and first author. */
export type DuplicateReason = 'doi' | 'pmid' | 'title'
export type Duplicate = { readonly row: ReferenceRow; readonly reason: DuplicateReason }

const MOST_DUPLICATES = 20

/** Records that may be this very work, the surest first; in the place of a merged one stands the one that was kept. */
export const duplicatesOf = async (
  record: BibliographicRecord,
  req: PayloadRequest,
  { except = null }: { readonly except?: string | null } = {},
): Promise<readonly Duplicate[]> => {
  const key = workKey(record)
  const ways: Where[] = [
    ...(record.doi ? [{ doi: { equals: record.doi } }] : []),
    ...(record.pmid ? [{ pmid: { equals: record.pmid } }] : []),
    ...(record.title ? [{ workKey: { equals: key } }] : []),
  ]
  if (ways.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'references',
    where: { or: ways },
    limit: MOST_DUPLICATES,
    depth: 0,
    sort: 'createdAt',
    overrideAccess: true,
    req,
  })
  const heirs = await heirsOf(docs, req)
  const found = new Map<string, Duplicate>()
  const bySureness = docs
    .map((row) => ({ row, reason: reasonFor(row, record) }))
    .sort((a, b) => SURENESS.indexOf(a.reason) - SURENESS.indexOf(b.reason))
  for (const { row, reason } of bySureness) {
    const kept = heirs.get(String(row.id))
    if (kept && String(kept.id) !== except && !found.has(String(kept.id)))
      found.set(String(kept.id), { row: kept, reason })
  }
  return [...found.values()]
}

const SURENESS: readonly DuplicateReason[] = ['doi', 'pmid', 'title']

const reasonFor = (row: ReferenceRow, { doi, pmid }: BibliographicRecord): DuplicateReason =>
  doi && row.doi === doi ? 'doi' : pmid && row.pmid === pmid ? 'pmid' : 'title'

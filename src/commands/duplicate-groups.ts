import type { PayloadRequest } from 'payload'
import { groupsOfSameWork } from '../citations/same-work.ts'
import type { Reference as ReferenceRow } from '../payload-types.ts'
import { editorialActor } from './editorial-actor.ts'
import { referenceRows } from './reference-rows.ts'
import { done, type Result } from './result.ts'

/** `total` counts all groups; `groups` holds the first of them, each with its whole rows, the oldest first. */
export type DuplicateGroups = {
  readonly total: number
  readonly groups: readonly { readonly docs: readonly ReferenceRow[] }[]
}

const MOST_GROUPS = 50

/** References that are probably the same work, for a person to merge or to leave. */
export const duplicateGroups = async (req: PayloadRequest): Promise<Result<DuplicateGroups>> => {
  const actor = editorialActor(req)
  if (!actor.ok) return actor
  const { docs } = await req.payload.find({
    collection: 'references',
    where: { mergedInto: { exists: false } },
    select: { doi: true, pmid: true, pmcid: true, isbn: true, workKey: true },
    sort: 'createdAt',
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const found = groupsOfSameWork(docs)
  const shown = found.slice(0, MOST_GROUPS)
  const rows = await referenceRows(shown.flat(), req)
  const byId = new Map(rows.map((row) => [String(row.id), row]))
  return done({
    total: found.length,
    groups: shown.map((ids) => ({
      docs: ids
        .flatMap((id) => byId.get(id) ?? [])
        .toSorted((a, b) => String(a.createdAt).localeCompare(String(b.createdAt))),
    })),
  })
}

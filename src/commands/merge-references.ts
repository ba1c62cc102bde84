import type { PayloadRequest } from 'payload'
import { couldBeId } from '../database/ids.ts'
import type { Reference as ReferenceRow } from '../payload-types.ts'
import { editorialActor } from './editorial-actor.ts'
import { referenceRows } from './reference-rows.ts'
import { done, notFound, refusal, refused, type Refusal, type Result } from './result.ts'
import { setReferenceColumns } from './store.ts'

export type Merged = { readonly kept: ReferenceRow; readonly merged: ReferenceRow }

/**
 * Makes one record stand for another. The other stays as a row that points to it, so that every citation of it, also in a
 * text that is locked or in an earlier version, leads to the record that was kept. Published texts stay as they are.
 * Merging the same two again changes nothing.
 */
export const mergeReferences = async (
  { id, into }: { readonly id: string; readonly into: string },
  req: PayloadRequest,
): Promise<Result<Merged>> => {
  const actor = editorialActor(req)
  if (!actor.ok) return actor
  if (id === into) return refused(refusal(422, 'MERGE_INTO_ITSELF', 'A reference can’t be merged into itself.'))

  const rows = await referenceRows(
    [id, into].filter((one) => couldBeId(req.payload, one)),
    req,
  )
  const merged = rows.find((row) => String(row.id) === id)
  const kept = rows.find((row) => String(row.id) === into)
  if (!merged || !kept) return refused(notFound('reference'))
  if (merged.mergedInto === into) return done({ kept, merged })
  if (merged.mergedInto) {
    return refused(refusal(409, 'ALREADY_MERGED', 'This reference was merged into another one before.'))
  }
  if (kept.mergedInto) return refused(targetMerged(kept.mergedInto))

  await setReferenceColumns(id, { mergedInto: into }, req)
  // Merged the other way round at that moment, neither would be left to print.
  const [target] = await referenceRows([into], req)
  if (target?.mergedInto) {
    await setReferenceColumns(id, { mergedInto: null }, req)
    return refused(targetMerged(target.mergedInto))
  }
  // What was merged into the merged one before follows it, so that one look-up is always enough.
  const { docs: followers } = await req.payload.find({
    collection: 'references',
    where: { mergedInto: { equals: id } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  for (const follower of followers) await setReferenceColumns(String(follower.id), { mergedInto: into }, req)
  return done({ kept, merged: { ...merged, mergedInto: into } })
}

const targetMerged = (mergedInto: string): Refusal =>
  refusal(409, 'MERGE_TARGET_MERGED', 'The reference to keep was itself merged into another one; merge into that.', {
    mergedInto,
  })

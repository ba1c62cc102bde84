import type { PayloadRequest } from 'payload'
import { couldBeId } from '../database/ids.ts'
import { editorialActor } from './editorial-actor.ts'
import { duplicatesOf, type Duplicate, type DuplicateReason } from './find-duplicates.ts'
import { recordOf, referenceRows } from './reference-rows.ts'
import { done, notFound, refused, type Result } from './result.ts'

export type DuplicateOffer = {
  readonly id: string
  readonly title: string
  readonly containerTitle: string | null
  readonly year: number | null
  readonly reason: DuplicateReason
}

/** Records that may be the same work as this one, for a person to merge. */
export const duplicatesOfReference = async (
  id: string,
  req: PayloadRequest,
): Promise<Result<{ readonly docs: readonly DuplicateOffer[] }>> => {
  const actor = editorialActor(req)
  if (!actor.ok) return actor
  const [row] = couldBeId(req.payload, id) ? await referenceRows([id], req) : []
  if (!row) return refused(notFound('reference'))
  const found = await duplicatesOf(recordOf(row), req, { except: id })
  return done({ docs: found.map(toOffer) })
}

export const toOffer = ({ row: { id, title, containerTitle, year }, reason }: Duplicate): DuplicateOffer => ({
  id: String(id),
  title,
  containerTitle: containerTitle ?? null,
  year: year ?? null,
  reason,
})

import type { PayloadRequest } from 'payload'
import { couldBeId } from '../database/ids.ts'
import { fromCsl } from '../citations/csl.ts'
import type { Reference as ReferenceRow } from '../payload-types.ts'
import { editorialActor } from './editorial-actor.ts'
import { referenceRows } from './reference-rows.ts'
import { done, notFound, refused, type Result } from './result.ts'

/**
 * A person says which published work a reference is: as it stands, or with a candidate's CSL-JSON, whose members then
 * take the place of its own. What the candidate leaves empty stays.
 */
export const confirmReference = async (
  { id, csl }: { readonly id: string; readonly csl: object | null },
  req: PayloadRequest,
): Promise<Result<ReferenceRow>> => {
  const actor = editorialActor(req)
  if (!actor.ok) return actor
  const [row] = couldBeId(req.payload, id) ? await referenceRows([id], req) : []
  if (!row) return refused(notFound('reference'))

  const given = Object.entries(csl ? fromCsl(csl).record : {}).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  )
  const saved = await req.payload.update({
    collection: 'references',
    id,
    data: Object.fromEntries(given),
    context: { ...req.context, identityConfirmed: true },
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return done(saved)
}

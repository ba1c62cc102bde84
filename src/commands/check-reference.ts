import type { PayloadRequest } from 'payload'
import { couldBeId } from '../database/ids.ts'
import type { Reference as ReferenceRow } from '../payload-types.ts'
import { checkRow } from './check-source.ts'
import { editorialActor } from './editorial-actor.ts'
import { flagSources } from './flag-sources.ts'
import { referenceRows } from './reference-rows.ts'
import { done, notFound, refusal, refused, type Result } from './result.ts'

/** An editor asks now: the literature about one reference, with all that follows from the answer. */
export const checkReference = async (
  id: string,
  req: PayloadRequest,
): Promise<Result<{ readonly reference: ReferenceRow; readonly problems: readonly string[] }>> => {
  const actor = editorialActor(req)
  if (!actor.ok) return actor
  const [row] = couldBeId(req.payload, id) ? await referenceRows([id], req) : []
  if (!row) return refused(notFound('reference'))
  const { status, problems } = await checkRow(row, req)
  if (status === 'not-checked') {
    return refused(
      refusal(
        409,
        'LOOKUP_DISABLED',
        'No literature service is turned on, and no Retraction Watch data were uploaded, so nobody can be asked.',
      ),
    )
  }
  await flagSources(req)
  const [reference = row] = await referenceRows([id], req)
  return done({ reference, problems })
}

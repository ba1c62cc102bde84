import type { PayloadRequest } from 'payload'
import { isMember } from '../../access/roles.ts'
import { writeRecords, type FormatName } from '../citations/formats/index.ts'
import { couldBeId } from '../database/ids.ts'
import { recordOf } from './reference-rows.ts'
import { done, notSignedIn, refusal, refused, type Result } from './result.ts'

const MOST_EXPORTED = 10_000

/** References as a file: those with the ids given, or all that were not merged into others. */
export const exportReferences = async (
  { ids, format }: { readonly ids: readonly string[] | null; readonly format: FormatName },
  req: PayloadRequest,
): Promise<Result<string>> => {
  if (!req.user) return refused(notSignedIn)
  if (!isMember(req.user)) return refused(refusal(403, 'FORBIDDEN', 'You may not read references.'))
  const { docs } = await req.payload.find({
    collection: 'references',
    where: ids ? { id: { in: ids.filter((id) => couldBeId(req.payload, id)) } } : { mergedInto: { exists: false } },
    sort: 'createdAt',
    limit: MOST_EXPORTED,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return done(writeRecords(docs.map(recordOf), format))
}

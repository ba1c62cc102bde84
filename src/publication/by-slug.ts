import { createLocalReq, type PayloadRequest, type Where } from 'payload'
import { done, notFound, refusal, refused, type Result } from '../commands/result.ts'
import { findRow } from '../commands/store.ts'
import { toPublication } from '../commands/publications.ts'
import { couldBeId } from '../database/ids.ts'
import type { Publication } from '../payload-types.ts'

/** The live publication at a web address, as an anonymous reader gets it; a retracted one answers with its public notice. */
export const publicationBySlug = (slug: string, req: PayloadRequest): Promise<Result<Publication>> =>
  livePublication(slug === '' ? null : { slug: { equals: slug } }, req)

/** The same by its id. */
export const publicationById = (id: string, req: PayloadRequest): Promise<Result<Publication>> =>
  livePublication(couldBeId(req.payload, id) ? { id: { equals: id } } : null, req)

const livePublication = async (where: Where | null, req: PayloadRequest): Promise<Result<Publication>> => {
  const row = where && (await findRow('publications', where, req))
  if (!row) return refused(notFound('publication'))

  const stored = toPublication(row)
  if (stored.status === 'retracted') {
    return refused(
      refusal(410, 'RETRACTED', `This article was retracted. ${stored.retractionNotice ?? ''}`.trim(), {
        reason: stored.retractionReason,
        notice: stored.retractionNotice,
        retractedAt: stored.retractedAt,
      }),
    )
  }
  const { docs } = await req.payload.find({
    collection: 'publications',
    where: { and: [{ id: { equals: row.id } }, { status: { equals: 'live' } }] },
    depth: 0,
    limit: 1,
    overrideAccess: false,
    // A signed-in caller gets what everybody gets: this answer is made for caching.
    req: await createLocalReq({}, req.payload),
  })
  return docs[0] ? done(docs[0]) : refused(notFound('publication'))
}

import type { PayloadRequest } from 'payload'
import { isStaff } from '../../access/roles.ts'
import { couldBeId } from '../database/ids.ts'
import type { Article } from '../payload-types.ts'
import { done, notFound, notSignedIn, refused, type Result } from './result.ts'

/** The working copy, for those who may read it; for everybody else there is no such article. */
export const findArticle = async (id: string, req: PayloadRequest): Promise<Result<Article>> => {
  if (!req.user) return refused(notSignedIn)
  if (!isStaff(req.user) || !couldBeId(req.payload, id)) return refused(notFound('article'))
  const { docs } = await req.payload.find({
    collection: 'articles',
    where: { id: { equals: id } },
    depth: 0,
    limit: 1,
    overrideAccess: true,
    req,
  })
  return docs[0] ? done(docs[0]) : refused(notFound('article'))
}

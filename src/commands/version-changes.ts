import type { PayloadRequest, TypeWithVersion } from 'payload'
import { couldBeId } from '../database/ids.ts'
import type { Article } from '../payload-types.ts'
import { changesBetween, type Change } from '../publication/changes.ts'
import type { ApprovedContent } from '../publication/content.ts'
import { freeze } from '../publication/freeze.ts'
import { findArticle } from './find-article.ts'
import { manuscriptOf } from './manuscript.ts'
import { done, notFound, refused, type Result } from './result.ts'

export type VersionChanges = {
  /** When the version before was saved (ISO time); null for the first. */
  readonly before: string | null
  readonly changes: readonly Change[]
}

type Version = TypeWithVersion<Article>

/** What a saved version of an article says differently from the one before it: words, sections and citations. */
export const changesOfVersion = async (
  articleId: string,
  versionId: string,
  req: PayloadRequest,
): Promise<Result<VersionChanges>> => {
  const article = await findArticle(articleId, req)
  if (!article.ok) return article
  if (!couldBeId(req.payload, versionId)) return refused(notFound('version'))
  const version = await newest(articleId, { id: { equals: versionId } }, req)
  if (!version) return refused(notFound('version'))
  const before = await newest(articleId, { updatedAt: { less_than: version.updatedAt } }, req)
  if (!before) return done({ before: null, changes: [] })
  const [older, newer] = await Promise.all([textOf(articleId, before, req), textOf(articleId, version, req)])
  return done({ before: new Date(before.updatedAt).toISOString(), changes: changesBetween(older, newer) })
}

const newest = async (
  articleId: string,
  where: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  req: PayloadRequest,
): Promise<Version | undefined> => {
  const { docs } = await req.payload.findVersions({
    collection: 'articles',
    where: { and: [{ parent: { equals: articleId } }, where] },
    sort: '-updatedAt',
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs[0]
}

/** As it would be frozen, with the references as they are today; the note on what changed as its author wrote it. */
const textOf = async (articleId: string, { version }: Version, req: PayloadRequest): Promise<ApprovedContent> => {
  const manuscript = await manuscriptOf({ ...version, id: articleId }, req)
  return { ...freeze({ ...manuscript, published: null }).content, changeNote: version.changeNote?.trim() || null }
}

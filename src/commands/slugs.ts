import type { PayloadRequest } from 'payload'
import { publicationOfArticle } from './publications.ts'
import { findRow, insertOnce } from './store.ts'

/** The article that a web address belongs to; null where it belongs to none yet. */
export const ownerOfSlug = async (slug: string, req: PayloadRequest): Promise<string | null> => {
  const claim = await findRow('slug-claims', { slug: { equals: slug } }, req)
  return claim ? String(claim.article) : null
}

/** Claims a web address for an article, for ever; false where it belongs to another one. Safe to run again. */
export const claimSlug = async (slug: string, article: string, req: PayloadRequest): Promise<boolean> =>
  (await insertOnce('slug-claims', { slug, article }, req)) !== null || (await ownerOfSlug(slug, req)) === article

/** Where the article is now that once stood at this address; null where none did. One step, however often it moved. */
export const currentSlugOf = async (slug: string, req: PayloadRequest): Promise<string | null> => {
  const article = await ownerOfSlug(slug, req)
  return article === null ? null : ((await publicationOfArticle(article, req))?.slug ?? null)
}

import type { CollectionBeforeChangeHook } from 'payload'
import { RefusalError } from '../../src/api/refusal-error.ts'
import { refusal } from '../../src/commands/result.ts'
import { ownerOfSlug } from '../../src/commands/slugs.ts'
import type { Article } from '../../src/payload-types.ts'

/** A published address is quoted elsewhere: it neither changes under its readers nor passes to another article. */
export const keepSlugWhilePublished: CollectionBeforeChangeHook<Article> = async ({ data, originalDoc, req }) => {
  if (typeof data.slug !== 'string' || data.slug === originalDoc?.slug) return data
  const { docs } = await req.payload.find({
    collection: 'publications',
    where: {
      or: [{ slug: { equals: data.slug } }, ...(originalDoc?.id ? [{ article: { equals: originalDoc.id } }] : [])],
    },
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const owner = await ownerOfSlug(data.slug, req)
  if (docs.length > 0 || (owner !== null && owner !== originalDoc?.id)) {
    throw new RefusalError(
      refusal(409, 'SLUG_IN_USE', 'This web address belongs to a published article and can’t be changed or reused.', {
        slug: data.slug,
      }),
    )
  }
  return data
}

import type { CollectionConfig } from 'payload'
import { slugClaimAccess } from '../access/slug-claims.ts'

/**
 * Which article a web address belongs to, from its first publication on and for ever: what was printed, linked or cited must
 * never lead to another article. The present address is the publication's; every other one redirects there.
 */
export const SlugClaims: CollectionConfig = {
  slug: 'slug-claims',
  admin: { hidden: true },
  access: slugClaimAccess,
  disableDuplicate: true,
  lockDocuments: false,
  graphQL: false,
  fields: [
    { name: 'slug', type: 'text', required: true, unique: true, index: true },
    /** An id, as text: claims outlive whatever becomes of the article. */
    { name: 'article', type: 'text', required: true, index: true },
  ],
}

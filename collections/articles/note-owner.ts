import type { CollectionBeforeChangeHook } from 'payload'
import type { Article } from '../../src/payload-types.ts'

/** Whoever makes an article looks after it, until somebody else is named; restoring an old version names nobody. */
export const noteOwner: CollectionBeforeChangeHook<Article> = ({ data, operation, originalDoc, req }) => {
  if (operation === 'create') return data.owner || !req.user ? data : { ...data, owner: String(req.user.id) }
  return req.context.restoring === true ? { ...data, owner: originalDoc?.owner ?? null } : data
}

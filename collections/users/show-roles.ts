import type { CollectionAfterReadHook } from 'payload'
import { rolesOf } from '../../src/accounts/roles-of.ts'

/** Fills `roles` from the grants as they stand at this moment, so that a revoked role is gone at the next request. */
export const showRoles: CollectionAfterReadHook = async ({ doc, req }) => ({
  ...doc,
  roles: await rolesOf(String(doc.id), req),
})

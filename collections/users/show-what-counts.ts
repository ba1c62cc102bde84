import type { CollectionAfterReadHook } from 'payload'
import { rolesOf } from '../../src/accounts/roles-of.ts'
import { sessionsThatCount } from '../../src/accounts/session-rows.ts'

type Session = { readonly id: string }

/**
 * Fills `roles` from the grants, and leaves of `sessions` those that count, as they stand at this moment. Payload finds out
 * who asks by reading the account, on every route: so a revoked role, an ended session and a disabled account are felt at
 * the next request.
 */
export const showWhatCounts: CollectionAfterReadHook = async ({ doc, req }) => {
  const account = String(doc.id)
  const { sessions } = doc as { readonly sessions?: readonly Session[] | null }
  const [roles, counting] = await Promise.all([
    rolesOf(account, req),
    sessions ? sessionsThatCount(account, sessions, req) : null,
  ])
  return { ...doc, roles, ...(counting ? { sessions: counting } : {}) }
}

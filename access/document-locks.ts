import type { SanitizedConfig, Where } from 'payload'
import type { WholeAccessMap } from './access-map.ts'
import { isMember, isStaff, members, nobody } from './roles.ts'

/** Where Payload notes who has a document open, so that nobody else saves it meanwhile. */
const LOCKS = 'payload-locked-documents'

/**
 * Payload (3.90.2) lets whoever is signed in make a lock in anybody's name, with or without a role, and so keeps editors from
 * saving. It makes locks itself when a form opens, past access; forms then read them, give their own back, and the staff
 * take one over.
 */
export const documentLockAccess = {
  create: nobody,
  read: members,
  readVersions: nobody,
  update: ({ req: { user } }) => isStaff(user),
  delete: ({ req: { user } }) => {
    if (isStaff(user)) return true
    return user && isMember(user) ? ({ 'user.value': { equals: user.id } } satisfies Where) : false
  },
  unlock: nobody,
} satisfies WholeAccessMap

/** Puts the map in place. The collection is Payload's own, so that its access can be named nowhere else. */
export const closingLocks = async (config: Promise<SanitizedConfig>): Promise<SanitizedConfig> => {
  const sanitized = await config
  const locks = sanitized.collections.find(({ slug }) => slug === LOCKS)
  if (!locks) throw new Error(`There is no collection ${LOCKS} any more: see what took its place.`)
  Object.assign(locks.access, documentLockAccess)
  return sanitized
}

import type { FieldAccess, Where } from 'payload'
import type { WholeAccessMap } from './access-map.ts'
import { isAdministrator, isManagingEditor, isReviewer, isStaff, managers, members, nobody } from './roles.ts'

/** The account that a profile belongs to, as far as the row at hand tells. */
const ownerOf = (doc: { readonly user?: unknown } | undefined): unknown => {
  const owner = doc?.user
  return typeof owner === 'object' && owner !== null && 'id' in owner ? owner.id : owner
}

/**
 * What a member declares is read by staff and by the member. Asked without a row (for searching and sorting) it is for staff
 * alone: a count of hits would tell what the others declared. `user` must be in the row; see `forceSelect` of the collection.
 */
export const readDisclosure: FieldAccess<{ id: string; user?: unknown }> = ({ req: { user }, doc }) =>
  isStaff(user) || (user !== null && isReviewer(user) && ownerOf(doc) === user.id)

/** All but a member's own words (`OWN_FIELDS`) is written by managers. */
export const writtenByManagers = { update: managers } as const

/** What a member changes in their own profile. */
export const OWN_FIELDS = ['orcid', 'bio', 'nothingToDisclose', 'interests', 'disclosedOn'] as const

/** The board's profiles. Readers see them only as they were frozen into a publication. */
export const reviewerAccess = {
  create: managers,
  read: members,
  readVersions: nobody,
  update: ({ req: { user } }) => {
    if (isManagingEditor(user) || isAdministrator(user)) return true
    return user && isReviewer(user) ? ({ user: { equals: user.id } } satisfies Where) : false
  },
  delete: nobody,
  unlock: nobody,
} satisfies WholeAccessMap

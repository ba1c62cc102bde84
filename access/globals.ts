import type { WholeGlobalAccessMap } from './access-map.ts'
import { administrators, managers, members, nobody } from './roles.ts'

export const reviewPolicyAccess = {
  read: members,
  readVersions: nobody,
  update: administrators,
} satisfies WholeGlobalAccessMap

/** How sources are printed and judged. */
export const bibliographyAccess = reviewPolicyAccess

/** The disclaimer and the editorial policy. */
export const editorialTextAccess = {
  read: members,
  readVersions: nobody,
  update: managers,
} satisfies WholeGlobalAccessMap

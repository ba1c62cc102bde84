import type { WholeAccessMap } from './access-map.ts'
import { managers, members, nobody } from './roles.ts'

/** The board's profiles. Readers see them only as they were frozen into a publication. */
export const reviewerAccess = {
  create: managers,
  read: members,
  readVersions: nobody,
  update: managers,
  delete: nobody,
  unlock: nobody,
} satisfies WholeAccessMap

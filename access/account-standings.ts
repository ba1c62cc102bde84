import type { WholeAccessMap } from './access-map.ts'
import { nobody } from './roles.ts'

/** Which password of an account counts, and whether it may sign in: read and written by `src/accounts` alone. */
export const accountStandingAccess = {
  create: nobody,
  read: nobody,
  readVersions: nobody,
  update: nobody,
  delete: nobody,
  unlock: nobody,
} satisfies WholeAccessMap

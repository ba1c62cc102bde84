import type { WholeAccessMap } from './access-map.ts'
import { nobody } from './roles.ts'

/** Secrets of one-time codes: read and written by `src/accounts` alone. */
export const secondFactorAccess = {
  create: nobody,
  read: nobody,
  readVersions: nobody,
  update: nobody,
  delete: nobody,
  unlock: nobody,
} satisfies WholeAccessMap

import type { WholeAccessMap } from './access-map.ts'
import { managers, nobody } from './roles.ts'

/** Append-only: written by `src/commands` alone, changed by nobody. */
export const eventAccess = {
  create: nobody,
  read: managers,
  readVersions: nobody,
  update: nobody,
  delete: nobody,
  unlock: nobody,
} satisfies WholeAccessMap

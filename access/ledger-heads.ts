import type { WholeAccessMap } from './access-map.ts'
import { managers, nobody } from './roles.ts'

/** Written by `src/commands` alone. */
export const ledgerHeadAccess = {
  create: nobody,
  read: managers,
  readVersions: nobody,
  update: nobody,
  delete: nobody,
  unlock: nobody,
} satisfies WholeAccessMap

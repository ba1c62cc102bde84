import type { WholeAccessMap } from './access-map.ts'
import { nobody } from './roles.ts'

/** What redirects rest on. Written by `src/commands` alone. */
export const slugClaimAccess = {
  create: nobody,
  read: nobody,
  readVersions: nobody,
  update: nobody,
  delete: nobody,
  unlock: nobody,
} satisfies WholeAccessMap

import type { WholeAccessMap } from './access-map.ts'
import { nobody } from './roles.ts'

/** Read and written by `src/publication-changes` alone. */
export const publicationClockAccess = {
  create: nobody,
  read: nobody,
  readVersions: nobody,
  update: nobody,
  delete: nobody,
  unlock: nobody,
} satisfies WholeAccessMap

import type { WholeAccessMap } from './access-map.ts'
import { nobody } from './roles.ts'

/** Who is signed in, where: read and written by `src/accounts` alone, which shows each person their own. */
export const accountSessionAccess = {
  create: nobody,
  read: nobody,
  readVersions: nobody,
  update: nobody,
  delete: nobody,
  unlock: nobody,
} satisfies WholeAccessMap

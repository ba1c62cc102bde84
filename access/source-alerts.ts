import type { WholeAccessMap } from './access-map.ts'
import { nobody, staff } from './roles.ts'

/** They name texts that are under review, so only staff read them. Written by `src/commands` alone. */
export const sourceAlertAccess = {
  create: nobody,
  read: staff,
  readVersions: nobody,
  update: nobody,
  delete: nobody,
  unlock: nobody,
} satisfies WholeAccessMap

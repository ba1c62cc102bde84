import type { WholeAccessMap } from './access-map.ts'
import { nobody, staff } from './roles.ts'

/** What readers write is for the staff alone. Written by `src/commands` alone, the public endpoint included. */
export const questionAccess = {
  create: nobody,
  read: staff,
  readVersions: nobody,
  update: nobody,
  delete: nobody,
  unlock: nobody,
} satisfies WholeAccessMap

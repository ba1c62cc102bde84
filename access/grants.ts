import type { WholeAccessMap } from './access-map.ts'
import { administrators, nobody } from './roles.ts'

export const grantAccess = {
  create: administrators,
  read: administrators,
  readVersions: nobody,
  // A grant is given or taken back, never turned into another one.
  update: nobody,
  delete: administrators,
  unlock: nobody,
} satisfies WholeAccessMap

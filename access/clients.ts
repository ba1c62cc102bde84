import type { WholeAccessMap } from './access-map.ts'
import { administrators, nobody } from './roles.ts'

/** Programs that hold a key: for administrators alone. A client is never `req.user`, so no map has to tell it from a person. */
export const clientAccess = {
  create: administrators,
  read: administrators,
  readVersions: nobody,
  update: administrators,
  // The ledger and the articles name clients: none is ever deleted. One that isn't wanted any more is revoked.
  delete: nobody,
  unlock: nobody,
} satisfies WholeAccessMap

/** Hashes of keys: read and written by `src/commands` alone. */
export const clientKeyAccess = {
  create: nobody,
  read: nobody,
  readVersions: nobody,
  update: nobody,
  delete: nobody,
  unlock: nobody,
} satisfies WholeAccessMap

/** Answers kept for requests that are sent again: read and written by `src/commands` alone. */
export const idempotencyKeyAccess = clientKeyAccess

import type { WholeAccessMap } from './access-map.ts'
import { administrators, nobody } from './roles.ts'

/** Addresses that this server calls by itself: for administrators alone. */
export const webhookAccess = {
  create: administrators,
  read: administrators,
  readVersions: nobody,
  update: administrators,
  // Its deliveries go on telling what was sent where. One that isn't wanted any more is turned off.
  delete: nobody,
  unlock: nobody,
} satisfies WholeAccessMap

/** Written by `src/commands` alone. */
export const webhookDeliveryAccess = {
  create: nobody,
  read: administrators,
  readVersions: nobody,
  update: nobody,
  delete: nobody,
  unlock: nobody,
} satisfies WholeAccessMap

/** What messages are signed with: read and written by `src/commands` alone. */
export const webhookSecretAccess = {
  create: nobody,
  read: nobody,
  readVersions: nobody,
  update: nobody,
  delete: nobody,
  unlock: nobody,
} satisfies WholeAccessMap

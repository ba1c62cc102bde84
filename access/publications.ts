import type { Where } from 'payload'
import type { WholeAccessMap } from './access-map.ts'
import { isMember, nobody } from './roles.ts'

/** The one door to the world: anonymous readers reach what is live. Written by `src/commands` alone. */
export const publicationAccess = {
  create: nobody,
  read: ({ req: { user } }) => isMember(user) || ({ status: { equals: 'live' } } satisfies Where),
  readVersions: nobody,
  update: nobody,
  delete: nobody,
  unlock: nobody,
} satisfies WholeAccessMap

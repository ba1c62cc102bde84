import type { Where } from 'payload'
import type { WholeAccessMap } from './access-map.ts'
import { isMember, nobody } from './roles.ts'

/** Whom a notice is for, and nobody else. Written by `src/commands` alone; its reader may mark it as read. */
export const noticeAccess = {
  create: nobody,
  read: ({ req: { user } }) => (user && isMember(user) ? ({ recipient: { equals: user.id } } satisfies Where) : false),
  readVersions: nobody,
  update: ({ req: { user } }) =>
    user && isMember(user) ? ({ recipient: { equals: user.id } } satisfies Where) : false,
  delete: nobody,
  unlock: nobody,
} satisfies WholeAccessMap

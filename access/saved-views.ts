import type { Where } from 'payload'
import type { WholeAccessMap } from './access-map.ts'
import { isMember, members, nobody } from './roles.ts'

/** Whoever saved a view changes and deletes it; those of the role that it is shared with use it. */
export const savedViewAccess = {
  create: members,
  read: ({ req: { user } }) =>
    user && isMember(user)
      ? ({ or: [{ owner: { equals: user.id } }, { sharedWith: { in: [...(user.roles ?? [])] } }] } satisfies Where)
      : false,
  readVersions: nobody,
  update: ({ req: { user } }) => (user && isMember(user) ? ({ owner: { equals: user.id } } satisfies Where) : false),
  delete: ({ req: { user } }) => (user && isMember(user) ? ({ owner: { equals: user.id } } satisfies Where) : false),
  unlock: nobody,
} satisfies WholeAccessMap

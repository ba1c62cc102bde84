import type { Where } from 'payload'
import type { WholeAuthAccessMap } from './access-map.ts'
import { administrators, isAdministrator, isManagingEditor, isMember, nobody } from './roles.ts'

export const userAccess = {
  admin: ({ req: { user } }) => isMember(user),
  create: administrators,
  // A managing editor must know whom to assign; everybody else sees their own account.
  read: ({ req: { user } }) => {
    if (isAdministrator(user) || isManagingEditor(user)) return true
    return user ? ({ id: { equals: user.id } } satisfies Where) : false
  },
  readVersions: nobody,
  update: ({ req: { user } }) => {
    if (isAdministrator(user)) return true
    return user ? ({ id: { equals: user.id } } satisfies Where) : false
  },
  // The ledger names people by their account: none is ever deleted.
  delete: nobody,
  unlock: administrators,
} satisfies WholeAuthAccessMap

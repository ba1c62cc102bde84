import type { Where } from 'payload'
import { assigneeMark } from '../src/review/assignees.ts'
import type { WholeAccessMap } from './access-map.ts'
import { isReviewer, isStaff, nobody } from './roles.ts'

/** Written by `src/commands` alone. A reviewer sees the rounds that they were assigned to. */
export const reviewStateAccess = {
  create: nobody,
  read: ({ req: { user } }) => {
    if (isStaff(user)) return true
    if (!user || !isReviewer(user)) return false
    return { assignees: { contains: assigneeMark(user.id) } } satisfies Where
  },
  readVersions: nobody,
  update: nobody,
  delete: nobody,
  unlock: nobody,
} satisfies WholeAccessMap

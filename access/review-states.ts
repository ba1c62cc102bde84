import type { FieldAccess, Where } from 'payload'
import { assigneeMark } from '../src/review/assignees.ts'
import type { WholeAccessMap } from './access-map.ts'
import { isReviewer, isStaff, nobody } from './roles.ts'

/**
 * The votes are shown with a round by `showFrozenText`, which hides them from reviewers who have not decided. Searching and
 * sorting by them (asked without a document) is for staff alone: a count of hits would tell how others voted.
 */
export const readVotes: FieldAccess = ({ req: { user }, doc }) => doc !== undefined || isStaff(user)

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

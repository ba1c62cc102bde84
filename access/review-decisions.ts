import type { Where } from 'payload'
import type { WholeAccessMap } from './access-map.ts'
import { isReviewer, isStaff, nobody } from './roles.ts'

/** Written by `src/commands` alone, never changed. Reviewers see their own: nobody is swayed by who decided first. */
export const reviewDecisionAccess = {
  create: nobody,
  read: ({ req: { user } }) => {
    if (isStaff(user)) return true
    return user && isReviewer(user) ? ({ user: { equals: user.id } } satisfies Where) : false
  },
  readVersions: nobody,
  update: nobody,
  delete: nobody,
  unlock: nobody,
} satisfies WholeAccessMap

import type { WholeAccessMap } from './access-map.ts'
import { editorial, members, nobody } from './roles.ts'

export const topicAccess = {
  create: editorial,
  read: members,
  readVersions: nobody,
  update: editorial,
  delete: nobody,
  unlock: nobody,
} satisfies WholeAccessMap

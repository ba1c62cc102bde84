import type { WholeAccessMap } from './access-map.ts'
import { nobody } from './roles.ts'

/** An index of what publications say, for the code that lists them. Written by `src/commands` alone. */
export const publicationTopicAccess = {
  create: nobody,
  read: nobody,
  readVersions: nobody,
  update: nobody,
  delete: nobody,
  unlock: nobody,
} satisfies WholeAccessMap

import type { WholeAccessMap } from './access-map.ts'
import { editorial, nobody, staff } from './roles.ts'

/** An article is a working copy: only staff see it, through any API. Readers have `publications`. */
export const articleAccess = {
  create: editorial,
  read: staff,
  readVersions: staff,
  update: editorial,
  delete: nobody,
  unlock: nobody,
} satisfies WholeAccessMap

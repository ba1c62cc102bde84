import type { PayloadRequest } from 'payload'
import { isMember } from '../../access/roles.ts'
import { foldWords } from '../citations/fold-words.ts'
import { done, notSignedIn, refusal, refused, type Result } from '../commands/result.ts'
import type { Found } from './by-title.ts'
import { SEARCH_KINDS } from './kinds.ts'

export type SearchGroup = Found & { readonly kind: string; readonly title: string }
export type SearchAnswer = { readonly groups: readonly SearchGroup[] }

/**
 * Everything that a few words mean and that this person may read, by its kind; kinds without a hit are left out. Within a
 * kind the best match comes first. Marks without a letter or a digit find nothing.
 */
export const searchEverything = async (query: string, req: PayloadRequest): Promise<Result<SearchAnswer>> => {
  if (!req.user) return refused(notSignedIn)
  if (!isMember(req.user)) return refused(refusal(403, 'FORBIDDEN', 'Searching needs a role.'))
  const typed = query.trim()
  if (foldWords(typed) === '') return done({ groups: [] })
  const found = await Promise.all(
    SEARCH_KINDS.map(async ({ key, title, find }) => ({ kind: key, title, ...(await find(typed, req)) })),
  )
  return done({ groups: found.filter(({ total }) => total > 0) })
}

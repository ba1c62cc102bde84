import type { PayloadRequest } from 'payload'
import { isMember } from '../../access/roles.ts'
import { actorOf } from '../commands/actor.ts'
import { done, refusal, refused, type Result } from '../commands/result.ts'
import { readyMadeViews, type View } from './ready-made.ts'
import type { SharingRole, ViewedList } from './vocabulary.ts'

export type SavedView = {
  readonly id: string
  readonly name: string
  readonly path: string
  /** Whether it is this person's, to rename, share and delete. */
  readonly isOwn: boolean
  readonly sharedWith: SharingRole | null
}

export type ListViews = { readonly ready: readonly View[]; readonly saved: readonly SavedView[] }

/** What can be picked above a list: what is ready for one's role, one's own views, and those that others share. */
export const viewsOf = async (list: ViewedList, req: PayloadRequest): Promise<Result<ListViews>> => {
  const actor = actorOf(req)
  if (!actor.ok) return actor
  if (!isMember(req.user)) return refused(refusal(403, 'FORBIDDEN', 'Views are for those who hold a role.'))
  const { userId } = actor.value
  const [ready, saved] = await Promise.all([
    readyMadeViews(list, { userId, now: new Date().toISOString(), req }),
    req.payload.find({
      collection: 'saved-views',
      where: { list: { equals: list } },
      sort: 'name',
      depth: 0,
      limit: 100,
      pagination: false,
      overrideAccess: false,
      user: req.user,
      req,
    }),
  ])
  return done({
    ready,
    saved: saved.docs.map(({ id, name, query, owner, sharedWith }) => ({
      id: String(id),
      name,
      path: `/admin/collections/${list}?${query}`,
      isOwn: owner === userId,
      sharedWith: sharedWith ?? null,
    })),
  })
}

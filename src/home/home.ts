import type { PayloadRequest } from 'payload'
import { isEditor, isManagingEditor, isReviewer } from '../../access/roles.ts'
import { actorOf } from '../commands/actor.ts'
import { done, type Result } from '../commands/result.ts'
import type { Home, HomeList } from './home-list.ts'
import { homeOfEditor } from './home-of-editor.ts'
import { homeOfManager } from './home-of-manager.ts'
import { homeOfReviewer } from './home-of-reviewer.ts'

/** What waits for the person who asks, by the roles that they hold; a list that two roles share is shown once. */
export const homeFor = async (req: PayloadRequest): Promise<Result<Home>> => {
  const actor = actorOf(req)
  if (!actor.ok) return actor
  const { userId } = actor.value
  const now = new Date().toISOString()
  const [reviewer, manager, editor] = await Promise.all([
    isReviewer(req.user) ? homeOfReviewer(userId, now, req) : [],
    isManagingEditor(req.user) ? homeOfManager(now, req) : null,
    isEditor(req.user) ? homeOfEditor(userId, now, req) : [],
  ])
  const lists: readonly HomeList[] = [...reviewer, ...(manager?.lists ?? []), ...editor]
  return done({
    lists: lists.filter(({ key }, index) => lists.findIndex((list) => list.key === key) === index),
    load: manager?.load ?? null,
  })
}

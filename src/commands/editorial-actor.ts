import type { PayloadRequest } from 'payload'
import { isEditorial } from '../../access/roles.ts'
import { actorOf, type Actor } from './actor.ts'
import { refusal, refused, type Result } from './result.ts'

/** Who asks, where that is somebody who writes articles and references. */
export const editorialActor = (req: PayloadRequest): Result<Actor> => {
  const actor = actorOf(req)
  if (!actor.ok || isEditorial(req.user)) return actor
  return refused(refusal(403, 'ROLE_NOT_ALLOWED', 'This needs the role editor or managing-editor.'))
}

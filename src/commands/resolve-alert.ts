import type { PayloadRequest } from 'payload'
import { isManagingEditor } from '../../access/roles.ts'
import { actorOf } from './actor.ts'
import { done, notFound, refusal, refused, type Result } from './result.ts'
import { settleAlert } from './settle-alert.ts'
import { findAlert, toAlert, type StoredAlert } from './source-alerts.ts'
import { compareAndSet } from './store.ts'

const MOST_TRIES = 20

/**
 * Closes the task of an alert with what was found. Readers go on seeing the flag as long as the text cites the source: only
 * a new edition, or the literature, takes it away.
 */
export const resolveAlert = async (
  { id, findings }: { readonly id: string; readonly findings: string },
  req: PayloadRequest,
): Promise<Result<StoredAlert>> => {
  const actor = actorOf(req)
  if (!actor.ok) return actor
  if (!isManagingEditor(req.user))
    return refused(refusal(403, 'ROLE_NOT_ALLOWED', 'This needs the role managing-editor.'))
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const alert = await findAlert(id, req)
    if (!alert) return refused(notFound('source alert'))
    if (alert.state !== 'open')
      return refused(refusal(409, 'NOT_AVAILABLE_IN_STATE', 'This task is closed already.', { state: alert.state }))
    const now = new Date().toISOString()
    const row = await compareAndSet(
      'source-alerts',
      alert,
      {
        state: 'resolved',
        resolvedAt: now,
        resolvedBy: actor.value.userId,
        findings: findings.trim(),
        settled: false,
        updatedAt: now,
      },
      req,
    )
    if (!row) continue
    await settleAlert(toAlert(row), req)
    return done(toAlert(row))
  }
  throw new Error(`Source alert ${id} could not be closed: ${MOST_TRIES} races lost.`)
}

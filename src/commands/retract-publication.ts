import type { PayloadRequest } from 'payload'
import { PUBLICATION_TRANSITIONS } from '../review/transitions.ts'
import { actorOf, requestIdOf } from './actor.ts'
import { faultPoint } from './fault-point.ts'
import { findPublication, type StoredPublication } from './publications.ts'
import { done, notFound, refusal, refused, type Result } from './result.ts'
import { compareAndSet, insertOnce, markSettled } from './store.ts'

const MOST_TRIES = 50

/**
 * Takes a publication down at once and leaves a public notice. The safe direction is fast: one managing editor and a
 * reason are enough.
 */
export const retractPublication = async (
  {
    publicationId,
    reason,
    notice,
  }: { readonly publicationId: string; readonly reason: string; readonly notice: string },
  req: PayloadRequest,
): Promise<Result<StoredPublication>> => {
  const actor = actorOf(req)
  if (!actor.ok) return actor

  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const publication = await findPublication(publicationId, req)
    if (!publication) return refused(notFound('publication'))

    const { by } = PUBLICATION_TRANSITIONS.live.retract ?? { by: [] }
    if (!by.some((role) => actor.value.roles.includes(role))) {
      return refused(refusal(403, 'ROLE_NOT_ALLOWED', `This needs the role ${by.join(' or ')}.`))
    }
    const step = PUBLICATION_TRANSITIONS[publication.status].retract
    if (!step) return refused(refusal(409, 'NOT_AVAILABLE_IN_STATE', 'This publication is retracted already.'))

    const now = new Date().toISOString()
    const row = await compareAndSet(
      'publications',
      publication,
      {
        status: step.to,
        retractedAt: now,
        retractedBy: actor.value.userId,
        retractionReason: reason.trim(),
        retractionNotice: notice.trim(),
        settled: false,
      },
      req,
    )
    if (!row) continue

    const retracted = {
      ...publication,
      status: step.to,
      retractedAt: now,
      retractedBy: actor.value.userId,
      retractionReason: reason.trim(),
      retractionNotice: notice.trim(),
      revision: publication.revision + 1,
    }
    faultPoint('retract:retracted')
    await settleRetraction(retracted, requestIdOf(req), req)
    return done(retracted)
  }
  throw new Error(`Publication ${publicationId} could not be retracted: ${MOST_TRIES} races lost.`)
}

/** Records the retraction; safe to run again. */
export const settleRetraction = async (
  publication: StoredPublication,
  requestId: string | null,
  req: PayloadRequest,
): Promise<void> => {
  await insertOnce(
    'events',
    {
      key: `${publication.id}:retracted:${publication.edition}`,
      action: 'retracted',
      at: publication.retractedAt,
      actor: publication.retractedBy,
      article: publication.article,
      reviewState: publication.reviewState,
      publication: publication.id,
      requestId,
      details: {
        reason: publication.retractionReason,
        notice: publication.retractionNotice,
        edition: publication.edition,
      },
    },
    req,
  )
  await markSettled('publications', publication, req)
}

import type { PayloadRequest } from 'payload'
import { PUBLICATION_TRANSITIONS } from '../review/transitions.ts'
import { actorOf, requestIdOf } from './actor.ts'
import { noteStageOf } from './article-stage.ts'
import { faultPoint } from './fault-point.ts'
import { appendEvent, lastEventOf, type EventEntry } from './ledger.ts'
import { listPublication } from './list-publication.ts'
import { tellOfPublication } from './notices.ts'
import { tellWebhooks } from './tell-webhooks.ts'
import {
  findPublication,
  publicationDigest,
  publicationSubject,
  toPublication,
  type Retraction,
  type StoredPublication,
} from './publications.ts'
import { recordEdition } from './record-published.ts'
import { done, notFound, refusal, refused, type Result } from './result.ts'
import { compareAndSet, markSettled } from './store.ts'

const MOST_TRIES = 50

export type RetractionInput = {
  readonly publicationId: string
  readonly reason: string
  readonly notice: string
}

/**
 * Takes a publication down at once and leaves a public notice. The safe direction is fast: one managing editor and a
 * reason are enough. A review of why it came to that must follow (`reviewRetraction`).
 */
export const retractPublication = async (
  { publicationId, reason, notice }: RetractionInput,
  req: PayloadRequest,
): Promise<Result<StoredPublication>> => {
  const actor = actorOf(req)
  if (!actor.ok) return actor

  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const publication = await findPublication(publicationId, req)
    if (!publication) return refused(notFound('publication'))

    const by = PUBLICATION_TRANSITIONS.live.retract?.by ?? []
    if (!by.some((role) => actor.value.roles.includes(role))) {
      return refused(refusal(403, 'ROLE_NOT_ALLOWED', `This needs the role ${by.join(' or ')}.`))
    }
    if (!PUBLICATION_TRANSITIONS[publication.status].retract) {
      return refused(refusal(409, 'NOT_AVAILABLE_IN_STATE', 'This publication is retracted already.'))
    }
    const retracted = await takeDown(publication, { by: actor.value.userId, reason, notice }, req)
    if (!retracted) continue
    faultPoint('retract:retracted')
    await settlePublication(retracted, req, requestIdOf(req))
    return done(retracted)
  }
  throw new Error(`Publication ${publicationId} could not be retracted: ${MOST_TRIES} races lost.`)
}

/** Takes a publication down in one write; null where another writer was faster. */
export const takeDown = async (
  publication: StoredPublication,
  { by, cause, reason, notice }: Pick<Retraction, 'by' | 'cause' | 'reason' | 'notice'>,
  req: PayloadRequest,
): Promise<StoredPublication | null> => {
  const retraction: Retraction = {
    edition: publication.edition,
    at: new Date().toISOString(),
    by,
    ...(cause ? { cause } : {}),
    reason: reason.trim(),
    notice: notice.trim(),
    review: null,
  }
  const row = await compareAndSet(
    'publications',
    publication,
    {
      status: 'retracted',
      retractedAt: retraction.at,
      retractedBy: by,
      retractionReason: retraction.reason,
      retractionNotice: retraction.notice,
      retractions: [...publication.retractions, retraction],
      settled: false,
      listed: false,
    },
    req,
  )
  return row ? toPublication(row) : null
}

/** Records what became of a publication, and tells of it; safe to run again. */
export const settlePublication = async (
  publication: StoredPublication,
  req: PayloadRequest,
  requestId: string | null = null,
): Promise<void> => {
  await recordEdition(publication, req)
  const changes = changesOf(publication)
  const after = publicationDigest(publication)
  for (const [index, change] of changes.entries()) {
    // Only the newest change made the record what it is now, and only it was made by this request.
    const isNewest = index === changes.length - 1
    await record(publication, req, {
      ...change,
      article: publication.article,
      reviewState: publication.reviewState,
      publication: publication.id,
      requestId: isNewest ? requestId : null,
      after: isNewest ? after : null,
    })
  }
  await listPublication(publication.id, req)
  await noteStageOf(publication.article, req)
  await tellOfPublication(publication, req)
  await tellWebhooks(publication, req)
  await markSettled('publications', publication, req)
}

type Change = Pick<EventEntry, 'key' | 'action' | 'at' | 'actor' | 'details'>

/** All that was done to a publication since it went out, in the order in which it was done. */
const changesOf = ({ id, retractions, slugChanges }: StoredPublication): readonly Change[] =>
  [
    ...retractions.flatMap((retraction, index) => changesOfRetraction(id, retraction, index)),
    ...slugChanges.map(({ at, by, ...details }, index): Change => ({
      key: `${id}:slug-changed:${index}`,
      action: 'slug-changed',
      at,
      actor: by,
      details,
    })),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))

const changesOfRetraction = (
  id: string,
  { edition, at, by, cause, reason, notice, review }: Retraction,
  index: number,
): readonly Change[] => [
  {
    key: `${id}:retracted:${index}`,
    action: cause ? 'taken-down' : by === null ? 'lapsed' : 'retracted',
    at,
    actor: by,
    details: { reason, notice, edition },
  },
  ...(review
    ? [
        {
          key: `${id}:retraction-reviewed:${index}`,
          action: 'retraction-reviewed',
          at: review.at,
          actor: review.by,
          details: { outcome: review.outcome, findings: review.findings, edition },
        },
      ]
    : []),
]

const record = (
  publication: StoredPublication,
  req: PayloadRequest,
  entry: Omit<EventEntry, 'subject' | 'before'>,
): Promise<void> =>
  appendEvent(async () => {
    const subject = publicationSubject(publication.id)
    return { ...entry, subject, before: (await lastEventOf(subject, req))?.after ?? null }
  }, req)

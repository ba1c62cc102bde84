import type { PayloadRequest } from 'payload'
import type { Webhook } from '../payload-types.ts'
import { occasionsOf, overdueOccasion, type Occasion, type PublicationFacts } from '../webhooks/occasions.ts'
import type { PublicationDocument } from '../publication/document.ts'
import { toPublication, type StoredPublication } from './publications.ts'
import { findKeys, findRows, insertOnce } from './store.ts'
import { activeWebhooks } from './webhooks.ts'

/**
 * Queues a message to each address for what the publication's row says has happened; safe to run again, as recovery does:
 * the unique key keeps every address from being told twice. What happened before an address was named is not told to it.
 * Returns how many messages are new.
 */
export const tellWebhooks = async (publication: StoredPublication, req: PayloadRequest): Promise<number> =>
  queue(occasionsOf(factsOf(publication)), await activeWebhooks(req), req)

/** Queues the messages on live publications whose review has become overdue. A duty of the schedule. */
export const tellOfOverdue = async (now: string, req: PayloadRequest): Promise<number> => {
  const webhooks = (await activeWebhooks(req)).filter(({ events }) => events.includes('publication.review-overdue'))
  if (webhooks.length === 0) return 0
  const overdue = await findRows(
    'publications',
    { and: [{ status: { equals: 'live' } }, { reviewDueAt: { less_than: now } }] },
    req,
  )
  return queue(
    overdue
      .map(toPublication)
      .map((publication) => overdueOccasion(factsOf(publication), publication.reviewDueAt ?? now)),
    webhooks,
    req,
  )
}

const factsOf = (publication: StoredPublication): PublicationFacts => ({
  ...publication,
  digest: (JSON.parse(publication.document) as Pick<PublicationDocument, 'approval'>).approval.digest,
})

const queue = async (
  occasions: readonly Occasion[],
  webhooks: readonly Webhook[],
  req: PayloadRequest,
): Promise<number> => {
  const wanted = webhooks.flatMap((webhook) =>
    occasions
      .filter(
        ({ message: { type, timestamp } }) =>
          webhook.events.includes(type) && timestamp >= new Date(webhook.createdAt).toISOString(),
      )
      .map(({ key, message }) => ({ webhook, message, key: `${webhook.id}:${key}` })),
  )
  if (wanted.length === 0) return 0
  const there = await findKeys('webhook-deliveries', { key: { in: wanted.map(({ key }) => key) } }, req)
  const now = new Date().toISOString()
  let queued = 0
  for (const { webhook, message, key } of wanted.filter((one) => !there.has(one.key))) {
    const row = await insertOnce(
      'webhook-deliveries',
      {
        key,
        webhook: webhook.id,
        type: message.type,
        state: 'pending',
        body: JSON.stringify(message),
        tries: 0,
        attempts: [],
        firstTryAt: null,
        nextTryAt: now,
        revision: 1,
      },
      req,
    )
    if (row) queued += 1
  }
  return queued
}

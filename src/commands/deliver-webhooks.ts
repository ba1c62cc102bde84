import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { env } from '../env.ts'
import { retryAfterMs } from '../literature/http.ts'
import { post } from '../outgoing/post.ts'
import type { Webhook } from '../payload-types.ts'
import { nextTry } from '../webhooks/back-off.ts'
import { signatureHeaders } from '../webhooks/secret.ts'
import type { DeliveryAttempt } from '../webhooks/vocabulary.ts'
import { compareAndSet, findRows } from './store.ts'
import { openSecrets } from './webhook-secrets.ts'
import { findWebhook, toDelivery, type StoredDelivery } from './webhooks.ts'

/** Messages sent at the same time: one address that answers slowly must not hold up the others. */
const AT_ONCE = 10
/** Seconds that an address gets to answer (Standard Webhooks: 15 to 30). */
const PATIENCE = 15
/** Seconds after which a try counts as cut short by a crash, and is made again. More than a try can take. */
const CLAIMED_FOR = 60

/**
 * Sends the messages whose time has come. Each is claimed by a compare-and-set first, so that of several servers one sends
 * it; a server that dies in between leaves a claim that ends, and the message is sent again with the same `webhook-id`.
 * Returns how many were tried.
 */
export const deliverWebhooks = async (payload: Payload): Promise<number> => {
  const req = await createLocalReq({}, payload)
  const now = new Date().toISOString()
  const due = await findRows(
    'webhook-deliveries',
    { and: [{ state: { equals: 'pending' } }, { nextTryAt: { less_than_equal: now } }] },
    req,
    'nextTryAt',
  )
  const waiting = due.slice(0, AT_ONCE * 10).map(toDelivery)
  for (let at = 0; at < waiting.length; at += AT_ONCE)
    await Promise.all(waiting.slice(at, at + AT_ONCE).map((delivery) => deliver(delivery, req)))
  return waiting.length
}

/** Makes one try now; null where another server is at it. */
export const deliver = async (delivery: StoredDelivery, req: PayloadRequest): Promise<StoredDelivery | null> => {
  const startedAt = new Date().toISOString()
  const claim = await compareAndSet(
    'webhook-deliveries',
    delivery,
    {
      tries: delivery.tries + 1,
      firstTryAt: delivery.firstTryAt ?? startedAt,
      nextTryAt: new Date(Date.parse(startedAt) + CLAIMED_FOR * 1000).toISOString(),
      updatedAt: startedAt,
    },
    req,
  )
  if (!claim) return null
  const claimed = toDelivery(claim)
  const webhook = await findWebhook(claimed.webhook, req)
  const outcome = await attempt(claimed, webhook, startedAt, req)
  const written = await compareAndSet(
    'webhook-deliveries',
    claimed,
    { ...outcome, updatedAt: new Date().toISOString() },
    req,
  )
  return written ? toDelivery(written) : null
}

type Outcome = Pick<StoredDelivery, 'state' | 'attempts' | 'nextTryAt'>

const attempt = async (
  delivery: StoredDelivery,
  webhook: Webhook | null,
  at: string,
  req: PayloadRequest,
): Promise<Outcome> => {
  // Turned off meanwhile: given up, because nothing of that time is sent later.
  if (!webhook?.active) return { state: 'failed', attempts: delivery.attempts, nextTryAt: null }
  const secrets = await openSecrets(webhook.id, at, req)
  if (secrets.length === 0) return missed(delivery, { at, status: null, failure: 'no-secret', ms: 0 })

  const start = performance.now()
  const answer = await post(webhook.url, {
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Imprimatur-Webhooks',
      ...signatureHeaders({ id: delivery.key, at, body: delivery.body }, secrets),
    },
    body: delivery.body,
    timeoutMs: PATIENCE * 1000,
    trustedOrigins: env.WEBHOOK_TRUSTED_ORIGINS,
  })
  const ms = Math.round(performance.now() - start)
  if (!answer.ok) return missed(delivery, { at, status: null, failure: answer.reason, ms })
  const made: DeliveryAttempt = { at, status: answer.status, failure: null, ms }
  if (answer.status >= 200 && answer.status < 300)
    return { state: 'delivered', attempts: [...delivery.attempts, made], nextTryAt: null }
  // "I am gone": the address wants no more (Standard Webhooks), and asking again for a day would be rude.
  if (answer.status === 410) return { state: 'failed', attempts: [...delivery.attempts, made], nextTryAt: null }
  return missed(delivery, made, retryAfterMs(answer.retryAfter))
}

const missed = (delivery: StoredDelivery, made: DeliveryAttempt, retryAfter?: number): Outcome => {
  const now = new Date().toISOString()
  const next = nextTry({
    tries: delivery.tries,
    firstTryAt: delivery.firstTryAt ?? now,
    now,
    ...(retryAfter === undefined ? {} : { retryAfterMs: retryAfter }),
  })
  return {
    state: next === null ? 'failed' : 'pending',
    attempts: [...delivery.attempts, made],
    nextTryAt: next,
  }
}

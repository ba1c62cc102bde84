import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { isAdministrator } from '../../access/roles.ts'
import { TEST_TYPE } from '../webhooks/vocabulary.ts'
import { actorOf } from './actor.ts'
import { deliver } from './deliver-webhooks.ts'
import { done, notFound, refusal, refused, type Result } from './result.ts'
import { insertOnce } from './store.ts'
import { administratorNeeded, secretTimes } from './webhook-secrets.ts'
import { findWebhook, toDelivery, type StoredDelivery } from './webhooks.ts'

/** Sends an address a message that says nothing but that it is a test, now, and tells what came of it. */
export const testWebhook = async (
  { webhookId }: { readonly webhookId: string },
  req: PayloadRequest,
): Promise<Result<StoredDelivery>> => {
  const actor = actorOf(req)
  if (!actor.ok) return actor
  if (!isAdministrator(req.user)) return refused(administratorNeeded)
  const webhook = await findWebhook(webhookId, req)
  if (!webhook) return refused(notFound('webhook'))
  if (!webhook.active) return refused(refusal(409, 'WEBHOOK_OFF', 'This webhook is turned off. Turn it on first.'))
  if ((await secretTimes(webhookId, req)).length === 0)
    return refused(refusal(409, 'WEBHOOK_WITHOUT_SECRET', 'Make the secret of this webhook first.'))

  const now = new Date().toISOString()
  const row = await insertOnce(
    'webhook-deliveries',
    {
      key: `${webhookId}:test:${randomUUID()}`,
      webhook: webhookId,
      type: TEST_TYPE,
      state: 'pending',
      body: JSON.stringify({ type: TEST_TYPE, timestamp: now, data: {} }),
      tries: 0,
      attempts: [],
      firstTryAt: null,
      nextTryAt: now,
      revision: 1,
    },
    req,
  )
  if (!row) throw new Error('A test message could not be stored.')
  const waiting = toDelivery(row)
  // The loop of another server may have taken it in this very moment.
  return done((await deliver(waiting, req)) ?? waiting)
}

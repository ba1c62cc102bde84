import type { PayloadRequest } from 'payload'
import { isAdministrator } from '../../access/roles.ts'
import { actorOf } from './actor.ts'
import { deliver } from './deliver-webhooks.ts'
import { done, notFound, refusal, refused, type Result } from './result.ts'
import { compareAndSet } from './store.ts'
import { administratorNeeded } from './webhook-secrets.ts'
import { findDelivery, findWebhook, toDelivery, type StoredDelivery } from './webhooks.ts'

/**
 * Sends a message once more, now, with another day of tries before it: one that was given up, or that its receiver has lost.
 * Its `webhook-id` stays the same, so that a receiver who has it can tell.
 */
export const resendDelivery = async (
  { deliveryId }: { readonly deliveryId: string },
  req: PayloadRequest,
): Promise<Result<StoredDelivery>> => {
  const actor = actorOf(req)
  if (!actor.ok) return actor
  if (!isAdministrator(req.user)) return refused(administratorNeeded)
  const delivery = await findDelivery(deliveryId, req)
  if (!delivery) return refused(notFound('delivery'))
  if (delivery.state === 'pending')
    return refused(refusal(409, 'NOT_AVAILABLE_IN_STATE', 'This message is still being tried.', { state: 'pending' }))
  if (!(await findWebhook(delivery.webhook, req))?.active)
    return refused(refusal(409, 'WEBHOOK_OFF', 'This webhook is turned off. Turn it on first.'))

  const now = new Date().toISOString()
  const row = await compareAndSet(
    'webhook-deliveries',
    delivery,
    { state: 'pending', tries: 0, firstTryAt: now, nextTryAt: now, updatedAt: now },
    req,
  )
  if (!row) return refused(refusal(409, 'NOT_AVAILABLE_IN_STATE', 'Somebody else was faster. Look at it again.'))
  const waiting = toDelivery(row)
  return done((await deliver(waiting, req)) ?? waiting)
}

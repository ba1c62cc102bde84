import type { Endpoint } from 'payload'
import { isAdministrator } from '../../access/roles.ts'
import { resendDelivery } from '../commands/resend-delivery.ts'
import { notFound, notSignedIn, refused } from '../commands/result.ts'
import { testWebhook } from '../commands/test-webhook.ts'
import { administratorNeeded, makeWebhookSecret, secretTimes } from '../commands/webhook-secrets.ts'
import { findWebhook, type StoredDelivery } from '../commands/webhooks.ts'
import { respond, respondRefusal, routeId } from './respond.ts'

const presentDelivery = ({ id, type, state, tries, attempts, nextTryAt }: StoredDelivery) => ({
  delivery: { id, type, state, tries, attempts, nextTryAt },
})

export const webhookEndpoints: Endpoint[] = [
  {
    path: '/:id/secret',
    method: 'get',
    handler: async (req) => {
      if (!req.user) return respondRefusal(notSignedIn)
      if (!isAdministrator(req.user)) return respondRefusal(administratorNeeded)
      const webhook = await findWebhook(routeId(req), req)
      return webhook
        ? respond({ ok: true, value: await secretTimes(webhook.id, req) }, (secrets) => ({ secrets }))
        : respond(refused(notFound('webhook')), () => null)
    },
  },
  {
    path: '/:id/secret',
    method: 'post',
    handler: async (req) => respond(await makeWebhookSecret({ webhookId: routeId(req) }, req), (made) => made, 201),
  },
  {
    path: '/:id/test',
    method: 'post',
    handler: async (req) => respond(await testWebhook({ webhookId: routeId(req) }, req), presentDelivery),
  },
]

export const webhookDeliveryEndpoints: Endpoint[] = [
  {
    path: '/:id/resend',
    method: 'post',
    handler: async (req) => respond(await resendDelivery({ deliveryId: routeId(req) }, req), presentDelivery),
  },
]

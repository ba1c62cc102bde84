import type { CollectionConfig } from 'payload'
import { nobody } from '../../access/roles.ts'
import { webhookDeliveryAccess } from '../../access/webhooks.ts'
import { webhookDeliveryEndpoints } from '../../src/api/webhook-endpoints.ts'
import { DELIVERY_STATES, TEST_TYPE, WEBHOOK_TYPES } from '../../src/webhooks/vocabulary.ts'
import { worded } from '../worded.ts'

const readOnly = { readOnly: true } as const
const hidden = { hidden: true } as const

/** One message to one address: what was sent, and what came of each try. */
export const WebhookDeliveries: CollectionConfig = {
  slug: 'webhook-deliveries',
  labels: { singular: 'Webhook delivery', plural: 'Webhook deliveries' },
  admin: {
    useAsTitle: 'type',
    defaultColumns: ['type', 'state', 'webhook', 'createdAt', 'tries'],
    group: 'Administration',
  },
  access: webhookDeliveryAccess,
  defaultSort: '-createdAt',
  disableDuplicate: true,
  lockDocuments: false,
  graphQL: false,
  endpoints: webhookDeliveryEndpoints,
  fields: [
    /** Address and occasion; unique: nobody is told twice. It is the message's `webhook-id`. */
    { name: 'key', type: 'text', required: true, unique: true, index: true, admin: hidden },
    {
      name: 'webhook',
      type: 'relationship',
      relationTo: 'webhooks',
      required: true,
      index: true,
      maxDepth: 1,
      admin: readOnly,
    },
    {
      name: 'type',
      type: 'select',
      options: [...WEBHOOK_TYPES, TEST_TYPE].map((value) => ({ value, label: value })),
      required: true,
      admin: readOnly,
    },
    { name: 'state', type: 'select', options: worded(DELIVERY_STATES), required: true, index: true, admin: readOnly },
    /** The bytes that are posted and signed. */
    { name: 'body', type: 'textarea', label: 'Message', required: true, admin: readOnly },
    { name: 'tries', type: 'number', required: true, admin: readOnly },
    // Payload's JSON editor would be loaded from elsewhere.
    { name: 'attempts', type: 'json', admin: hidden },
    { name: 'firstTryAt', type: 'date', admin: hidden },
    { name: 'nextTryAt', type: 'date', index: true, admin: readOnly },
    { name: 'revision', type: 'number', required: true, hidden: true, access: { read: nobody } },
    {
      name: 'panel',
      type: 'ui',
      admin: { components: { Field: '/src/admin/webhooks/delivery-panel.tsx#DeliveryPanel' } },
    },
  ],
}

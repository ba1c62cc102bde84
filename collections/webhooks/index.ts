import type { CollectionConfig } from 'payload'
import { webhookAccess } from '../../access/webhooks.ts'
import { webhookEndpoints } from '../../src/api/webhook-endpoints.ts'
import { env } from '../../src/env.ts'
import { addressFault } from '../../src/outgoing/post.ts'
import { WEBHOOK_TYPES } from '../../src/webhooks/vocabulary.ts'
import { recordsChanges } from '../record-changes.ts'

const { afterChange, afterDelete } = recordsChanges('webhook')

const checkAddress = (value: unknown): string | true =>
  addressFault(typeof value === 'string' ? value : '', env.WEBHOOK_TRUSTED_ORIGINS) ?? true

/** An address that is told when publications change (Standard Webhooks). */
export const Webhooks: CollectionConfig = {
  slug: 'webhooks',
  labels: { singular: 'Webhook', plural: 'Webhooks' },
  admin: {
    useAsTitle: 'url',
    defaultColumns: ['url', 'description', 'events', 'active'],
    description: 'Addresses that are told when a publication changes, so that frontends can read it anew.',
    group: 'Administration',
  },
  access: webhookAccess,
  disableDuplicate: true,
  lockDocuments: false,
  graphQL: false,
  endpoints: webhookEndpoints,
  hooks: { afterChange: [afterChange], afterDelete: [afterDelete] },
  fields: [
    {
      name: 'url',
      type: 'text',
      label: 'Address',
      required: true,
      maxLength: 2000,
      validate: checkAddress,
      admin: { description: 'Where messages are posted: an https:// address of the public internet.' },
    },
    { name: 'description', type: 'text', maxLength: 500, admin: { description: 'Whose it is, and what it is for.' } },
    {
      name: 'events',
      type: 'select',
      hasMany: true,
      required: true,
      defaultValue: [...WEBHOOK_TYPES],
      options: WEBHOOK_TYPES.map((value) => ({ value, label: value })),
      admin: { description: 'What it is told of.' },
    },
    {
      name: 'active',
      type: 'checkbox',
      defaultValue: true,
      index: true,
      admin: { description: 'Nothing is sent while this is off, and nothing of that time is sent later.' },
    },
    {
      name: 'panel',
      type: 'ui',
      admin: { components: { Field: '/src/admin/webhooks/webhook-panel.tsx#WebhookPanel' } },
    },
  ],
}

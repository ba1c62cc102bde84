import type { CollectionConfig } from 'payload'
import { webhookSecretAccess } from '../../access/webhooks.ts'

/** The secrets that an address's messages are signed with, encrypted. A row of its own: Payload writes an address back as it read it. */
export const WebhookSecrets: CollectionConfig = {
  slug: 'webhook-secrets',
  admin: { hidden: true },
  access: webhookSecretAccess,
  disableDuplicate: true,
  lockDocuments: false,
  graphQL: false,
  fields: [
    /** The address's id; unique. */
    { name: 'webhook', type: 'text', required: true, unique: true, index: true },
    /** JSON: `HeldSecret[]` of src/webhooks/secret.ts. */
    { name: 'held', type: 'text', required: true },
    { name: 'revision', type: 'number', required: true },
  ],
}

import type { CollectionConfig } from 'payload'
import { idempotencyKeyAccess } from '../access/clients.ts'

/**
 * What was answered to requests that carry an `Idempotency-Key`, for some days: sent again, they get the same answer, and
 * nothing is done twice (draft-ietf-httpapi-idempotency-key-header-07).
 */
export const IdempotencyKeys: CollectionConfig = {
  slug: 'idempotency-keys',
  admin: { hidden: true },
  access: idempotencyKeyAccess,
  disableDuplicate: true,
  lockDocuments: false,
  graphQL: false,
  fields: [
    /** Who asked, and the SHA-256 of the key: unique. */
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    /** SHA-256 of the page's text. */
    { name: 'bodyHash', type: 'text', required: true },
    /** Until then one request is at work on it; another may go on with what a crash left afterwards. */
    { name: 'claimedUntil', type: 'date', required: true },
    /** The body of the answer, as it was sent; empty until the work is done. */
    { name: 'answer', type: 'textarea' },
    { name: 'expiresAt', type: 'date', required: true, index: true },
    { name: 'revision', type: 'number', required: true },
  ],
}

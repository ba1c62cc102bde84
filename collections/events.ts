import type { CollectionConfig } from 'payload'
import { eventAccess } from '../access/events.ts'

/**
 * The ledger: what happened, in order, one row an action, append-only. Each row carries the hash of the one before it and
 * the server's signature over itself (docs/decisions/0009-the-ledger.md).
 */
export const Events: CollectionConfig = {
  slug: 'events',
  admin: {
    useAsTitle: 'action',
    defaultColumns: ['at', 'action', 'actor', 'article', 'digest'],
    group: 'Review',
    components: { beforeListTable: ['/src/admin/ledger/ledger-link.tsx#LedgerLink'] },
  },
  access: eventAccess,
  defaultSort: '-at',
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
  fields: [
    /** Names the step that the row records; unique, so a recovery pass can't record it twice. */
    { name: 'key', type: 'text', required: true, unique: true, index: true, admin: { hidden: true } },
    /** What the action was done to, as in "round:<id>" or "policy". */
    { name: 'subject', type: 'text', index: true },
    { name: 'action', type: 'text', required: true, index: true },
    { name: 'at', type: 'date', required: true, index: true, admin: { date: { pickerAppearance: 'dayAndTime' } } },
    { name: 'actor', type: 'relationship', relationTo: 'users', index: true },
    { name: 'article', type: 'relationship', relationTo: 'articles', index: true },
    { name: 'reviewState', type: 'relationship', relationTo: 'review-states' },
    { name: 'publication', type: 'relationship', relationTo: 'publications' },
    { name: 'digest', type: 'text' },
    /** SHA-256 of the thing's record before and after the action; empty where there was none. */
    { name: 'before', type: 'text' },
    { name: 'after', type: 'text' },
    { name: 'requestId', type: 'text' },
    // Payload's JSON editor would be loaded from elsewhere.
    { name: 'details', type: 'json', admin: { hidden: true } },
    /** The chain that this row belongs to (one a server), its place in it, and the two together: unique, so no place is taken twice. */
    { name: 'chain', type: 'text', index: true },
    { name: 'seq', type: 'number', index: true },
    { name: 'place', type: 'text', unique: true, index: true, admin: { hidden: true } },
    { name: 'recordedAt', type: 'date', admin: { date: { pickerAppearance: 'dayAndTime' } } },
    { name: 'previous', type: 'text' },
    { name: 'hash', type: 'text' },
    { name: 'signature', type: 'textarea', admin: { hidden: true } },
  ],
}

import type { CollectionConfig } from 'payload'
import { eventAccess } from '../access/events.ts'

/** What happened, in order: one row an action, append-only. */
export const Events: CollectionConfig = {
  slug: 'events',
  admin: {
    useAsTitle: 'action',
    defaultColumns: ['at', 'action', 'actor', 'article', 'digest'],
    group: 'Review',
  },
  access: eventAccess,
  defaultSort: '-at',
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
  fields: [
    /** Names the step that the row records; unique, so a recovery pass can't record it twice. */
    { name: 'key', type: 'text', required: true, unique: true, index: true, admin: { hidden: true } },
    { name: 'action', type: 'text', required: true, index: true },
    { name: 'at', type: 'date', required: true, index: true, admin: { date: { pickerAppearance: 'dayAndTime' } } },
    { name: 'actor', type: 'relationship', relationTo: 'users', index: true },
    { name: 'article', type: 'relationship', relationTo: 'articles', index: true },
    { name: 'reviewState', type: 'relationship', relationTo: 'review-states' },
    { name: 'publication', type: 'relationship', relationTo: 'publications' },
    { name: 'digest', type: 'text' },
    { name: 'requestId', type: 'text' },
    // Payload's JSON editor would be loaded from elsewhere.
    { name: 'details', type: 'json', admin: { hidden: true } },
  ],
}

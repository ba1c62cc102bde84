import type { CollectionConfig } from 'payload'
import { clientAccess } from '../../access/clients.ts'
import { nobody } from '../../access/roles.ts'
import { clientEndpoints } from '../../src/api/client-endpoints.ts'
import {
  CLIENT_SCOPES,
  KEY_STATE_LABELS,
  KEY_STATES,
  MOST_DAYS,
  SCOPE_LABELS,
} from '../../src/machine-clients/vocabulary.ts'
import { recordsChanges } from '../record-changes.ts'
import { checkExpiry } from './check-expiry.ts'
import { noteCreator } from './note-creator.ts'
import { showKey } from './show-key.ts'

const { afterChange, afterDelete } = recordsChanges('client')

/**
 * A program that calls the API with a key of its own (docs/decisions/0023). No collection that signs in: what Payload opens to
 * whoever is signed in stays closed to it, and so does what asks for a person's id.
 */
export const Clients: CollectionConfig = {
  slug: 'clients',
  labels: { singular: 'Machine client', plural: 'Machine clients' },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'scopes', 'keyState', 'lastUsedAt', 'expiresAt'],
    description: 'Programs that read what is published, or bring in pages, with a key of their own.',
    group: 'Administration',
  },
  access: clientAccess,
  disableDuplicate: true,
  lockDocuments: false,
  graphQL: false,
  endpoints: clientEndpoints,
  // What says whether its key works; a caller's own `select` must not leave it out.
  forceSelect: { expiresAt: true },
  hooks: {
    beforeChange: [noteCreator],
    afterRead: [showKey],
    afterChange: [afterChange],
    afterDelete: [afterDelete],
  },
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      maxLength: 100,
      admin: {
        description: 'Which program it is, as it stands in the ledger and beside the articles that it brought in.',
      },
    },
    {
      name: 'scopes',
      type: 'select',
      label: 'What it may do',
      hasMany: true,
      required: true,
      options: CLIENT_SCOPES.map((value) => ({ value, label: SCOPE_LABELS[value] })),
      admin: {
        description:
          'Nothing else. Pages become articles that editors go on with; no key can edit, submit, assign, decide, sign, retract or sign in here.',
      },
    },
    {
      name: 'expiresAt',
      type: 'date',
      label: 'Expires',
      required: true,
      validate: checkExpiry,
      admin: {
        date: { displayFormat: 'd MMMM yyyy' },
        description: `The key stops working at that moment; at most ${MOST_DAYS} days from now. It can be put off later.`,
      },
    },
    {
      name: 'description',
      type: 'textarea',
      maxLength: 1000,
      admin: { description: 'Where it runs, and whom to ask about it.' },
    },
    {
      name: 'panel',
      type: 'ui',
      admin: { components: { Field: '/src/admin/clients/client-panel.tsx#ClientPanel' } },
    },
    {
      name: 'keyState',
      type: 'select',
      label: 'Key',
      virtual: true,
      options: KEY_STATES.map((value) => ({ value, label: KEY_STATE_LABELS[value] })),
      access: { create: nobody, update: nobody },
      admin: { hidden: true },
    },
    {
      name: 'lastUsedAt',
      type: 'date',
      label: 'Last used',
      virtual: true,
      access: { create: nobody, update: nobody },
      admin: { hidden: true },
    },
    {
      name: 'createdBy',
      type: 'relationship',
      label: 'Made by',
      relationTo: 'users',
      maxDepth: 1,
      access: { create: nobody, update: nobody },
      admin: { position: 'sidebar', readOnly: true, condition: (data) => Boolean(data.createdBy) },
    },
  ],
}

import type { CollectionBeforeChangeHook, CollectionConfig, PayloadRequest } from 'payload'
import { nobody } from '../access/roles.ts'
import { savedViewAccess } from '../access/saved-views.ts'
import {
  isListQuery,
  MOST_LETTERS_OF_A_NAME,
  MOST_LETTERS_OF_A_QUERY,
  SHARING_ROLES,
  VIEWED_LISTS,
} from '../src/list-views/vocabulary.ts'
import { plainText } from './plain-text.ts'
import { worded } from './worded.ts'

/** A view is whose it was when it was saved. */
const noteOwner: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => ({
  ...data,
  owner: operation === 'create' ? req.user?.id : originalDoc?.owner,
})

/** A list of the admin UI as somebody wants to find it again: its filters, columns and order under a name. */
export const SavedViews: CollectionConfig = {
  slug: 'saved-views',
  // The lists show them.
  admin: { useAsTitle: 'name', hidden: true },
  access: savedViewAccess,
  defaultSort: 'name',
  disableDuplicate: true,
  lockDocuments: false,
  graphQL: false,
  hooks: { beforeChange: [noteOwner] },
  fields: [
    { name: 'name', type: 'text', required: true, validate: plainText(MOST_LETTERS_OF_A_NAME) },
    { name: 'list', type: 'select', options: worded(VIEWED_LISTS), required: true, index: true },
    {
      /** A part of an address, as in "where[…]=…&sort=-updatedAt"; without the "?". */
      name: 'query',
      type: 'textarea',
      required: true,
      maxLength: MOST_LETTERS_OF_A_QUERY,
      validate: (value: unknown) =>
        (typeof value === 'string' && value !== '' && isListQuery(value)) ||
        'A view is made of filters, columns, an order and a length, and is not longer than 4,000 letters.',
    },
    {
      name: 'sharedWith',
      type: 'select',
      options: worded(SHARING_ROLES),
      validate: (value: unknown, { req }: { req: PayloadRequest }) =>
        value === null ||
        value === undefined ||
        (SHARING_ROLES.some((role) => role === value) && (req.user?.roles ?? []).some((role) => role === value)) ||
        'A view can be shared with a role that you hold yourself, but not with reviewers.',
    },
    {
      name: 'owner',
      type: 'relationship',
      relationTo: 'users',
      index: true,
      maxDepth: 0,
      access: { create: nobody, update: nobody },
    },
  ],
}

import type { CollectionConfig } from 'payload'
import { nobody } from '../../access/roles.ts'
import { readVotes, reviewStateAccess } from '../../access/review-states.ts'
import { reviewStateEndpoints } from '../../src/api/review-state-endpoints.ts'
import { REVIEW_STATES } from '../../src/review/vocabulary.ts'
import { worded } from '../worded.ts'
import { showFrozenText } from './show-frozen-text.ts'

/**
 * One round of review of one exact text. Lists are JSON columns, so that each step of the review is one write of one row
 * (docs/decisions/0002-single-document-writes.md). Written by `src/commands` alone.
 */
export const ReviewStates: CollectionConfig = {
  slug: 'review-states',
  labels: { singular: 'Review', plural: 'Reviews' },
  admin: {
    useAsTitle: 'question',
    defaultColumns: ['question', 'state', 'round', 'submittedAt'],
    group: 'Review',
    components: {
      beforeListTable: ['/src/admin/list-views/list-views.tsx#ListViews', '/src/admin/bulk/bulk-rounds.tsx#BulkRounds'],
    },
  },
  access: reviewStateAccess,
  defaultSort: '-submittedAt',
  disableDuplicate: true,
  lockDocuments: false,
  endpoints: reviewStateEndpoints,
  hooks: { afterRead: [showFrozenText] },
  fields: [
    {
      name: 'panel',
      type: 'ui',
      admin: { components: { Field: '/src/admin/review-panel/review-state-panel.tsx#ReviewStatePanel' } },
    },
    // The panel shows these; what it doesn't show is in the sidebar.
    { name: 'question', type: 'text', required: true, admin: { hidden: true } },
    {
      name: 'state',
      type: 'select',
      options: worded(REVIEW_STATES),
      required: true,
      index: true,
      admin: { hidden: true },
    },
    { name: 'round', type: 'number', required: true, admin: { hidden: true } },
    {
      name: 'article',
      type: 'relationship',
      relationTo: 'articles',
      required: true,
      index: true,
      maxDepth: 0,
      admin: { hidden: true },
    },
    { name: 'digest', type: 'text', required: true, admin: { hidden: true } },
    {
      name: 'submittedBy',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      maxDepth: 0,
      admin: { hidden: true },
    },
    { name: 'submittedAt', type: 'date', required: true, admin: { hidden: true } },
    { name: 'approvedAt', type: 'date', admin: { hidden: true } },
    { name: 'closedAt', type: 'date', admin: { hidden: true } },
    { name: 'edition', type: 'number', admin: { hidden: true } },
    /** When the approved text is to go out, and who said so; empty means at once. */
    { name: 'publishAt', type: 'date', index: true, admin: { hidden: true } },
    { name: 'scheduledBy', type: 'text', admin: { hidden: true } },
    { name: 'releasedAt', type: 'date', admin: { hidden: true } },
    { name: 'nextReviewDue', type: 'date', admin: { hidden: true } },
    { name: 'note', type: 'textarea', admin: { hidden: true } },
    { name: 'advice', type: 'json', admin: { hidden: true } },
    { name: 'topics', type: 'json', required: true, defaultValue: [], admin: { hidden: true } },
    { name: 'policy', type: 'json', required: true, admin: { hidden: true } },
    { name: 'contributors', type: 'json', required: true, admin: { hidden: true } },
    { name: 'assignments', type: 'json', required: true, admin: { hidden: true } },
    { name: 'votes', type: 'json', required: true, admin: { hidden: true }, access: { read: readVotes } },
    {
      name: 'comments',
      type: 'json',
      required: true,
      defaultValue: [],
      admin: { hidden: true },
      access: { read: readVotes },
    },
    /** Every step so far; `events` repeats it row by row. */
    { name: 'history', type: 'json', required: true, admin: { hidden: true }, access: { read: readVotes } },
    /** The frozen text with its bibliography, as RFC 8785 JSON: the bytes that the digest was taken of. */
    { name: 'canonicalContent', type: 'textarea', required: true, admin: { hidden: true } },
    { name: 'content', type: 'json', virtual: true, admin: { hidden: true } },
    // Bookkeeping of the atomic writes.
    ...(['assignees', 'roundKey', 'openKey'] as const).map((name) => ({
      name,
      type: 'text' as const,
      index: true,
      unique: name !== 'assignees',
      admin: { hidden: true },
      access: { read: nobody },
    })),
    { name: 'revision', type: 'number', required: true, admin: { hidden: true }, access: { read: nobody } },
    { name: 'settled', type: 'checkbox', defaultValue: false, index: true, admin: { hidden: true } },
  ],
}

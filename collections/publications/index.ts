import type { CollectionConfig } from 'payload'
import { publicationAccess } from '../../access/publications.ts'
import { publicationEndpoints } from '../../src/api/publication-endpoints.ts'
import { PUBLICATION_STATES } from '../../src/review/vocabulary.ts'
import { worded } from '../worded.ts'
import { documentFields } from './document-fields.ts'
import { openDocument } from './open-document.ts'
import { staffFields } from './staff-fields.ts'

/**
 * What the world reads: one row an article, holding its current edition. The approved text is one JSON column, so a new
 * edition replaces the old one in a single write; `openDocument` spreads it over typed fields that are never stored.
 * Written by `src/commands` alone.
 */
export const Publications: CollectionConfig = {
  slug: 'publications',
  admin: {
    useAsTitle: 'question',
    defaultColumns: ['question', 'status', 'edition', 'publishedAt'],
    group: 'Review',
    components: { beforeListTable: ['/src/admin/list-views/list-views.tsx#ListViews'] },
  },
  access: publicationAccess,
  defaultSort: '-publishedAt',
  disableDuplicate: true,
  lockDocuments: false,
  // `select` may leave nothing out that the fields are made of.
  forceSelect: { document: true, article: true, status: true },
  graphQL: { singularName: 'Publication', pluralName: 'Publications' },
  endpoints: publicationEndpoints,
  hooks: { beforeRead: [openDocument] },
  // Each begins with what a list is narrowed by and ends with its order, so that a page of it is read off the index.
  indexes: [
    { fields: ['status', 'publishedAt'] },
    { fields: ['status', 'language', 'publishedAt'] },
    { fields: ['status', 'forClinicians', 'publishedAt'] },
    { fields: ['status', 'forPatients', 'publishedAt'] },
    { fields: ['status', 'updatedAt'] },
    { fields: ['status', 'question'] },
  ],
  fields: [
    // The panel shows these.
    { name: 'slug', type: 'text', required: true, index: true, admin: { hidden: true } },
    { name: 'question', type: 'text', required: true, admin: { hidden: true } },
    { name: 'language', type: 'text', required: true, admin: { hidden: true } },
    { name: 'edition', type: 'number', required: true, admin: { hidden: true } },
    {
      name: 'status',
      type: 'select',
      options: worded(PUBLICATION_STATES),
      required: true,
      // In no index by itself: SQLite would choose that one, read all that is live, and sort it.
      admin: { hidden: true },
    },
    { name: 'publishedAt', type: 'date', required: true, index: true, admin: { hidden: true } },
    ...documentFields,
    ...staffFields,
  ],
}

import type { CollectionConfig } from 'payload'
import { articleAccess } from '../../access/articles.ts'
import { nobody } from '../../access/roles.ts'
import { articleEndpoints } from '../../src/api/article-endpoints.ts'
import { AUDIENCES, PROVENANCE_METHODS } from '../../src/publication/content.ts'
import { ARTICLE_STAGES, STAGE_LABELS } from '../../src/review/stage.ts'
import { plainText } from '../plain-text.ts'
import { recordsChanges } from '../record-changes.ts'
import { slugFrom } from '../slug.ts'
import { audienceOptions, provenanceOptions } from './options.ts'
import { keepSlugWhilePublished } from './keep-slug-while-published.ts'
import { markWriting } from './mark-writing.ts'
import { noteContributor } from './note-contributor.ts'
import { noteOwner } from './note-owner.ts'
import { noteStage } from './note-stage.ts'
import { readOnlyUnderReview } from './read-only-under-review.ts'
import { refuseOverNewerText } from './refuse-over-newer-text.ts'
import { refuseWhileUnderReview } from './refuse-while-under-review.ts'
import { savedAt } from './saved-at.ts'
import { sections } from './sections.ts'

const { afterChange, afterDelete } = recordsChanges('article')

/**
 * A working copy. It is never "published": there is no flag to set, and no drafts (docs/decisions/0001). Submitting it
 * freezes its text into a round of review; what comes out of that is a publication.
 */
export const Articles: CollectionConfig = {
  slug: 'articles',
  admin: {
    useAsTitle: 'question',
    defaultColumns: ['question', 'stage', 'owner', 'updatedAt'],
    group: 'Content',
    components: {
      beforeListTable: [
        '/src/admin/page-import/list-link.tsx#PageImportLink',
        '/src/admin/list-views/list-views.tsx#ListViews',
        '/src/admin/bulk/bulk-articles.tsx#BulkArticles',
      ],
      views: {
        edit: { versions: { Component: '/src/admin/article/history/history-screen.tsx#HistoryScreen' } },
        import: { Component: '/src/admin/page-import/page-import-screen.tsx#PageImportScreen', path: '/import' },
      },
    },
  },
  access: articleAccess,
  defaultSort: '-updatedAt',
  disableDuplicate: true,
  // The lists of the home screen, newest first, without a look into the texts.
  indexes: [{ fields: ['owner', 'stage', 'updatedAt'] }],
  versions: { drafts: false, maxPerDoc: 0 },
  endpoints: articleEndpoints,
  hooks: {
    beforeOperation: [markWriting],
    beforeChange: [
      refuseOverNewerText,
      refuseWhileUnderReview,
      keepSlugWhilePublished,
      noteContributor,
      noteOwner,
      noteStage,
    ],
    afterChange: [afterChange],
    afterDelete: [afterDelete],
  },
  fields: [
    {
      name: 'notices',
      type: 'ui',
      admin: { components: { Field: '/src/admin/article/article-notices.tsx#ArticleNotices' } },
    },
    ...readOnlyUnderReview([
      { name: 'question', type: 'text', required: true, maxLength: 500, validate: plainText(500) },
      { name: 'summary', type: 'textarea', maxLength: 1000, admin: { description: 'One or two sentences; optional.' } },
      sections,
      {
        name: 'relatedQuestions',
        type: 'array',
        labels: { singular: 'Related question', plural: 'Related questions' },
        fields: [{ name: 'question', type: 'text', required: true }],
      },
      {
        name: 'disclaimer',
        type: 'textarea',
        admin: { description: 'Only where this article needs its own; the standard disclaimer is used when empty.' },
      },
      {
        name: 'changeNote',
        type: 'textarea',
        maxLength: 500,
        label: 'What changed',
        admin: {
          description:
            'One sentence for readers on what is different from the published edition. The board approves it with the text.',
        },
      },
    ]),
    { name: 'internalNotes', type: 'textarea', admin: { description: 'For the team; never published.' } },
    {
      name: 'panel',
      type: 'ui',
      admin: {
        position: 'sidebar',
        components: { Field: '/src/admin/review-panel/article-panel.tsx#ArticlePanel' },
      },
    },
    {
      name: 'stage',
      type: 'select',
      label: 'Where it stands',
      options: ARTICLE_STAGES.map((value) => ({ value, label: STAGE_LABELS[value] })),
      index: true,
      access: { create: nobody, update: nobody },
      // The panel says it in full.
      admin: { hidden: true },
    },
    {
      name: 'owner',
      type: 'relationship',
      relationTo: 'users',
      index: true,
      maxDepth: 1,
      admin: { position: 'sidebar', description: 'Who looks after this article; at first whoever made it.' },
    },
    slugFrom('question'),
    ...readOnlyUnderReview([
      {
        name: 'language',
        type: 'text',
        required: true,
        defaultValue: 'en',
        admin: { position: 'sidebar', description: 'BCP 47, such as "en".' },
      },
      {
        name: 'topics',
        type: 'relationship',
        relationTo: 'topics',
        hasMany: true,
        maxDepth: 1,
        admin: { position: 'sidebar' },
      },
      {
        name: 'audiences',
        type: 'select',
        hasMany: true,
        options: audienceOptions(AUDIENCES),
        defaultValue: ['clinician'],
        admin: { position: 'sidebar' },
      },
      {
        name: 'provenance',
        type: 'group',
        admin: { position: 'sidebar' },
        fields: [
          {
            name: 'method',
            type: 'select',
            required: true,
            defaultValue: 'human',
            options: provenanceOptions(PROVENANCE_METHODS),
          },
          {
            name: 'tool',
            type: 'text',
            label: 'Drafted by',
            admin: {
              condition: (_data, siblings) => siblings.method === 'machine-drafted',
              description: 'Which machine, and its version.',
            },
          },
          { name: 'note', type: 'textarea' },
        ],
      },
    ]),
    {
      name: 'sourceUpdatedOn',
      type: 'date',
      admin: {
        position: 'sidebar',
        readOnly: true,
        date: { displayFormat: 'd MMMM yyyy' },
        description: '"Last updated" on the page that was imported.',
        condition: (data) => Boolean(data.sourceUpdatedOn),
      },
    },
    {
      name: 'reviews',
      type: 'join',
      collection: 'review-states',
      on: 'article',
      admin: { defaultColumns: ['state', 'round', 'submittedAt'], allowCreate: false },
    },
    {
      /** Accounts that wrote or edited the text since the last publication: none of them may decide on it. */
      name: 'contributors',
      type: 'json',
      access: { create: nobody, update: nobody },
      admin: { hidden: true },
    },
    {
      /** The reader's question that it was begun on; unique, so that a question has one article. Text: the question is deleted one day. */
      name: 'readerQuestion',
      type: 'text',
      unique: true,
      index: true,
      access: { create: nobody, update: nobody },
      admin: { hidden: true },
    },
    {
      /** Of a page that a machine client sent: the client's name. It is no contributor, for it never decides. */
      name: 'importedBy',
      type: 'text',
      label: 'Brought in by',
      access: { create: nobody, update: nobody },
      admin: {
        position: 'sidebar',
        readOnly: true,
        description: 'The machine client that sent this page.',
        condition: (data) => Boolean(data.importedBy),
      },
    },
    {
      /** That client's id. Text: editors may not read clients. */
      name: 'importClient',
      type: 'text',
      access: { create: nobody, update: nobody },
      admin: { hidden: true },
    },
    {
      /** The import that made it, where that was named by an Idempotency-Key; unique, so that it makes one article. */
      name: 'importKey',
      type: 'text',
      unique: true,
      index: true,
      access: { create: nobody, update: nobody },
      admin: { hidden: true },
    },
    savedAt,
  ],
}

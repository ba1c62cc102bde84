import type { CollectionConfig } from 'payload'
import { questionAccess } from '../access/questions.ts'
import { nobody } from '../access/roles.ts'
import { questionEndpoints } from '../src/api/question-endpoints.ts'
import { CLOSE_REASONS, PERSONAL_DATA_OUTCOMES, QUESTION_STATES } from '../src/questions/vocabulary.ts'
import { worded } from './worded.ts'

const hidden = { hidden: true } as const

/**
 * The editors' inbox: what readers asked, word for word, until it is deleted. Nothing of it is ever published, and nothing
 * says who asked. Written by `src/commands` alone.
 */
export const Questions: CollectionConfig = {
  slug: 'questions',
  labels: { singular: 'Reader question', plural: 'Reader questions' },
  admin: {
    useAsTitle: 'headline',
    defaultColumns: ['headline', 'state', 'publication', 'askedAt', 'expiresAt'],
    listSearchableFields: ['text'],
    group: 'Content',
    components: { beforeListTable: ['/src/admin/questions/inbox-links.tsx#InboxLinks'] },
  },
  access: questionAccess,
  defaultSort: '-askedAt',
  disableDuplicate: true,
  lockDocuments: false,
  graphQL: false,
  endpoints: questionEndpoints,
  fields: [
    { name: 'text', type: 'textarea', required: true, admin: { ...hidden, disableListColumn: true } },
    /** The first words, on one line. */
    { name: 'headline', type: 'text', label: 'Question', required: true, admin: hidden },
    {
      name: 'state',
      type: 'select',
      options: worded(QUESTION_STATES),
      required: true,
      index: true,
      admin: hidden,
    },
    /** The article that it was asked below. */
    {
      name: 'publication',
      type: 'relationship',
      label: 'Asked below',
      relationTo: 'publications',
      index: true,
      maxDepth: 1,
      admin: hidden,
    },
    { name: 'askedAt', type: 'date', label: 'Came', required: true, index: true, admin: hidden },
    { name: 'expiresAt', type: 'date', label: 'Is deleted', required: true, index: true, admin: hidden },
    {
      name: 'personalData',
      type: 'select',
      label: 'Personal data',
      options: worded(PERSONAL_DATA_OUTCOMES),
      required: true,
      admin: hidden,
    },
    { name: 'article', type: 'relationship', relationTo: 'articles', index: true, maxDepth: 1, admin: hidden },
    { name: 'reason', type: 'select', label: 'Closed because', options: worded(CLOSE_REASONS), admin: hidden },
    { name: 'handledAt', type: 'date', label: 'Answered or closed', admin: hidden },
    { name: 'handledBy', type: 'relationship', relationTo: 'users', maxDepth: 0, admin: hidden },
    { name: 'revision', type: 'number', required: true, hidden: true, access: { read: nobody } },
    { name: 'settled', type: 'checkbox', defaultValue: false, index: true, hidden: true, access: { read: nobody } },
    {
      name: 'panel',
      type: 'ui',
      admin: { components: { Field: '/src/admin/questions/question-panel.tsx#QuestionPanel' } },
    },
  ],
}

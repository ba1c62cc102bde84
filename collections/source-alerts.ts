import type { CollectionConfig } from 'payload'
import { nobody } from '../access/roles.ts'
import { sourceAlertAccess } from '../access/source-alerts.ts'
import { sourceAlertEndpoints } from '../src/api/source-alert-endpoints.ts'
import { ALERT_STATES, ALERTING_STATUSES } from '../src/citations/source-alert.ts'
import { worded } from './worded.ts'

const hidden = { hidden: true } as const

/**
 * A source of an article was retracted, or carries an expression of concern: the flag that readers see beside the published
 * text, and the task of whoever must look at it. One row an article, source and status.
 */
export const SourceAlerts: CollectionConfig = {
  slug: 'source-alerts',
  labels: { singular: 'Source alert', plural: 'Source alerts' },
  admin: {
    useAsTitle: 'referenceTitle',
    defaultColumns: ['referenceTitle', 'status', 'state', 'article', 'firstSeenAt'],
    listSearchableFields: ['referenceTitle', 'doi', 'pmid'],
    group: 'Review',
    components: { beforeListTable: ['/src/admin/list-views/list-views.tsx#ListViews'] },
  },
  access: sourceAlertAccess,
  defaultSort: '-firstSeenAt',
  disableDuplicate: true,
  lockDocuments: false,
  endpoints: sourceAlertEndpoints,
  fields: [
    { name: 'key', type: 'text', required: true, unique: true, index: true, admin: hidden },
    {
      name: 'article',
      type: 'relationship',
      relationTo: 'articles',
      required: true,
      index: true,
      maxDepth: 0,
      admin: hidden,
    },
    /** Id of the record as it is cited in the frozen bibliography; text, as in `references.mergedInto`. */
    { name: 'reference', type: 'text', required: true, index: true, admin: hidden },
    { name: 'referenceTitle', type: 'text', label: 'Source', required: true, admin: hidden },
    { name: 'doi', type: 'text', label: 'DOI', admin: hidden },
    { name: 'pmid', type: 'text', label: 'PMID', admin: hidden },
    {
      name: 'status',
      type: 'select',
      label: 'What was found',
      options: worded(ALERTING_STATUSES),
      required: true,
      index: true,
      admin: hidden,
    },
    {
      name: 'state',
      type: 'select',
      label: 'Task',
      options: worded(ALERT_STATES),
      required: true,
      index: true,
      admin: hidden,
    },
    // Payload's JSON editor would be loaded from elsewhere.
    { name: 'notices', type: 'json', admin: hidden },
    { name: 'firstSeenAt', type: 'date', label: 'Found', required: true, index: true, admin: hidden },
    { name: 'resolvedAt', type: 'date', admin: hidden },
    { name: 'resolvedBy', type: 'relationship', relationTo: 'users', maxDepth: 0, admin: hidden },
    { name: 'findings', type: 'textarea', admin: hidden },
    { name: 'revision', type: 'number', required: true, hidden: true, access: { read: nobody } },
    { name: 'settled', type: 'checkbox', defaultValue: false, index: true, hidden: true, access: { read: nobody } },
    {
      name: 'panel',
      type: 'ui',
      admin: { components: { Field: '/src/admin/references/alert-panel.tsx#AlertPanel' } },
    },
  ],
}

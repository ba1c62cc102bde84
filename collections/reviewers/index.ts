import type { CollectionConfig } from 'payload'
import { managers } from '../../access/roles.ts'
import { reviewerAccess, writtenByManagers } from '../../access/reviewers.ts'
import { recordsChanges } from '../record-changes.ts'
import { checkDisclosure } from './check-disclosure.ts'
import { disclosureFields } from './disclosures.ts'
import { hideEmptyDeclaration } from './hide-empty-declaration.ts'
import { keepCreatedAt } from './keep-created-at.ts'
import { refuseOrderByDeclaration } from './refuse-order-by-declaration.ts'
import { refuseSharedAccount } from './refuse-shared-account.ts'
import { normaliseOrcid } from '../../src/citations/identifiers.ts'

const { afterChange, afterDelete } = recordsChanges('reviewer')

/** The advisory board: the profiles that a reader sees, as they were when each decision was made. */
export const Reviewers: CollectionConfig = {
  slug: 'reviewers',
  labels: { singular: 'Board member', plural: 'Advisory board' },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'credentials', 'specialties', 'active', 'termEnd'],
    group: 'Review',
    components: { beforeListTable: ['/src/admin/list-views/list-views.tsx#ListViews'] },
  },
  access: reviewerAccess,
  // Whose profile it is decides who reads its declaration; see also `hideEmptyDeclaration`.
  forceSelect: { user: true, nothingToDisclose: true },
  hooks: {
    beforeOperation: [refuseOrderByDeclaration],
    beforeChange: [refuseSharedAccount, checkDisclosure, keepCreatedAt],
    afterChange: [afterChange],
    afterDelete: [afterDelete],
    afterRead: [hideEmptyDeclaration],
  },
  fields: [
    { name: 'name', type: 'text', required: true, access: writtenByManagers },
    {
      name: 'credentials',
      type: 'text',
      required: true,
      access: writtenByManagers,
      admin: { description: 'As printed after the name: "MD, PhD".' },
    },
    { name: 'specialties', type: 'text', hasMany: true, required: true, access: writtenByManagers },
    { name: 'affiliation', type: 'text', required: true, access: writtenByManagers },
    {
      name: 'orcid',
      type: 'text',
      label: 'ORCID iD',
      hooks: {
        beforeValidate: [
          ({ value }) => (typeof value === 'string' ? (normaliseOrcid(value) ?? value.trim()) || null : value),
        ],
      },
      validate: (value: unknown) =>
        !value ||
        (typeof value === 'string' && normaliseOrcid(value) !== null) ||
        'This is not a valid ORCID iD: check its last digit.',
    },
    { name: 'bio', type: 'textarea' },
    {
      type: 'row',
      fields: [
        {
          name: 'termStart',
          type: 'date',
          required: true,
          access: writtenByManagers,
          admin: { date: { displayFormat: 'd MMMM yyyy' } },
        },
        {
          name: 'termEnd',
          type: 'date',
          access: writtenByManagers,
          admin: { date: { displayFormat: 'd MMMM yyyy' }, description: 'The last day of the term; empty means open.' },
        },
      ],
    },
    ...disclosureFields,
    {
      name: 'active',
      type: 'checkbox',
      defaultValue: true,
      access: writtenByManagers,
      admin: { position: 'sidebar' },
    },
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      index: true,
      maxDepth: 1,
      admin: { position: 'sidebar', description: 'The account that this member signs in with.' },
      access: { ...writtenByManagers, read: managers },
    },
  ],
}

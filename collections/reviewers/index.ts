import type { CollectionConfig } from 'payload'
import { managers } from '../../access/roles.ts'
import { reviewerAccess } from '../../access/reviewers.ts'
import { checkDisclosure } from './check-disclosure.ts'
import { disclosureFields } from './disclosures.ts'
import { refuseSharedAccount } from './refuse-shared-account.ts'
import { normaliseOrcid } from '../../src/citations/identifiers.ts'

/** The advisory board: the profiles that a reader sees, as they were when each decision was made. */
export const Reviewers: CollectionConfig = {
  slug: 'reviewers',
  labels: { singular: 'Board member', plural: 'Advisory board' },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'credentials', 'specialties', 'active', 'termEnd'],
    group: 'Review',
  },
  access: reviewerAccess,
  hooks: { beforeChange: [refuseSharedAccount, checkDisclosure] },
  fields: [
    { name: 'name', type: 'text', required: true },
    {
      name: 'credentials',
      type: 'text',
      required: true,
      admin: { description: 'As printed after the name: "MD, PhD".' },
    },
    { name: 'specialties', type: 'text', hasMany: true, required: true },
    { name: 'affiliation', type: 'text', required: true },
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
        { name: 'termStart', type: 'date', required: true },
        { name: 'termEnd', type: 'date', admin: { description: 'The last day of the term; empty means open.' } },
      ],
    },
    ...disclosureFields,
    { name: 'active', type: 'checkbox', defaultValue: true, admin: { position: 'sidebar' } },
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      index: true,
      maxDepth: 1,
      admin: { position: 'sidebar', description: 'The account that this member signs in with.' },
      access: { read: managers },
    },
  ],
}

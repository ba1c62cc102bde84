import type { Field } from 'payload'
import { members, nobody, staff } from '../../access/roles.ts'

/** Where a publication comes from and what became of it: for staff (the panel shows it), or for the code alone. */
export const staffFields: Field[] = [
  {
    name: 'article',
    type: 'relationship',
    relationTo: 'articles',
    required: true,
    unique: true,
    index: true,
    maxDepth: 0,
    access: { read: staff },
    admin: { hidden: true },
  },
  {
    name: 'reviewState',
    type: 'relationship',
    relationTo: 'review-states',
    required: true,
    maxDepth: 0,
    access: { read: staff },
    admin: { hidden: true },
  },
  { name: 'retractedAt', type: 'date', access: { read: staff }, admin: { hidden: true } },
  {
    name: 'retractedBy',
    type: 'relationship',
    relationTo: 'users',
    maxDepth: 0,
    access: { read: staff },
    admin: { hidden: true },
  },
  { name: 'retractionReason', type: 'textarea', access: { read: staff }, admin: { hidden: true } },
  { name: 'retractionNotice', type: 'textarea', access: { read: staff }, admin: { hidden: true } },
  /** Every retraction so far, each with the review that must follow it. */
  // A reviewer may review a retraction, so members read them.
  { name: 'retractions', type: 'json', access: { read: members }, admin: { hidden: true } },
  { name: 'reviewDueAt', type: 'date', index: true, access: { read: staff }, admin: { hidden: true } },
  {
    name: 'panel',
    type: 'ui',
    admin: { components: { Field: '/src/admin/publication/publication-panel.tsx#PublicationPanel' } },
  },
  { name: 'document', type: 'textarea', required: true, hidden: true, access: { read: nobody } },
  { name: 'questionKey', type: 'text', required: true, index: true, hidden: true, access: { read: nobody } },
  // What lists find it by: `listPublication` writes them.
  { name: 'forClinicians', type: 'checkbox', hidden: true, access: { read: nobody } },
  { name: 'forPatients', type: 'checkbox', hidden: true, access: { read: nobody } },
  { name: 'listed', type: 'checkbox', index: true, hidden: true, access: { read: nobody } },
  /** The editions before this one, each with the signature that it went out with. */
  { name: 'earlierEditions', type: 'json', hidden: true, access: { read: nobody } },
  /** Every change of the address so far. */
  { name: 'slugChanges', type: 'json', access: { read: staff }, admin: { hidden: true } },
  { name: 'revision', type: 'number', required: true, hidden: true, access: { read: nobody } },
  { name: 'settled', type: 'checkbox', defaultValue: false, index: true, hidden: true, access: { read: nobody } },
]

import type { Field } from 'payload'
import { nobody } from '../../access/roles.ts'
import { INTEGRITY_STATUSES } from '../../src/citations/integrity.ts'
import { worded } from '../worded.ts'

const byServer = { create: nobody, update: nobody }
const shownAtSide = { position: 'sidebar', readOnly: true } as const

/** What is known of a record beside its own words; written by the server alone. */
export const standingFields: Field[] = [
  {
    name: 'integrity',
    type: 'select',
    label: 'Retraction check',
    options: worded(INTEGRITY_STATUSES),
    defaultValue: 'not-checked',
    index: true,
    access: byServer,
    admin: shownAtSide,
  },
  {
    name: 'integrityCheckedAt',
    type: 'date',
    label: 'Last checked',
    index: true,
    access: byServer,
    admin: { ...shownAtSide, date: { pickerAppearance: 'dayAndTime' } },
  },
  // The notices with their sources, as `src/citations/integrity.ts` types them.
  { name: 'integrityReport', type: 'json', access: byServer, admin: { hidden: true } },
  {
    name: 'identityConfirmedAt',
    type: 'date',
    label: 'Identity confirmed',
    access: byServer,
    admin: {
      ...shownAtSide,
      description: 'A person has said which published work this is. Empty: it was read from the text of a page.',
    },
  },
  {
    name: 'identityConfirmedBy',
    type: 'relationship',
    relationTo: 'users',
    maxDepth: 0,
    access: byServer,
    admin: { hidden: true },
  },
  {
    // An id as text: SQLite's migrations can't name a table called "references" in a foreign key.
    name: 'mergedInto',
    type: 'text',
    label: 'Merged into',
    index: true,
    access: byServer,
    admin: { ...shownAtSide, condition: (data) => Boolean(data.mergedInto) },
  },
]

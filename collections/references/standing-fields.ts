import type { Field } from 'payload'
import { nobody } from '../../access/roles.ts'
import { INTEGRITY_STATUSES } from '../../src/citations/integrity.ts'
import { worded } from '../worded.ts'

const byServer = { create: nobody, update: nobody }
/** The panel tells them in words; lists still show them and filter by them. */
const shownByPanel = { readOnly: true, condition: () => false } as const

/** What is known of a record beside its own words; written by the server alone. */
export const standingFields: Field[] = [
  {
    name: 'standing',
    type: 'ui',
    admin: {
      position: 'sidebar',
      components: { Field: '/src/admin/references/standing-panel.tsx#StandingPanel' },
    },
  },
  {
    name: 'integrity',
    type: 'select',
    label: 'Retraction check',
    options: worded(INTEGRITY_STATUSES),
    defaultValue: 'not-checked',
    index: true,
    access: byServer,
    admin: {
      ...shownByPanel,
      components: { Cell: '/src/admin/references/integrity-badge.tsx#IntegrityCell' },
    },
  },
  {
    name: 'integrityCheckedAt',
    type: 'date',
    label: 'Last checked',
    index: true,
    access: byServer,
    admin: { ...shownByPanel, date: { pickerAppearance: 'dayAndTime' } },
  },
  // The notices with their sources, as `src/citations/integrity.ts` types them.
  { name: 'integrityReport', type: 'json', access: byServer, admin: { hidden: true } },
  {
    name: 'identityConfirmedAt',
    type: 'date',
    label: 'Identity confirmed',
    access: byServer,
    admin: {
      ...shownByPanel,
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
    admin: shownByPanel,
  },
]

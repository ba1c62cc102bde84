import type { GlobalConfig } from 'payload'
import { reviewPolicyAccess } from '../../access/globals.ts'

/** What an approval takes. Copied into each round when it opens, so a change never reaches a round that is open. */
export const ReviewPolicy: GlobalConfig = {
  slug: 'review-policy',
  admin: { group: 'Administration' },
  access: reviewPolicyAccess,
  lockDocuments: false,
  fields: [
    {
      name: 'quorum',
      type: 'number',
      required: true,
      defaultValue: 2,
      min: 1,
      max: 9,
      admin: { description: 'Approvals that a text needs.' },
    },
    { name: 'daysToDecide', type: 'number', required: true, defaultValue: 14, min: 1, max: 365 },
    {
      name: 'reviewIntervalMonths',
      type: 'number',
      required: true,
      defaultValue: 12,
      min: 1,
      max: 36,
      admin: { description: 'Months until an approved text is due for review again; 36 at most.' },
    },
  ],
}

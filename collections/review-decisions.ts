import type { CollectionConfig } from 'payload'
import { reviewDecisionAccess } from '../access/review-decisions.ts'
import { SIGNATURE_MEANINGS, VERDICTS } from '../src/review/vocabulary.ts'
import { worded } from './worded.ts'

/** One reviewer's decision in one round: written once by `src/commands/decide-review.ts`, never changed. */
export const ReviewDecisions: CollectionConfig = {
  slug: 'review-decisions',
  labels: { singular: 'Decision', plural: 'Decisions' },
  admin: {
    useAsTitle: 'reviewerName',
    defaultColumns: ['reviewerName', 'verdict', 'decidedAt', 'digest'],
    group: 'Review',
  },
  access: reviewDecisionAccess,
  defaultSort: '-decidedAt',
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    /** "round:reviewer"; unique: nobody decides twice. */
    { name: 'key', type: 'text', required: true, unique: true, index: true, admin: { hidden: true } },
    { name: 'reviewState', type: 'relationship', relationTo: 'review-states', required: true, index: true },
    { name: 'article', type: 'relationship', relationTo: 'articles', required: true, index: true },
    { name: 'reviewer', type: 'relationship', relationTo: 'reviewers', required: true },
    { name: 'user', type: 'relationship', relationTo: 'users', required: true, index: true },
    { name: 'reviewerName', type: 'text', required: true },
    /** Name, credentials, specialties and affiliation at the time of the decision. */
    { name: 'byline', type: 'json', required: true, admin: { hidden: true } },
    { name: 'verdict', type: 'select', options: worded(VERDICTS), required: true },
    { name: 'digest', type: 'text', required: true },
    { name: 'checklist', type: 'json', admin: { hidden: true } },
    { name: 'conflict', type: 'textarea', required: true },
    { name: 'interests', type: 'json', admin: { hidden: true } },
    { name: 'comment', type: 'textarea' },
    { name: 'meaning', type: 'select', options: worded(SIGNATURE_MEANINGS) },
    /** The member in whose place the reviewer decided, as a deputy: {reviewerId, name}. */
    { name: 'actingFor', type: 'json', admin: { hidden: true } },
    { name: 'decidedAt', type: 'date', required: true },
    /** Compact JWS over the whole decision; the keys are at /.well-known/jwks.json. */
    { name: 'signature', type: 'textarea', admin: { readOnly: true } },
  ],
}

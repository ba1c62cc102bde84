import type { Block, GlobalConfig, NumberField } from 'payload'
import { reviewPolicyAccess } from '../../access/globals.ts'
import { DEFAULT_POLICY } from '../../src/review/policy.ts'
import { recordPolicyChange } from './record-policy-change.ts'
import { refuseUnmeetablePolicy } from './refuse-unmeetable-policy.ts'

const number = (
  name: keyof typeof DEFAULT_POLICY,
  label: string,
  { min, max }: { readonly min: number; readonly max: number },
  description: string,
): NumberField => ({
  name,
  label,
  type: 'number',
  required: true,
  defaultValue: DEFAULT_POLICY[name] as number,
  min,
  max,
  validate: (value: unknown) =>
    (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) ||
    `This must be a whole number from ${min} to ${max}.`,
  admin: { description },
})

const optionalNumber = (name: string, label: string, max: number, description: string): NumberField => ({
  name,
  label,
  type: 'number',
  min: 1,
  max,
  validate: (value: unknown) =>
    value === null ||
    value === undefined ||
    (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= max) ||
    `This must be empty, or a whole number from 1 to ${max}.`,
  admin: { description },
})

/** What one topic asks for beyond the general policy. */
const TopicRule: Block = {
  slug: 'topicRule',
  interfaceName: 'TopicRuleBlock',
  labels: { singular: 'Topic', plural: 'Topics' },
  admin: { disableBlockName: true },
  fields: [
    { name: 'topic', type: 'relationship', relationTo: 'topics', required: true, maxDepth: 0 },
    {
      name: 'specialties',
      type: 'text',
      hasMany: true,
      admin: { description: 'At least one approver must hold one of these.' },
    },
    optionalNumber('quorum', 'Approvals needed', 9, 'Approvals, where more are asked for than in general.'),
    optionalNumber(
      'reviewIntervalMonths',
      'Months to the next review',
      36,
      'Months to the next review, where fewer than in general.',
    ),
  ],
}

/**
 * What an approval takes. Copied into each round when it opens, so a change never reaches a round that is open. The rules
 * of topics are blocks because those are stored in the global's one row: half a policy would be a laxer one.
 */
export const ReviewPolicy: GlobalConfig = {
  slug: 'review-policy',
  admin: { group: 'Administration' },
  access: reviewPolicyAccess,
  lockDocuments: false,
  hooks: { beforeChange: [refuseUnmeetablePolicy], afterChange: [recordPolicyChange] },
  fields: [
    number('quorum', 'Approvals needed', { min: 1, max: 9 }, 'Approvals that a text needs.'),
    {
      name: 'topicRules',
      label: 'Stricter topics',
      type: 'blocks',
      labels: { singular: 'Topic', plural: 'Stricter topics' },
      blocks: [TopicRule],
      admin: { description: 'For an article of several topics the strictest value counts.' },
    },
    number('daysToAccept', 'Days to accept', { min: 1, max: 90 }, 'Days for a reviewer to accept or decline.'),
    number(
      'daysToDecide',
      'Days to decide',
      { min: 1, max: 365 },
      'Days for a reviewer to decide, where no date is given.',
    ),
    number(
      'remindDaysBefore',
      'Reminder, days before',
      { min: 0, max: 60 },
      'Days before a date is due that reviewers are reminded.',
    ),
    {
      name: 'showDecisions',
      type: 'checkbox',
      defaultValue: DEFAULT_POLICY.showDecisions,
      label: 'Reviewers see each other’s decisions and comments before they decide',
    },
    number(
      'reviewerChanges',
      'Changes of reviewer',
      { min: 0, max: 20 },
      'How often a reviewer may be replaced or delegated for in one round.',
    ),
    {
      name: 'answersRequired',
      type: 'checkbox',
      defaultValue: DEFAULT_POLICY.answersRequired,
      label: 'Every comment must be answered before the text is submitted again',
    },
    number(
      'disclosureMonths',
      'Months a declaration counts',
      { min: 1, max: 36 },
      'Months for which a declaration of interests counts.',
    ),
    number(
      'reviewIntervalMonths',
      'Months to the next review',
      { min: 1, max: 36 },
      'Months until an approved text is due for review again; 36 at most.',
    ),
    number(
      'reviewNoticeDays',
      'Owner is told, days before',
      { min: 1, max: 180 },
      'Days before a review is due that the owner is told.',
    ),
    number(
      'reviewsPerDay',
      'Reviews on one day',
      { min: 1, max: 1000 },
      'Reviews that may fall due on one day; more are moved to days before.',
    ),
    optionalNumber(
      'graceDays',
      'Days of grace',
      365,
      'Days after a missed review at which the publication is taken down with a notice. Empty: never.',
    ),
  ],
}

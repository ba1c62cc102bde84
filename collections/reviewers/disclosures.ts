import type { Block, Field } from 'payload'
import { readDisclosure } from '../../access/reviewers.ts'
import { DISCLOSURE_HEADINGS } from '../../src/review/vocabulary.ts'
import { worded } from '../worded.ts'

/** One interest under a heading of the ICMJE disclosure form. */
const Interest: Block = {
  slug: 'interest',
  interfaceName: 'InterestBlock',
  labels: { singular: 'Interest', plural: 'Interests' },
  admin: { disableBlockName: true },
  fields: [
    { name: 'heading', type: 'select', options: worded(DISCLOSURE_HEADINGS), required: true },
    { name: 'entity', type: 'text', required: true, admin: { description: 'Who pays, grants or owns.' } },
    { name: 'detail', type: 'text', admin: { description: 'What it is. Readers see this.' } },
    {
      name: 'topics',
      type: 'relationship',
      relationTo: 'topics',
      hasMany: true,
      maxDepth: 0,
      admin: { description: 'The topics that it touches; empty means every topic.' },
    },
    {
      name: 'until',
      type: 'date',
      label: 'Ended on',
      admin: { date: { displayFormat: 'd MMMM yyyy' }, description: 'Empty while it goes on.' },
    },
    {
      name: 'material',
      type: 'checkbox',
      defaultValue: false,
      admin: {
        description: 'A material interest excludes from reviewing these topics. Any other is shown to readers.',
      },
    },
  ],
}

const access = { read: readDisclosure }

/**
 * What a member declares, under the ICMJE headings, for the past 36 months. Blocks, because they are stored in the
 * member's one row: half a declaration would be a wrong one.
 */
export const disclosureFields: Field[] = [
  {
    name: 'nothingToDisclose',
    type: 'checkbox',
    defaultValue: false,
    label: 'I have nothing to disclose',
    access,
    admin: { description: 'Said in so many words: an empty list of interests is not a declaration.' },
  },
  {
    name: 'interests',
    type: 'blocks',
    blocks: [Interest],
    access,
    admin: { description: 'Of the past 36 months; support for the present work without limit of time.' },
  },
  {
    name: 'disclosedOn',
    type: 'date',
    access,
    admin: {
      description:
        'The day on which this was declared; set by itself when the declaration changes. To confirm an unchanged one, enter today’s date.',
    },
  },
]

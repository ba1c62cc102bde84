import type { Block, BlocksField } from 'payload'
import { AUDIENCES, type SectionKind } from '../../src/publication/content.ts'
import { articleEditor } from './editor.ts'
import { audienceOptions } from './options.ts'

const section = (kind: SectionKind, label: string, heading?: string): Block => ({
  slug: kind,
  interfaceName: `${kind.charAt(0).toUpperCase()}${kind.slice(1)}Section`,
  labels: { singular: label, plural: label },
  admin: { disableBlockName: true },
  fields: [
    { name: 'heading', type: 'text', ...(heading === undefined ? {} : { defaultValue: heading }) },
    {
      name: 'audiences',
      type: 'select',
      hasMany: true,
      options: audienceOptions(AUDIENCES),
      admin: { description: 'For whom this section is written; empty means everybody.' },
    },
    { name: 'content', type: 'richText', editor: articleEditor },
  ],
})

/** The kinds of sections that an article is made of. */
export const sections: BlocksField = {
  name: 'sections',
  type: 'blocks',
  labels: { singular: 'Section', plural: 'Sections' },
  blocks: [
    section('guidelines', 'From the guidelines', 'From the Guidelines'),
    section('research', 'From the research', 'From the Research'),
    section('custom', 'Other section'),
  ],
}

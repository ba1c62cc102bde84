import {
  BlocksFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import type { Block } from 'payload'

/** A citation: one or more references at one place of the text. Its numbers are computed, never typed. */
export const Citation: Block = {
  slug: 'citation',
  interfaceName: 'CitationBlock',
  labels: { singular: 'Citation', plural: 'Citations' },
  admin: { components: { Label: '/src/admin/citation/citation-label.tsx#CitationLabel' } },
  fields: [
    {
      name: 'references',
      type: 'relationship',
      relationTo: 'references',
      hasMany: true,
      required: true,
      maxDepth: 0,
      admin: { description: 'Search by title.' },
    },
  ],
}

/** Just what `src/rich-text/nodes.ts` can read; a feature added here needs its node there. */
export const articleEditor = lexicalEditor({
  features: [
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h3', 'h4'] }),
    BoldFeature(),
    ItalicFeature(),
    SubscriptFeature(),
    SuperscriptFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    BlocksFeature({ inlineBlocks: [Citation] }),
    FixedToolbarFeature(),
    InlineToolbarFeature(),
  ],
})

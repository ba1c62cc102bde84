import {
  BlocksFeature,
  BoldFeature,
  createServerFeature,
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
import { LOCATOR_LABELS, MAX_LOCATOR } from '../../src/citations/locators.ts'
import { readLocators } from '../../src/rich-text/nodes.ts'

/** A citation: one or more references at one place of the text. Its numbers are computed, never typed. */
export const Citation: Block = {
  slug: 'citation',
  interfaceName: 'CitationBlock',
  labels: { singular: 'Citation', plural: 'Citations' },
  admin: { components: { Block: '/src/admin/citation/citation-chip.tsx#CitationChip' } },
  fields: [
    {
      name: 'references',
      type: 'relationship',
      relationTo: 'references',
      hasMany: true,
      required: true,
      maxDepth: 0,
    },
    {
      /** Where in the sources: `[{reference, label, locator}]`, under CSL's names; at most one a source. */
      name: 'locators',
      type: 'json',
      admin: { hidden: true },
      typescriptSchema: [
        () => ({
          type: ['array', 'null'],
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['reference', 'label', 'locator'],
            properties: {
              reference: { type: 'string' },
              label: { type: 'string', enum: [...LOCATOR_LABELS] },
              locator: { type: 'string', maxLength: MAX_LOCATOR },
            },
          },
        }),
      ],
      validate: (value: unknown) => {
        const faults = new Set<string>()
        readLocators(value, faults)
        return (
          faults.size === 0 || `A page or section of a citation can’t be read. It has ${MAX_LOCATOR} letters at most.`
        )
      },
    },
  ],
}

/** What makes citing quick in the admin UI; it stores nothing of its own. */
const CitingFeature = createServerFeature({
  feature: { ClientFeature: '/src/admin/citation/citing-feature.tsx#CitingFeature' },
  dependencies: ['blocks'],
  key: 'citing',
})

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
    CitingFeature(),
    FixedToolbarFeature(),
    InlineToolbarFeature(),
  ],
})

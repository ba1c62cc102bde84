import { toCsl } from '../citations/csl.ts'
import { BLANK_RECORD, type BibliographicRecord } from '../citations/reference.ts'
import type { CitationNode, InlineNode, RichText } from '../rich-text/nodes.ts'
import { toLexical } from '../rich-text/to-lexical.ts'
import type { BibliographyEntry } from './content.ts'
import { aPublication, anEntry } from './publication.fixture.ts'
import type { PublicPublication } from './public-view.ts'

/** An entry whose members and record agree, as freezing makes them. */
export const anEntryOf = (number: number, more: Partial<BibliographicRecord>): BibliographyEntry => {
  const record: BibliographicRecord = {
    ...BLANK_RECORD,
    kind: 'trial',
    title: `Title ${number}`,
    language: 'en',
    authors: [{ family: 'Invented', given: 'Ida' }],
    year: 2024,
    ...more,
  }
  return anEntry(number, {
    kind: record.kind ?? 'other',
    title: record.title ?? '',
    titleTranslated: record.titleTranslated,
    authors: record.authors,
    issuingBody: record.issuingBody,
    container: record.containerTitle ?? record.publisher ?? record.issuingBody,
    year: record.year ?? 0,
    language: record.language,
    doi: record.doi,
    pmid: record.pmid,
    pmcid: record.pmcid,
    url: record.url,
    csl: toCsl(record, String(number)),
  })
}

const text = (words: string, format = 0): InlineNode => ({ type: 'text', text: words, format })
const cite = (numbers: readonly number[], locators: CitationNode['fields']['locators'] = undefined): CitationNode => ({
  type: 'inlineBlock',
  fields: { blockType: 'citation', id: 'c', numbers, ...(locators ? { locators } : {}) },
})

/** Every kind of node that a text may have. */
export const EVERY_NODE: RichText = [
  {
    type: 'paragraph',
    children: [
      text('First & <foremost>'),
      { type: 'linebreak' },
      text('H'),
      text('2', 32),
      text('O, '),
      text('bold italic', 3),
      cite([1, 2, 3]),
    ],
  },
  { type: 'heading', tag: 'h3', children: [text('Causes'), { type: 'linebreak' }, text('of it')] },
  {
    type: 'list',
    listType: 'bullet',
    children: [
      { type: 'listitem', children: [text('Iron'), cite([1, 3])] },
      {
        type: 'listitem',
        children: [
          { type: 'list', listType: 'number', children: [{ type: 'listitem', children: [text('Ferritin')] }] },
        ],
      },
      { type: 'listitem', children: [text('Sleep')] },
    ],
  },
  { type: 'heading', tag: 'h4', children: [text('Rare ones')] },
  { type: 'paragraph', children: [text('Few.'), cite([2], [{ number: 2, label: 'page', locator: '12-14' }])] },
  { type: 'heading', tag: 'h3', children: [text('Effects')] },
  { type: 'paragraph', children: [text('Some.')] },
]

/** A live publication with every kind of node, and sources of several kinds. */
export const aWholePublication = (more: Partial<PublicPublication> = {}): PublicPublication => {
  const publication = aPublication()
  const [first, ...others] = publication.sections
  return {
    ...publication,
    sections: first ? [{ ...first, content: toLexical(EVERY_NODE) }, ...others] : others,
    bibliography: [
      anEntryOf(1, {
        containerTitle: 'Annals of Nothing',
        volume: '12',
        issue: '3',
        pages: '123-130',
        month: 5,
        doi: '10.1000/1<2>',
        pmid: '123',
        pmcid: 'PMC456',
        authors: [
          { family: 'Invented', given: 'Ida', suffix: 'Jr', orcid: '0000-0002-1825-0097' },
          { literal: 'The Made-Up Group' },
        ],
      }),
      anEntryOf(2, {
        kind: 'guideline',
        type: 'report',
        title: 'Guideline on nothing',
        titleTranslated: true,
        originalTitle: 'Leitlinie über nichts',
        language: 'de',
        authors: [],
        issuingBody: 'Society of Nowhere',
        publisher: 'Nowhere Press',
        publisherPlace: 'Nowhere',
      }),
      anEntryOf(3, {
        kind: 'website',
        type: 'webpage',
        containerTitle: 'Site of Nothing',
        url: 'https://nothing.example.org/?a=1&b=2',
        accessed: '2026-11-01',
        day: 2,
        month: 3,
      }),
    ],
    ...more,
  }
}

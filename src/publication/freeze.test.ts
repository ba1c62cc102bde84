import { describe, expect, test } from '@jest/globals'
import { BLANK_RECORD } from '../citations/reference.ts'
import type { CitationLocator, InlineNode, RichText } from '../rich-text/nodes.ts'
import { toLexical } from '../rich-text/to-lexical.ts'
import { freeze, type CitedReference, type Manuscript } from './freeze.ts'

const text = (words: string): InlineNode => ({ type: 'text', text: words, format: 0 })
const cite = (...references: string[]): InlineNode => ({
  type: 'inlineBlock',
  fields: { blockType: 'citation', id: `c-${references.join('-')}`, references },
})
const citeAt = (references: string[], ...locators: CitationLocator[]): InlineNode => ({
  type: 'inlineBlock',
  fields: { blockType: 'citation', id: 'c', references, locators },
})
const PAGE_4: CitationLocator = { reference: 'a', label: 'page', locator: '4' }
const paragraph = (...children: InlineNode[]): RichText => [{ type: 'paragraph', children }]

const reference = (id: string, more: Partial<CitedReference> = {}): CitedReference => ({
  ...BLANK_RECORD,
  id,
  kind: 'research',
  title: `Title ${id}`,
  containerTitle: 'Annals',
  year: 2020,
  integrity: 'clear',
  isIdentified: true,
  ...more,
})

const manuscript = (sections: RichText[], more: Partial<Manuscript> = {}): Manuscript => ({
  question: 'Does it help?',
  summary: null,
  language: 'en',
  audiences: ['clinician'],
  provenance: { method: 'human', tool: null, note: null },
  sections: sections.map((blocks, index) => ({
    kind: 'research',
    heading: `Section ${index + 1}`,
    audiences: [],
    content: toLexical(blocks),
  })),
  relatedQuestions: ['And then?'],
  topics: [],
  disclaimer: 'Ask a doctor.',
  changeNote: null,
  published: null,
  bibliographyStyle: 'nlm',
  adviceRules: { ownNames: [], oldAfterYears: 10, year: 2026 },
  references: new Map(['a', 'b', 'c', 'd'].map((id) => [id, reference(id)])),
  ...more,
})

describe('freezing a manuscript', () => {
  test('numbers citations by first appearance over the whole article, and lists the sources in that order', () => {
    const { content, missing } = freeze(
      manuscript([
        paragraph(text('One'), cite('c'), text('.')),
        paragraph(text('Two'), cite('b', 'c', 'a'), text('.')),
      ]),
    )
    expect(missing).toEqual([])
    expect(content.bibliography.map(({ number, title }) => [number, title])).toEqual([
      [1, 'Title c'],
      [2, 'Title b'],
      [3, 'Title a'],
    ])
    expect(content.sections.map((section) => section.text)).toEqual(['One [1].', 'Two [1–3].'])
    expect(content.sections[1]?.html).toBe(
      '<p>Two<sup class="citation"><a href="#ref-1" aria-label="Reference 1">1</a>–<span id="cite-2"></span>' +
        '<a href="#ref-3" id="cite-3" aria-label="Reference 3">3</a></sup>.</p>',
    )
  })

  test('gives each number one anchor to come back to, where it is first cited', () => {
    const { content } = freeze(
      manuscript([paragraph(text('x'), cite('a', 'b')), paragraph(text('y'), cite('b', 'd', 'c'), cite('a'))]),
    )
    const html = content.sections.map((section) => section.html).join('')
    const anchors = [...html.matchAll(/id="cite-(\d+)"/g)].map(([, number]) => number)
    expect([...anchors].sort()).toEqual(['1', '2', '3', '4'])
  })

  test('gives a text without locators the same digest as before there were any', () => {
    const { digest } = freeze(manuscript([paragraph(text('Text'), cite('a', 'b', 'c'), cite('d', 'b'))]))
    expect(digest).toBe('f45e5c2f22170f75711982947ac89269dfb264066ff2d6340a91d63eb69105a8')
  })

  test('prints where in a source, in the label, the HTML and the text, and covers it with the digest', () => {
    const citing = (locator: string) =>
      freeze(
        manuscript([
          paragraph(
            text('One'),
            citeAt(['d', 'b', 'a', 'c'], { reference: 'b', label: 'page', locator }, { ...PAGE_4, reference: 'zz' }),
            text('.'),
          ),
        ]),
      )
    const { content, digest } = citing('12–14')
    expect(content.sections[0]?.text).toBe('One [1, 2(pp12-14), 3, 4].')
    expect(content.sections[0]?.html).toContain(
      '<a href="#ref-2" id="cite-2" aria-label="Reference 2, pages 12-14">2(pp12-14)</a>, ' +
        '<a href="#ref-3" id="cite-3" aria-label="Reference 3">3</a>',
    )
    expect(JSON.stringify(content.sections[0]?.content)).toContain(
      '"label":"1, 2(pp12-14), 3, 4","locators":[{"number":2,"label":"page","locator":"12-14"}]',
    )
    expect(citing('13').digest).not.toBe(digest)
  })

  test('escapes a locator that looks like HTML', () => {
    const { content } = freeze(
      manuscript([paragraph(text('x'), citeAt(['a'], { ...PAGE_4, locator: '"><img src=x>' }))]),
    )
    expect(content.sections[0]?.html).toContain('aria-label="Reference 1, page &quot;&gt;&lt;img src=x&gt;"')
    expect(content.sections[0]?.html).not.toContain('<img')
  })

  test('keeps the place that was named first when two cited records are one work', () => {
    const kept = reference('a')
    const { content } = freeze(
      manuscript(
        [paragraph(text('x'), citeAt(['a', 'b'], { ...PAGE_4, locator: '9' }, { ...PAGE_4, reference: 'b' }))],
        {
          references: new Map([
            ['a', kept],
            ['b', kept],
          ]),
        },
      ),
    )
    expect(content.sections[0]?.text).toBe('x [1(p9)]')
  })

  test.each([
    ['no list', 'page 4'],
    ['an unknown label', [{ reference: 'a', label: 'verse', locator: '4' }]],
    ['no text', [{ reference: 'a', label: 'page', locator: 4 }]],
    ['too long a text', [{ reference: 'a', label: 'page', locator: '4'.repeat(61) }]],
    ['no reference', [{ label: 'page', locator: '4' }]],
  ])('refuses a locator that can’t be read rather than losing it: %s', (_what, locators) => {
    const citation = { type: 'inlineBlock', fields: { blockType: 'citation', id: 'c', references: ['a'], locators } }
    const content = { root: { children: [{ type: 'paragraph', children: [{ type: 'text', text: 'x' }, citation] }] } }
    const input = { ...manuscript([]), sections: [{ kind: 'custom' as const, heading: 'H', audiences: [], content }] }
    expect(freeze(input).missing).toContainEqual(
      expect.objectContaining({ code: 'CONTENT_NOT_SUPPORTED', message: expect.stringContaining('page or section') }),
    )
  })

  test('keeps internal ids of references out of the public content', () => {
    const { canonical } = freeze(
      manuscript([paragraph(text('x'), cite('secret-id'))], { references: new Map([['secret-id', reference('a')]]) }),
    )
    expect(canonical).not.toContain('"references"')
    expect(canonical).not.toContain('"secret-id"')
  })

  test('escapes everything that looks like HTML', () => {
    const nasty = `<script>alert('x')</script> & "quotes"`
    const { content } = freeze(manuscript([paragraph(text(nasty), cite('a'))]))
    expect(content.sections[0]?.html).toContain(
      '&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;quotes&quot;',
    )
    expect(content.sections[0]?.text).toContain(nasty)
  })

  test('says what is missing: no section, no text, no citation, unknown and incomplete references', () => {
    const codes = (input: Manuscript) => freeze(input).missing.map(({ code }) => code)
    expect(codes(manuscript([]))).toEqual(['SECTIONS_MISSING'])
    expect(codes(manuscript([[]]))).toEqual(['SECTION_EMPTY', 'SECTION_WITHOUT_CITATION'])
    expect(codes(manuscript([paragraph(cite('a'))]))).toEqual(['SECTION_EMPTY'])
    expect(codes(manuscript([paragraph(text('x'))]))).toEqual(['SECTION_WITHOUT_CITATION'])
    expect(codes(manuscript([paragraph(text('x'), cite())]))).toEqual(['CITATION_WITHOUT_REFERENCE'])
    expect(codes(manuscript([paragraph(text('x'), cite('zz'))]))).toEqual(['REFERENCE_UNKNOWN'])
    const incomplete = new Map([['a', { ...reference('a'), year: null }]])
    expect(codes(manuscript([paragraph(text('x'), cite('a'))], { references: incomplete }))).toEqual([
      'REFERENCE_INCOMPLETE',
    ])
    expect(codes(manuscript([paragraph(text('x'), cite('a'))], { question: ' ' }))).toEqual(['QUESTION_MISSING'])
  })

  test.each(['link', 'upload', 'table', 'block', 'relationship', 'script'])(
    'refuses the node type "%s", which the board could not see',
    (type) => {
      const content = {
        root: {
          children: [
            {
              type: 'paragraph',
              children: [
                { type, url: 'javascript:alert(1)' },
                { type: 'text', text: 'x' },
              ],
            },
          ],
        },
      }
      const input = manuscript([])
      const missing = freeze({ ...input, sections: [{ kind: 'custom', heading: 'H', audiences: [], content }] }).missing
      expect(missing.map(({ code }) => code)).toContain('CONTENT_NOT_SUPPORTED')
    },
  )

  test('what is not content changes nothing: another order of keys, or Lexical’s own bookkeeping', () => {
    const [section] = manuscript([paragraph(text('x'), cite('a'))]).sections
    const noisy = JSON.parse(
      JSON.stringify(section?.content)
        .replaceAll('"direction":null', '"direction":"ltr"')
        .replaceAll('"version":1', '"version":1,"$":{}'),
    ) as unknown
    const plain = freeze(manuscript([paragraph(text('x'), cite('a'))]))
    const withNoise = freeze({ ...manuscript([]), sections: [{ ...section!, content: noisy }] })
    expect(withNoise.digest).toBe(plain.digest)
  })

  test.each<[string, Partial<Manuscript>]>([
    ['the question', { question: 'Does it hurt?' }],
    ['the disclaimer', { disclaimer: 'Other.' }],
    ['the audiences', { audiences: ['patient'] }],
    ['a source', { references: new Map([['a', { ...reference('a'), year: 2021 }]]) }],
    ['a related question', { relatedQuestions: [] }],
    ['the provenance', { provenance: { method: 'machine-drafted', tool: 'm', note: null } }],
  ])('changing %s changes the digest', (_what, more) => {
    const base = manuscript([paragraph(text('x'), cite('a'))])
    expect(freeze({ ...base, ...more }).digest).not.toBe(freeze(base).digest)
  })
})

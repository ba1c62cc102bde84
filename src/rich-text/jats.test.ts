import { describe, expect, test } from '@jest/globals'
import { container, elementXml } from '../xml/element.ts'
import { toJats } from './jats.ts'
import type { CitationNode, InlineNode, RichText } from './nodes.ts'

const text = (words: string, format = 0): InlineNode => ({ type: 'text', text: words, format })
const cite = (numbers: readonly number[], more: Partial<CitationNode['fields']> = {}): InlineNode => ({
  type: 'inlineBlock',
  fields: { blockType: 'citation', id: 'c', numbers, ...more },
})
const paragraph = (...children: InlineNode[]): RichText[number] => ({ type: 'paragraph', children })
const heading = (tag: 'h3' | 'h4', words: string): RichText[number] => ({
  type: 'heading',
  tag,
  children: [text(words)],
})
/** Without what stands around it and without the blanks between elements. */
const jats = (...blocks: RichText): string =>
  elementXml(container('sec', {}, toJats(blocks)))
    .replace(/\n\s*/g, '')
    .replace(/^<sec>|<\/sec>$/g, '')

describe('a text as JATS', () => {
  test('has a section for each heading, those of lower headings inside', () => {
    expect(
      jats(
        paragraph(text('a')),
        heading('h3', 'b'),
        paragraph(text('c')),
        heading('h4', 'd'),
        paragraph(text('e')),
        heading('h3', 'f'),
      ),
    ).toBe('<p>a</p><sec><title>b</title><p>c</p><sec><title>d</title><p>e</p></sec></sec><sec><title>f</title></sec>')
    expect(jats(heading('h4', 'a'), heading('h3', 'b'))).toBe('<sec><title>a</title></sec><sec><title>b</title></sec>')
  })

  test('keeps a nested list in the item above it', () => {
    const inner: RichText[number] = {
      type: 'list',
      listType: 'number',
      children: [{ type: 'listitem', children: [text('b')] }],
    }
    expect(
      jats({
        type: 'list',
        listType: 'bullet',
        children: [
          { type: 'listitem', children: [text('a'), cite([1])] },
          { type: 'listitem', children: [inner] },
          { type: 'listitem', children: [text('c')] },
        ],
      }),
    ).toBe(
      '<list list-type="bullet"><list-item><p>a<sup><xref ref-type="bibr" rid="ref-1">1</xref></sup></p>' +
        '<list list-type="order"><list-item><p>b</p></list-item></list></list-item><list-item><p>c</p></list-item></list>',
    )
  })

  test('names every source of a run once, and prints its ends', () => {
    expect(jats(paragraph(cite([5, 2, 3, 4, 7, 8])))).toBe(
      '<p><sup><xref ref-type="bibr" rid="ref-2">2</xref>–<xref ref-type="bibr" rid="ref-3"/>' +
        '<xref ref-type="bibr" rid="ref-4"/><xref ref-type="bibr" rid="ref-5">5</xref>, ' +
        '<xref ref-type="bibr" rid="ref-7">7</xref>, <xref ref-type="bibr" rid="ref-8">8</xref></sup></p>',
    )
    expect(jats(paragraph(cite([3], { locators: [{ number: 3, label: 'page', locator: '4' }] })))).toBe(
      '<p><sup><xref ref-type="bibr" rid="ref-3">3(p4)</xref></sup></p>',
    )
  })

  test('has its emphasis, and a new paragraph where a line is broken', () => {
    expect(jats(paragraph(text('H'), text('2', 32), text('O <b>', 3), { type: 'linebreak' }, text('b', 64)))).toBe(
      '<p>H<sub>2</sub><italic><bold>O &lt;b&gt;</bold></italic></p><p><sup>b</sup></p>',
    )
  })
})

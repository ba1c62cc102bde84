import { describe, expect, test } from '@jest/globals'
import { escapeMarkdown, toMarkdown } from './markdown.ts'
import type { InlineNode, ListItemNode, ListNode } from './nodes.ts'

const text = (words: string, format = 0): InlineNode => ({ type: 'text', text: words, format })
const paragraph = (...children: InlineNode[]) => toMarkdown([{ type: 'paragraph', children }])
const item = (...children: ListItemNode['children'][number][]): ListItemNode => ({ type: 'listitem', children })
const list = (listType: ListNode['listType'], ...children: ListItemNode[]): ListNode => ({
  type: 'list',
  listType,
  children,
})

describe('a text as CommonMark', () => {
  test('means its words and nothing else', () => {
    expect(paragraph(text('A *star*, an [x](y), <b> & `code` under_score #1'))).toBe(
      String.raw`A \*star\*, an \[x\](y), \<b\> \& \`code\` under\_score \#1`,
    )
  })

  test.each([
    ['1. Not a list', String.raw`1\. Not a list`],
    ['2) Not a list', String.raw`2\) Not a list`],
    ['- Not a list', String.raw`\- Not a list`],
    ['+ Not a list', String.raw`\+ Not a list`],
    ['---', String.raw`\---`],
    ['=== ', String.raw`\===`],
    ['# Not a heading', String.raw`\# Not a heading`],
    ['> Not a quotation', String.raw`\> Not a quotation`],
    ['    Not code', 'Not code'],
    ['2026 was a year', '2026 was a year'],
  ])('begins no block with “%s”', (words, markdown) => {
    expect(paragraph(text(words))).toBe(markdown)
  })

  test('marks words with asterisks where they are sure to be read, and with tags where they are not', () => {
    expect(paragraph(text('a '), text('bold', 1), text(' and '), text('both', 3), text('.'))).toBe(
      'a **bold** and ***both***.',
    )
    expect(paragraph(text('x'), text(' spaced ', 1), text('y'))).toBe('x **spaced** y')
    expect(paragraph(text('x'), text('(round)', 1), text('y'))).toBe('x<strong>(round)</strong>y')
    expect(paragraph(text('one', 1), text('two', 2))).toBe('**one**<em>two</em>')
    expect(paragraph(text('H'), text('2', 32), text('O'), text('*', 64))).toBe(String.raw`H<sub>2</sub>O<sup>\*</sup>`)
  })

  test('keeps line breaks inside a paragraph, and none at its end', () => {
    expect(paragraph(text('one'), { type: 'linebreak' }, text('- two'), { type: 'linebreak' })).toBe('one\\\n\\- two')
  })

  test('prints citations as numbers in brackets', () => {
    const citation: InlineNode = {
      type: 'inlineBlock',
      fields: { blockType: 'citation', id: 'c', label: '2–4, 6(p12)' },
    }
    expect(paragraph(text('So it is'), citation, text('.'))).toBe(String.raw`So it is \[2–4, 6(p12)\].`)
  })

  test('sets nested lists in as far as the words above them', () => {
    const nested = list('number', item(text('One')), item(list('bullet', item(text('Below')))), item(text('Two')))
    expect(toMarkdown([nested, { type: 'heading', tag: 'h3', children: [text('Then')] }])).toBe(
      '1. One\n   - Below\n2. Two\n\n### Then',
    )
  })

  test('escapes every sign that can be markup', () => {
    expect(escapeMarkdown('~~a~~ | $x$ ![i](j) {c}')).toBe(String.raw`\~\~a\~\~ \| \$x\$ \!\[i\](j) \{c\}`)
  })
})

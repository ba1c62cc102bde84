import { expect, test } from '@jest/globals'
import type { RichText, TextNode } from './nodes.ts'
import { proseOf } from './prose.ts'

const text = (words: string): TextNode => ({ type: 'text', text: words, format: 0 })
const citation = { type: 'inlineBlock', fields: { blockType: 'citation', id: 'c', references: ['r'] } } as const

test('prose is the paragraphs and list items, without headings, citations and marks', () => {
  const blocks: RichText = [
    { type: 'heading', tag: 'h3', children: [text('What was measured')] },
    { type: 'paragraph', children: [text('Iron helps'), citation, text('.')] },
    { type: 'paragraph', children: [citation] },
    {
      type: 'list',
      listType: 'number',
      children: [
        {
          type: 'listitem',
          children: [
            text('Outer'),
            {
              type: 'list',
              listType: 'bullet',
              children: [{ type: 'listitem', children: [text('Inner'), { type: 'linebreak' }, text('line')] }],
            },
          ],
        },
      ],
    },
  ]
  expect(proseOf(blocks)).toEqual(['Iron helps.', 'Outer', 'Inner\nline'])
})

import { randomUUID } from 'node:crypto'
import type { PageBlock, PageInline, PageListItem } from '../page-text/page.ts'
import type { BlockNode, InlineNode, ListItemNode, RichText } from './nodes.ts'

/** Turns the blocks of a page that was read from text into editor content; `idOf` gives the reference that a printed number stands for. */
export const fromPage = (blocks: readonly PageBlock[], idOf: (number: number) => string | undefined): RichText => {
  const inline = (node: PageInline): InlineNode => {
    if (node.type === 'text') return { type: 'text', text: node.text, format: 0 }
    const references = node.numbers.map(idOf).filter((id) => id !== undefined)
    return { type: 'inlineBlock', fields: { blockType: 'citation', id: randomUUID(), references } }
  }
  const items = (list: readonly PageListItem[]): ListItemNode[] =>
    list.flatMap((item) => [
      { type: 'listitem' as const, children: item.inlines.map(inline) },
      ...(item.items.length > 0
        ? [
            {
              type: 'listitem' as const,
              children: [{ type: 'list' as const, listType: 'bullet' as const, children: items(item.items) }],
            },
          ]
        : []),
    ])

  return blocks.map((block): BlockNode => {
    switch (block.type) {
      case 'heading':
        return { type: 'heading', tag: 'h3', children: [{ type: 'text', text: block.text, format: 0 }] }
      case 'paragraph':
        return { type: 'paragraph', children: block.inlines.map(inline) }
      case 'list':
        return { type: 'list', listType: 'bullet', children: items(block.items) }
    }
  })
}

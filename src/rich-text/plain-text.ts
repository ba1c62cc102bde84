import { BRACKETED_LABEL } from '../citations/numbering.ts'
import { joinNested } from './html.ts'
import type { BlockNode, InlineNode, ListNode, RichText } from './nodes.ts'

/** The words alone, for excerpts, search and screen readers; citations become their printed label in brackets. */
export const toPlainText = (blocks: RichText): string => blocks.map(blockText).join('\n\n')

const blockText = (block: BlockNode): string =>
  block.type === 'list' ? listText(block, 0) : block.children.map(inlineText).join('')

const listText = (list: ListNode, depth: number): string =>
  joinNested(list.children)
    .map((item, index) => {
      const mark = list.listType === 'number' ? `${index + 1}.` : '•'
      const own = item.children.map((child) => (child.type === 'list' ? '' : inlineText(child))).join('')
      const nested = item.children.flatMap((child) => (child.type === 'list' ? [listText(child, depth + 1)] : []))
      return [`${'  '.repeat(depth)}${mark} ${own}`, ...nested].join('\n')
    })
    .join('\n')

const inlineText = (node: InlineNode): string => {
  switch (node.type) {
    case 'text':
      return node.text
    case 'linebreak':
      return '\n'
    case 'inlineBlock':
      return node.fields.label ? ` [${node.fields.label}]` : ''
  }
}

const LABELS = new RegExp(BRACKETED_LABEL, 'g')

/** Letters or digits that a reader would see, citations left out. */
export const hasWords = (blocks: RichText): boolean =>
  /[\p{L}\p{N}]/u.test(blocks.map((block) => blockText(block).replace(LABELS, '')).join(' '))

import type { InlineNode, ListNode, RichText } from './nodes.ts'

/**
 * What is read as sentences: each paragraph and each item of a list by itself. Headings, citations and the marks of lists
 * are left out.
 */
export const proseOf = (blocks: RichText): readonly string[] =>
  blocks
    .flatMap((block) => {
      if (block.type === 'heading') return []
      return block.type === 'list' ? listItems(block) : [block.children.map(words).join('')]
    })
    .map((text) => text.trim())
    .filter((text) => text !== '')

const listItems = ({ children }: ListNode): readonly string[] =>
  children.flatMap((item) => [
    item.children.map((child) => (child.type === 'list' ? '' : words(child))).join(''),
    ...item.children.flatMap((child) => (child.type === 'list' ? listItems(child) : [])),
  ])

const words = (node: InlineNode): string => (node.type === 'text' ? node.text : node.type === 'linebreak' ? '\n' : '')

import type { BlockNode, CitationNode, InlineNode, ListItemNode, ListNode, RichText } from './nodes.ts'

/** All inline nodes in reading order. */
export function* inlinesOf(blocks: readonly BlockNode[]): Generator<InlineNode> {
  for (const block of blocks) {
    if (block.type === 'list') yield* listInlines(block)
    else yield* block.children
  }
}

function* listInlines(list: ListNode): Generator<InlineNode> {
  for (const item of list.children) {
    for (const child of item.children) {
      if (child.type === 'list') yield* listInlines(child)
      else yield child
    }
  }
}

export const citationsOf = (blocks: RichText): readonly CitationNode[] =>
  [...inlinesOf(blocks)].filter((node) => node.type === 'inlineBlock')

/** The same text with every citation replaced. */
export const mapCitations = (blocks: RichText, change: (citation: CitationNode) => CitationNode): RichText => {
  const inline = (node: InlineNode): InlineNode => (node.type === 'inlineBlock' ? change(node) : node)
  const item = ({ type, children }: ListItemNode): ListItemNode => ({
    type,
    children: children.map((child) => (child.type === 'list' ? list(child) : inline(child))),
  })
  const list = (node: ListNode): ListNode => ({ ...node, children: node.children.map(item) })
  return blocks.map((block) =>
    block.type === 'list' ? list(block) : { ...block, children: block.children.map(inline) },
  )
}

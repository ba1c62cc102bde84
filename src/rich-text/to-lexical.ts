import type { BlockNode, InlineNode, ListItemNode, ListNode, RichText } from './nodes.ts'

/** Lexical's stored form; only the members that Lexical itself writes, so that its editor and renderers read it. */
export type LexicalNode = { readonly type: string; readonly version: number; readonly [member: string]: unknown }
export type LexicalState = { readonly root: LexicalNode }

export const toLexical = (blocks: RichText): LexicalState => ({
  root: element(
    'root',
    blocks.map((block) => blockNode(block, 0)),
  ),
})

const element = (type: string, children: readonly LexicalNode[], more: Record<string, unknown> = {}): LexicalNode => ({
  type,
  version: 1,
  format: '',
  indent: 0,
  direction: null,
  ...more,
  children,
})

const blockNode = (block: BlockNode, depth: number): LexicalNode => {
  switch (block.type) {
    case 'paragraph':
      return element('paragraph', block.children.map(inlineNode), { textFormat: 0, textStyle: '' })
    case 'heading':
      return element('heading', block.children.map(inlineNode), { tag: block.tag })
    case 'list':
      return listNode(block, depth)
  }
}

const listNode = (list: ListNode, depth: number): LexicalNode =>
  element(
    'list',
    list.children.map((item, index) => itemNode(item, index, depth)),
    {
      listType: list.listType,
      start: 1,
      tag: list.listType === 'number' ? 'ol' : 'ul',
    },
  )

const itemNode = (item: ListItemNode, index: number, depth: number): LexicalNode =>
  element(
    'listitem',
    item.children.map((child) => (child.type === 'list' ? listNode(child, depth + 1) : inlineNode(child))),
    { value: index + 1, indent: depth },
  )

const inlineNode = (node: InlineNode): LexicalNode => {
  switch (node.type) {
    case 'text':
      return { type: 'text', version: 1, text: node.text, format: node.format, mode: 'normal', style: '', detail: 0 }
    case 'linebreak':
      return { type: 'linebreak', version: 1 }
    case 'inlineBlock':
      return { type: 'inlineBlock', version: 1, fields: node.fields }
  }
}

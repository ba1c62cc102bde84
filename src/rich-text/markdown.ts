import { joinNested } from './html.ts'
import { TEXT_FORMAT, type BlockNode, type InlineNode, type ListNode, type RichText, type TextNode } from './nodes.ts'

/**
 * The text as CommonMark 0.31. Citations become their printed label in brackets, as in plain text; `headingShift` is added
 * to the level of each heading. Subscript and superscript, which CommonMark lacks, are HTML.
 */
export const toMarkdown = (blocks: RichText, headingShift = 0): string =>
  blocks
    .map((block) => blockMarkdown(block, headingShift))
    .filter((text) => text !== '')
    .join('\n\n')

const blockMarkdown = (block: BlockNode, headingShift: number): string => {
  switch (block.type) {
    case 'paragraph':
      return lines(block.children)
    case 'heading':
      return `${'#'.repeat(Number(block.tag.slice(1)) + headingShift)} ${oneLine(inlines(block.children))}`
    case 'list':
      return listMarkdown(block)
  }
}

const listMarkdown = (list: ListNode): string =>
  joinNested(list.children)
    .map((item, index) => {
      const mark = list.listType === 'number' ? `${index + 1}. ` : '- '
      const words: InlineNode[] = []
      const below: string[] = []
      for (const child of item.children) {
        if (child.type === 'list') below.push(listMarkdown(child))
        else words.push(child)
      }
      // What belongs to an item is set in as far as its words are (CommonMark 5.2).
      return `${mark}${[lines(words), ...below].join('\n').replaceAll('\n', `\n${' '.repeat(mark.length)}`)}`
    })
    .join('\n')

/** Inlines as lines of a paragraph, none of which begins like a block. */
const lines = (nodes: readonly InlineNode[]): string =>
  inlines(nodes)
    // A break at the end would be a backslash.
    .replace(/(\\\n)+$/, '')
    .split('\n')
    .map((line) => escapeLineStart(line.trim()))
    .join('\n')

const oneLine = (text: string): string => text.replaceAll('\\\n', ' ').trim()

const inlines = (nodes: readonly InlineNode[]): string =>
  nodes.reduce((text, node) => {
    switch (node.type) {
      case 'text':
        return text + textMarkdown(node, text)
      case 'linebreak':
        return `${text}\\\n`
      case 'inlineBlock':
        return node.fields.label ? `${text} ${escapeMarkdown(`[${node.fields.label}]`)}` : text
    }
  }, '')

/**
 * Asterisks open and close only beside letters (CommonMark 6.2, "flanking"); where other signs touch them, or another run of
 * asterisks ends just before, tags say the same without doubt.
 */
const textMarkdown = ({ text, format }: TextNode, before: string): string => {
  const [, lead = '', words = '', trail = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text.replace(/\s+/g, ' ')) ?? []
  if (words === '') return lead + trail
  const plain = /^[\p{L}\p{N}](.*[\p{L}\p{N}])?$/u.test(words) && !/\*$/.test(before + lead)
  const emphasis: readonly (readonly [number, string, string])[] = [
    [TEXT_FORMAT.subscript, '<sub>', '</sub>'],
    [TEXT_FORMAT.superscript, '<sup>', '</sup>'],
    [TEXT_FORMAT.italic, plain ? '*' : '<em>', plain ? '*' : '</em>'],
    [TEXT_FORMAT.bold, plain ? '**' : '<strong>', plain ? '**' : '</strong>'],
  ]
  const wrapped = emphasis.reduce(
    (inside, [bit, open, close]) => (format & bit ? `${open}${inside}${close}` : inside),
    escapeMarkdown(words),
  )
  return lead + wrapped + trail
}

/** Words that mean themselves: every sign that CommonMark, or GitHub's dialect of it, reads as markup is escaped. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>&~|#!$]/g, String.raw`\$&`).replace(/\s+/g, ' ')

/** What at the beginning of a line would make it a list, a heading or a rule. */
const escapeLineStart = (line: string): string =>
  line.replace(/^(\d{1,9})([.)])(?=\s|$)/, String.raw`$1\$2`).replace(/^[-+=]/, String.raw`\$&`)

/** A paragraph of plain text. */
export const paragraphMarkdown = (text: string): string => escapeLineStart(escapeMarkdown(text).trim())

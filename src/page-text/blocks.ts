import { readChunks, type Chunk } from './chunks.ts'
import type { Line } from './lines.ts'
import type { LineNote } from './page.ts'
import { digitsIn } from './places.ts'
import { quote } from './quote.ts'
import { findRunOn } from './run-on.ts'

/** A piece of running text whose citations are still to be read, with the line on which it begins. */
export type RawText = {
  readonly text: string
  readonly line: number
  /** Digits that stand between the start of that line and the text; none where left out. */
  readonly digitsBefore?: number
}
export type RawItem = { readonly content: RawText; readonly items: readonly RawItem[] }
export type RawBlock =
  | { readonly type: 'heading' | 'paragraph'; readonly content: RawText }
  | { readonly type: 'list'; readonly items: readonly [RawItem, ...RawItem[]] }

type OpenItem = { content: RawText; items: OpenItem[]; indent: number }
type OpenBlock =
  { type: 'heading' | 'paragraph'; content: RawText } | { type: 'list'; items: [OpenItem, ...OpenItem[]] }

const LONGEST_HEADING = 100
/** A column more or less is carelessness, two are a level. */
const SMALLEST_STEP = 2
const DEEPEST_LEVEL = 8

/**
 * Reads the lines of one section as headings, paragraphs and lists.
 *
 * A short line without end punctuation that stands alone between blank lines and has text below it is a heading, unless
 * `isCited` finds a citation in it. Bullets nest by indentation; blank lines between bullets do not end a list. An item
 * behind which a paragraph runs on (see `findRunOn`) ends its list. Numbered items stay paragraphs.
 */
export function readBlocks(
  lines: readonly Line[],
  isCited: (text: string) => boolean,
): { blocks: readonly RawBlock[]; warnings: readonly LineNote[] } {
  const warnings: LineNote[] = []
  const blocks: OpenBlock[] = []
  const chunks = readChunks(lines)
  /** The open items from the outermost in; empty outside a list. */
  let path: readonly OpenItem[] = []
  chunks.forEach((chunk, index) => {
    const content = { text: chunk.parts.join(' '), line: chunk.line }
    if (content.text === '') {
      warnings.push({ line: chunk.line, message: 'This bullet has no text: it was left out.' })
    } else if (chunk.bullet) {
      const start = findRunOn(content.text)
      const text = start === null ? content.text : content.text.slice(0, start).trimEnd()
      path = addItem(blocks, path, { content: { ...content, text }, items: [], indent: chunk.indent })
      if (start !== null) {
        const digitsBefore = digitsIn(content.text.slice(0, start)).length
        blocks.push({ type: 'paragraph', content: { ...content, text: content.text.slice(start), digitsBefore } })
        path = []
      }
    } else {
      const headingLike = index < chunks.length - 1 && isHeading(chunk, content.text) && !isCited(content.text)
      blocks.push({ type: headingLike && chunk.blankBelow ? 'heading' : 'paragraph', content })
      path = []
      if (headingLike && !chunk.blankBelow) {
        const message = `${quote(content.text)} may be a heading, but no blank line follows it: read as a paragraph.`
        warnings.push({ line: chunk.line, message })
      }
    }
  })
  return { blocks, warnings }
}

function addItem(blocks: OpenBlock[], path: readonly OpenItem[], item: OpenItem): readonly OpenItem[] {
  const depth = path.findIndex((open) => item.indent < open.indent + SMALLEST_STEP)
  const parents = path.slice(0, Math.min(depth === -1 ? path.length : depth, DEEPEST_LEVEL - 1))
  const parent = parents.at(-1)
  const last = blocks.at(-1)
  if (parent !== undefined) parent.items.push(item)
  else if (last?.type === 'list') last.items.push(item)
  else blocks.push({ type: 'list', items: [item] })
  return [...parents, item]
}

function isHeading(chunk: Chunk, text: string): boolean {
  if (chunk.parts.length > 1 || !chunk.blankAbove || !chunk.unfinished) return false
  if (text.length > LONGEST_HEADING || text.endsWith(',') || chunk.numbered) return false
  return /\p{L}/u.test(text) && !/^\p{Ll}/u.test(text)
}

import { isBlank, type Line } from './lines.ts'

/** What was one line before it was wrapped: a paragraph, a heading or a list item. */
export type Chunk = {
  /** Its lines; empty for a bullet without text. */
  readonly parts: string[]
  readonly line: number
  readonly indent: number
  readonly bullet: boolean
  readonly numbered: boolean
  readonly blankAbove: boolean
  blankBelow: boolean
  /** True while it has not come to end punctuation. */
  unfinished: boolean
}

const SHORTEST_WRAPPED_LINE = 60
const ENDED = /[.?!:;…]["”’)\]]*$/
const GOES_ON = /^(?:[\p{Ll}\d(]|\[ ?\d|\\[\d[])/u
const NUMBERED = /^\d{1,3}[.)] /

/**
 * Joins wrapped lines. A line goes on from the line directly above it where that one has no end punctuation and either
 * this one begins in lower case or with a number, or that one is long enough to have been wrapped; where it is indented deeper than the
 * bullet above it; and where that bullet stands alone on its line.
 */
export function readChunks(lines: readonly Line[]): readonly Chunk[] {
  const chunks: Chunk[] = []
  let above: Line | undefined
  for (const line of lines) {
    const last = chunks.at(-1)
    const blankAbove = above === undefined || isBlank(above)
    above = line
    if (isBlank(line)) {
      if (last !== undefined) last.blankBelow = true
    } else if (last !== undefined && !blankAbove && continues(last, line)) {
      last.parts.push(line.text)
      last.unfinished = !ENDED.test(line.text)
    } else {
      chunks.push({
        parts: line.text === '' ? [] : [line.text],
        line: line.number,
        indent: line.indent,
        bullet: line.bullet,
        numbered: NUMBERED.test(line.text),
        blankAbove,
        blankBelow: false,
        unfinished: !ENDED.test(line.text),
      })
    }
  }
  return chunks
}

function continues(chunk: Chunk, line: Line): boolean {
  const last = chunk.parts.at(-1)
  if (line.bullet || NUMBERED.test(line.text)) return false
  if (last === undefined || (chunk.bullet && line.indent > chunk.indent)) return true
  return chunk.unfinished && (GOES_ON.test(line.text) || last.length >= SHORTEST_WRAPPED_LINE)
}

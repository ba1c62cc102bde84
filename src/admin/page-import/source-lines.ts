import type { NumberMark } from '../../page-text/page.ts'

export type Highlight = { readonly start: number; readonly end: number; readonly reading: NumberMark['reading'] }
export type Piece = { readonly text: string; readonly reading: NumberMark['reading'] | null }

/** Where the marks of a text stand in it. */
export const highlightsOf = (marks: readonly NumberMark[]): readonly Highlight[] =>
  marks.flatMap(({ place, reading }) => (place ? [{ start: place.start, end: place.end, reading }] : []))

/** Keeps highlights on their numbers while a text is being changed and not yet read again: what was changed loses its own. */
export const moveHighlights = (
  highlights: readonly Highlight[],
  before: string,
  after: string,
): readonly Highlight[] => {
  if (before === after) return highlights
  const shorter = Math.min(before.length, after.length)
  let same = 0
  while (same < shorter && before[same] === after[same]) same += 1
  let tail = 0
  while (tail < shorter - same && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  const shift = after.length - before.length
  return highlights.flatMap((highlight) => {
    if (highlight.end <= same) return [highlight]
    if (highlight.start < before.length - tail) return []
    return [{ ...highlight, start: highlight.start + shift, end: highlight.end + shift }]
  })
}

/** A text as lines of pieces, highlighted and not. */
export const piecesOf = (text: string, highlights: readonly Highlight[]): readonly (readonly Piece[])[] => {
  let offset = 0
  let next = 0
  return text.split('\n').map((line) => {
    const [start, end] = [offset, offset + line.length]
    offset = end + 1
    const pieces: Piece[] = []
    let done = start
    while ((highlights[next]?.end ?? 0) <= start && next < highlights.length) next += 1
    for (let index = next; index < highlights.length; index += 1) {
      const highlight = highlights[index]
      if (!highlight || highlight.start >= end) break
      const [from, to] = [Math.max(highlight.start, done), Math.min(highlight.end, end)]
      if (from > done) pieces.push({ text: text.slice(done, from), reading: null })
      pieces.push({ text: text.slice(from, to), reading: highlight.reading })
      done = to
    }
    if (done < end) pieces.push({ text: text.slice(done, end), reading: null })
    return pieces
  })
}

/** Where a line begins and ends; lines are counted from 1. */
export const lineRange = (text: string, line: number): readonly [start: number, end: number] => {
  const above = text.split('\n', line - 1).reduce((sum, one) => sum + one.length + 1, 0)
  const end = text.indexOf('\n', above)
  return [above, end < 0 ? text.length : end]
}

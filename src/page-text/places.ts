import type { Place } from './page.ts'

/**
 * Finds numbers again in the text as given. Cleaning a text and joining its lines changes blanks, bullets and letters, but
 * never a digit; so a number is found by counting the digits before it.
 */
export type FindPlace = (line: number, digitsBefore: number, printed: string) => Place | null

/** `text` is given as `readPage` is; takes time in proportion to its length, once. */
export function placesIn(text: string): FindPlace {
  const positions: number[] = []
  const lineOf: number[] = []
  /** How many digits stand above each line. */
  const above = [0]
  for (const { 0: found, index } of text.matchAll(/[\d\n]|\r\n?/g)) {
    if (found >= '0') {
      positions.push(index)
      lineOf.push(above.length)
    } else above.push(positions.length)
  }
  return (line, digitsBefore, printed) => {
    const digits = digitsIn(printed)
    const first = (above[line - 1] ?? Number.NaN) + digitsBefore
    const [from, to, at] = [positions[first], positions[first + digits.length - 1], lineOf[first]]
    if (from === undefined || to === undefined || at === undefined || digits === '') return null
    // Where a line holds a separator of its own (U+2028), the count can be off: better no place than a wrong one.
    if (digitsIn(text.slice(from, to + 1)) !== digits) return null
    if (!printed.startsWith('[')) return { start: from, end: to + 1, line: at }
    const [open, close] = [text.lastIndexOf('[', from), text.indexOf(']', to)]
    return open < 0 || close < 0 ? null : { start: open, end: close + 1, line: at }
  }
}

export const digitsIn = (text: string): string => text.replace(/\D+/g, '')

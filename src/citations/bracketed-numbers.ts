/** Numbers in square brackets: where they stand in the text, and which they are, ascending. */
export type BracketedNumbers = {
  /** Of the opening bracket; in UTF-16 units, as in `slice`. */
  readonly start: number
  /** Behind the closing bracket. */
  readonly end: number
  readonly numbers: readonly number[]
}

/** More in one bracket is a table or an error, not a citation. */
const MOST_NUMBERS = 50

const NUMBER = '[1-9]\\d{0,2}'
const RANGE = `${NUMBER}(?:\\s?[-‐‑‒–—−]\\s?${NUMBER})?`
const BRACKETS = new RegExp(`\\[\\s?(${RANGE}(?:\\s?[,;]\\s?${RANGE})*)\\s?\\](?!\\()`, 'g')

/**
 * Citations as other programs write them: "[2]", "[2,3]", "[2–4, 6]". Numbers have three digits at most, so that "[2019]" is
 * a year; ranges ascend; a Markdown link's "[2](…" is none.
 */
export const bracketedNumbers = (text: string): readonly BracketedNumbers[] =>
  [...text.matchAll(BRACKETS)].flatMap((match) => {
    const numbers = numbersIn(match[1] ?? '')
    return numbers ? [{ start: match.index, end: match.index + match[0].length, numbers }] : []
  })

const numbersIn = (list: string): readonly number[] | null => {
  const found = new Set<number>()
  for (const range of list.split(/[,;]/)) {
    const [first = 0, last = first] = (range.match(/\d+/g) ?? []).map(Number)
    if (last < first || last - first >= MOST_NUMBERS) return null
    for (let number = first; number <= last; number += 1) found.add(number)
  }
  return found.size > MOST_NUMBERS ? null : [...found].sort((a, b) => a - b)
}

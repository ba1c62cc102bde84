const LONGEST_NUMBER = 3
const MOST_NUMBERS = 50

/** A stretch of text that is written like a citation: "2, 3, 5", "2–4", "[2]" or "[2][3]". */
export type Run = {
  readonly start: number
  readonly end: number
  readonly bracketed: boolean
  readonly numbers: readonly [number, ...number[]]
  readonly hasRange: boolean
}

const NUMBERS = String.raw`\d+(?: ?[,;–‒‑-] ?\d+)*`
const RUN = new RegExp(
  String.raw`\[ ?${NUMBERS}(?:,? (?:and|&) \d+)? ?\](?:,? ?\[ ?${NUMBERS} ?\])*|\d+(?: ?[,–‒‑-] ?\d+)*`,
  'g',
)
const BRACKET = /\[ ?([^\]]*?) ?\]/g
const PART = /^(\d+)(?: ?[–‒‑-] ?(\d+))?$/

/**
 * Finds every run of numbers written like a citation, brackets included, in linear time. Ranges are written out; runs
 * that no reference list can mean (numbers with a leading zero or of four digits, thousands such as "2,000", falling
 * ranges, more than fifty numbers) are passed over.
 */
export function* findRuns(text: string): Generator<Run> {
  for (const match of text.matchAll(RUN)) {
    const bracketed = match[0].startsWith('[')
    const printed = bracketed ? [...match[0].matchAll(BRACKET)].map(([, inner = '']) => inner).join(',') : match[0]
    const numbers = readNumbers(printed)
    if (numbers === null) continue
    const hasRange = /[–‒‑-]/.test(printed)
    yield { start: match.index, end: match.index + match[0].length, bracketed, numbers, hasRange }
  }
}

function readNumbers(printed: string): readonly [number, ...number[]] | null {
  if (/\d,\d{3}(?!\d)/.test(printed)) return null
  const numbers: number[] = []
  for (const part of printed.split(/ ?[,;] ?(?:(?:and|&) )?| (?:and|&) /)) {
    const [, from = '', to = from] = PART.exec(part) ?? []
    if (!isNumber(from) || !isNumber(to) || Number(to) < Number(from) || (to !== from && Number(to) === Number(from))) {
      return null
    }
    if (numbers.length + Number(to) - Number(from) >= MOST_NUMBERS) return null
    for (let number = Number(from); number <= Number(to); number += 1) numbers.push(number)
  }
  const [first, ...rest] = numbers
  return first === undefined ? null : [first, ...rest]
}

function isNumber(digits: string): boolean {
  return digits !== '' && digits.length <= LONGEST_NUMBER && !digits.startsWith('0')
}

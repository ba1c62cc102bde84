import { printLocator, PRINTED_LOCATOR, type Locator } from './locators.ts'

/**
 * Citation-sequence numbering (Vancouver; ICMJE Recommendations, NLM "Citing Medicine"): a source gets its number where it
 * is first cited and keeps it.
 */
export const numberByFirstAppearance = (citations: Iterable<readonly string[]>): ReadonlyMap<string, number> => {
  const numbers = new Map<string, number>()
  for (const references of citations) {
    for (const id of references) {
      if (!numbers.has(id)) numbers.set(id, numbers.size + 1)
    }
  }
  return numbers
}

/** Where in a source each number means a place; a number without an entry means the whole source. */
export type LocatorsByNumber = ReadonlyMap<number, Locator>

const NO_LOCATORS: LocatorsByNumber = new Map()

/**
 * Sorted, without repeats, split where the count breaks off: [2,3,5,4,9] → [[2,3,4,5],[9]]. A number with a locator stands
 * alone, as nothing could be said after it inside a run.
 */
export const runsOf = (numbers: readonly number[], locators = NO_LOCATORS): readonly (readonly number[])[] =>
  [...new Set(numbers)]
    .sort((a, b) => a - b)
    .reduce<number[][]>((found, number) => {
      const run = found.at(-1)
      const last = run?.at(-1)
      if (run && last === number - 1 && !locators.has(last) && !locators.has(number)) run.push(number)
      else found.push([number])
      return found
    }, [])

/**
 * As printed: runs of three or more collapsed with an en dash: [2,3,5,4,6,9] → "2–6, 9". A locator stands in parentheses
 * after its number (AMA Manual of Style, 11th ed., 3.6): "2, 3(p4), 5".
 */
export const collapseRuns = (numbers: readonly number[], locators = NO_LOCATORS): string =>
  runsOf(numbers, locators)
    .map((run) =>
      run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.map((number) => printNumber(number, locators)).join(', '),
    )
    .join(', ')

/** "3", or with a locator "3(p12)". */
export const printNumber = (number: number, locators: LocatorsByNumber): string => {
  const locator = locators.get(number)
  return locator ? `${number}(${printLocator(locator)})` : `${number}`
}

/** A label of `collapseRuns` in the brackets that plain text has it in, "[2, 3(p12), 5–7]", as a regular expression. */
export const BRACKETED_LABEL = String.raw`\[\d(?:[\d–, ]|${PRINTED_LOCATOR})*\]`

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

/** Sorted, without repeats, split where the count breaks off: [2,3,5,4,9] → [[2,3,4,5],[9]]. */
export const runsOf = (numbers: readonly number[]): readonly (readonly number[])[] =>
  [...new Set(numbers)]
    .sort((a, b) => a - b)
    .reduce<number[][]>((found, number) => {
      const run = found.at(-1)
      if (run && run.at(-1) === number - 1) run.push(number)
      else found.push([number])
      return found
    }, [])

/** As printed: runs of three or more collapsed with an en dash: [2,3,5,4,6,9] → "2–6, 9". */
export const collapseRuns = (numbers: readonly number[]): string =>
  runsOf(numbers)
    .map((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.join(', ')))
    .join(', ')

import type { PageReading } from '../../page-text/page.ts'
import { readPage } from '../../page-text/read-page.ts'
import type { CreatedPage } from './create-page.ts'
import type { SameQuestion } from './same-question.ts'
import type { TakenFile } from './take-files.ts'

export type Outcome =
  { readonly kind: 'created'; readonly created: CreatedPage } | { readonly kind: 'failed'; readonly problem: string }

/** A file on its way to become an article. */
export type Entry = {
  readonly name: string
  readonly text: string | null
  readonly reading: PageReading | null
  /** Why it can't be imported at all. */
  readonly problem: string | null
  /** The file before it that asks the same. */
  readonly twin: string | null
  readonly same: SameQuestion | null
  readonly isIncluded: boolean
  readonly outcome: Outcome | null
}

/** Reads the files as pages. Those that ask what another of them asks are left out until somebody wants them. */
export const toEntries = (files: readonly TakenFile[]): readonly Entry[] => {
  const asked = new Map<string, string>()
  return files.map(({ name, text, problem }): Entry => {
    const reading = text === null ? null : readPage(text)
    const key = reading?.ok ? reading.page.question.toLowerCase() : null
    const twin = key === null ? null : (asked.get(key) ?? null)
    if (key !== null && twin === null) asked.set(key, name)
    return {
      name,
      text,
      reading,
      problem: problem ?? problemOf(reading),
      twin,
      same: null,
      isIncluded: reading?.ok === true && twin === null,
      outcome: null,
    }
  })
}

const problemOf = (reading: PageReading | null): string | null =>
  reading && !reading.ok ? reading.problems.map(({ line, message }) => `Line ${line}: ${message}`).join(' ') : null

export const questionOf = ({ reading }: Entry): string | null => (reading?.ok ? reading.page.question : null)

/** Ticked, and not an article yet. */
export const waits = ({ isIncluded, problem, outcome }: Entry): boolean =>
  isIncluded && problem === null && outcome?.kind !== 'created'

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Behaviours of other review systems (their own tests, and mistakes that they mended), numbered. Each is a test here whose
 * title ends with the number, or is said not to apply.
 */
const FOLDER = 'tests/integration/scenarios'

/** Where the behaviour can't be had as it is elsewhere, and why. */
const DIFFERENT: Readonly<Record<number, string>> = {
  4: 'There are no stages: what is not the last step is an approval below the quorum.',
  6: 'There is no stage to resume at: each round begins anew, with the text as it is then.',
  11: 'There is no publishing beside the review that could cancel it.',
  13: 'States are a closed list in the code. One that is taken out of it needs a migration that moves its rows; until then they are refused, not moved.',
  15: 'There are no workflows or stages to disable: what can change is the policy, and each round has its own copy.',
  16: 'A change of the policy voids no round: it would let an administrator undo what the board decides.',
  17: 'What decides on the policy are the topics, and they are part of the frozen text.',
  18: 'Nothing is deleted, so that nothing is orphaned.',
  22: 'There are no groups: a topic asks for a specialty.',
  24: 'There are no groups: it is the members who may be gone.',
  25: 'A request for changes closes the round.',
  28: 'There is no override, also not a recorded one.',
  29: 'Does not apply: no machine takes part in a review whose late or foreign result could count.',
  31: 'To recommend is to comment.',
  32: 'There is no override, also not a recorded one.',
  34: 'Verdicts are a closed list in the code; what can’t be changed are decisions.',
  55: 'What expires is a review that was not done in time; see the tests of `graceDays` in `tests/integration/unchanged-save.test.ts`.',
  57: 'Nothing is deleted: what takes a time of publication away is taking the text back.',
  62: 'Notices: `tests/integration/notices.test.ts`.',
  63: 'Notices: `tests/integration/notices.test.ts`.',
  64: 'Notices: `tests/integration/notices.test.ts`. There are no stages.',
  65: 'Notices: `tests/integration/notices.test.ts`.',
  67: 'An approval is a record of its own, and leaves no mark on the working copy.',
}

export type Scenario = { readonly number: number; readonly tests: readonly string[]; readonly different: string | null }

/** Titles in the sources of the tests that end with numbers in brackets, as in "… (15, 16)". */
const titlesIn = (source: string): readonly { readonly title: string; readonly numbers: readonly number[] }[] =>
  [...source.matchAll(/'([^'\n]+) \((\d+(?:, \d+)*)\)'/g)].map(([, title = '', numbers = '']) => ({
    title,
    numbers: numbers.split(', ').map(Number),
  }))

export const scenarios = (): readonly Scenario[] => {
  const titles = readdirSync(FOLDER)
    .sort()
    .flatMap((file) => titlesIn(readFileSync(path.join(FOLDER, file), 'utf8')))
  const numbers = new Set([...Object.keys(DIFFERENT).map(Number), ...titles.flatMap((test) => test.numbers)])
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number) => ({
      number,
      tests: titles.filter((test) => test.numbers.includes(number)).map(({ title }) => title),
      different: DIFFERENT[number] ?? null,
    }))
}

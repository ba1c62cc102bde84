import type { Outcome } from './stage.ts'

/** What a database holds: the protected tables, and the working copies. */
export type Picture = { readonly picture: readonly string[]; readonly copies: readonly string[] }
/** The same, and what is wrong with the protected tables, each a sentence. */
export type Look = Picture & { readonly faults: readonly string[] }

/** A command without a crash, called twice. */
export type Reference = {
  readonly writes: number
  readonly statements: number
  readonly first: Outcome
  readonly after: Picture
  readonly second: Outcome
  readonly afterSecond: Look
}

/** A command that was killed: what recovery made of it, and what calling it again did then. */
export type Recovered = { readonly recovered: Picture; readonly outcome: Outcome; readonly repeated: Look }

export type Verdict = {
  /** The command took effect; otherwise nothing of it did. */
  readonly took: boolean
  /** Payload left a working copy half saved: no reader and no reviewer sees it, and saving it again mends it. */
  readonly halfSaved: boolean
  /** What is wrong, each a sentence; empty means that nothing is torn. */
  readonly torn: readonly string[]
}

/** Whether a killed command happened as a whole or not at all, and can be called again. */
export const judge = (
  before: Picture,
  reference: Reference,
  { recovered, outcome, repeated }: Recovered,
  { inTurn = false }: { readonly inTurn?: boolean } = {},
): Verdict => {
  const { after, afterSecond } = reference
  const took = same(recovered.picture, after.picture)
  const halfSaved = ![before, after].some(({ copies }) => same(copies, recovered.copies))
  // Verified once, at the end: what recovery left wrong is still wrong then, or shows in the picture.
  const torn = [...repeated.faults]
  const half = !took && !same(recovered.picture, before.picture)
  if (half && inTurn) torn.push(...notLeft(repeated, after))
  else if (half) torn.push('neither all of it happened nor nothing:', ...nearest(recovered, [before, after]))
  // Repeating a save that was cut short changes what the cut left out, so that it may be recorded once more.
  else if (halfSaved) torn.push(...notAnswered(outcome, [reference.first, reference.second]))
  else if (took) torn.push(...notAnswered(outcome, [reference.second]), ...notLeft(repeated, afterSecond))
  else torn.push(...notAnswered(outcome, [reference.first]), ...notLeft(repeated, after))

  if (same(after.copies, afterSecond.copies) && !same(repeated.copies, after.copies))
    torn.push('repeated, it left another working copy:', ...differences(repeated.copies, after.copies))
  return { took, halfSaved, torn }
}

const notAnswered = (outcome: Outcome, expected: readonly Outcome[]): readonly string[] =>
  expected.includes(outcome) ? [] : [`repeated, it answered ${outcome} and not ${expected.join(' or ')}`]

const notLeft = ({ picture }: Picture, expected: Picture): readonly string[] =>
  same(picture, expected.picture)
    ? []
    : ['repeated, it left something else:', ...differences(picture, expected.picture)]

const same = (one: readonly string[], other: readonly string[]): boolean => one.join('\n') === other.join('\n')

/** The rows that only one of the two has; of a pair of rows, from just before where they part. */
const differences = (found: readonly string[], expected: readonly string[]): readonly string[] => {
  const surplus = found.filter((row) => !expected.includes(row))
  const missing = expected.filter((row) => !found.includes(row))
  return [
    ...surplus.map((row, index) => `  found   ${fromParting(row, missing[index] ?? '')}`),
    ...missing.map((row, index) => `  missing ${fromParting(row, surplus[index] ?? '')}`),
  ]
}

/** Characters of context before and after the place where two rows part. */
const CONTEXT = { before: 80, after: 400 }

const fromParting = (row: string, other: string): string => {
  let same = 0
  while (same < row.length && row[same] === other[same]) same += 1
  const start = Math.max(0, same - CONTEXT.before)
  return `${row.slice(0, Math.min(start, CONTEXT.before))}… ${row.slice(start, same + CONTEXT.after)}`
}

const nearest = (found: Picture, expected: readonly Picture[]): readonly string[] =>
  expected
    .map(({ picture }) => differences(found.picture, picture))
    .reduce((least, list) => (list.length < least.length ? list : least))

import type { Note, Place, Problem } from './problem.ts'
import type { Verification } from './verify.ts'

/** What verification found, as lines for people: what does not fit first, one line each; the figures last. */
export const reportLines = ({ problems, notes, figures }: Verification): readonly string[] => {
  const { events, chains, rounds, decisions, publications, records } = figures
  const [first] = problems
  return [
    ...(first ? [`The first thing that does not fit: ${line(first)}`] : []),
    ...problems.slice(1).map((found) => `Also: ${line(found)}`),
    ...notes.map((found) => `Worth knowing: ${line(found)}`),
    `Looked at ${count(events, 'event')} on ${count(chains, 'chain')}, ${count(decisions, 'decision')} in ${count(rounds, 'round')}, ${count(publications, 'publication')}, and ${count(records, 'other record')}.`,
    problems.length === 0
      ? 'Everything fits.'
      : `${count(problems.length, 'problem')} found. docs/ledger.md says what each code means and what to do.`,
  ]
}

const line = ({ code, what, message }: Problem | Note): string => `${code} (${where(what)}): ${message}`

const where = ({ collection, id, chain, seq }: Place): string =>
  [
    collection,
    ...(id === null ? [] : [id]),
    ...(chain && seq !== undefined && seq !== null ? [`chain ${chain}, event ${seq}`] : []),
  ].join(' ')

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`

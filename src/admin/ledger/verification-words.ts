import type { Place } from '../../ledger/problem.ts'
import type { Figures } from '../../ledger/verify.ts'

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`

/** The one sentence that whoever asked wants to hear. */
export const verdictOf = (problems: number): string =>
  problems === 0
    ? 'Everything fits: nothing was changed past the program, as far as the ledger can tell.'
    : `${problems === 1 ? 'One thing does' : `${problems} things do`} not fit. Somebody must find out why.`

export const figuresSentence = ({ events, chains, decisions, rounds, publications, records }: Figures): string =>
  `Looked at ${count(events, 'event')} on ${count(chains, 'chain')}, ${count(decisions, 'decision')} in ${count(rounds, 'round')}, ${count(publications, 'publication')}, and ${count(records, 'other record')}.`

/** Settings have no row of their own. */
const GLOBALS: readonly string[] = ['review-policy', 'bibliography']

/** The admin screen of the row that something was found about; null where it has none. */
export const pathOfPlace = ({ collection, id }: Pick<Place, 'collection' | 'id'>): string | null => {
  if (GLOBALS.includes(collection)) return `/admin/globals/${collection}`
  return id === null ? null : `/admin/collections/${collection}/${id}`
}

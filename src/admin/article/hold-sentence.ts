import { isStanding, type Assignment } from '../../review/round.ts'
import { formatDate } from '../dates.ts'

type Held = { readonly submittedAt: string; readonly assignments: readonly Assignment[] }

/** Who holds a text that is under review, and since when. */
export const holdSentence = ({ submittedAt, assignments }: Held): string => {
  const names = assignments.filter(isStanding).map(({ name }) => name)
  const since = `since ${formatDate(submittedAt)}`
  return names.length === 0
    ? `The board has had this text ${since}; no reviewer is assigned yet. It can be read, not changed.`
    : `The board has had this text ${since}: ${listed(names)} ${names.length === 1 ? 'reviews' : 'review'} it. It can be read, not changed.`
}

const listed = (names: readonly string[]): string =>
  names.length === 1 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

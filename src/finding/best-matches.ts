import type { CollectionSlug } from 'payload'
import { foldWords } from '../citations/fold-words.ts'
import { foldedRank } from '../citations/match-rank.ts'

type Row = Readonly<Record<string, unknown>>

/** How rows of one collection are found: by a title, and by other words that belong to it. */
export type Titled = {
  readonly collection: CollectionSlug
  readonly columns: readonly string[]
  readonly title: (row: Row) => string
  readonly others: (row: Row) => string
}

export type Folded = { readonly title: string; readonly others: string }

/** The columns of a row as words that can be compared. */
export const folded = ({ title, others }: Pick<Titled, 'title' | 'others'>, row: Row): Folded => ({
  title: foldWords(title(row)),
  others: foldWords(others(row)),
})

const MOST_WORDS = 8

/**
 * Of many rows those that hold every word, the best match first (`foldedRank`), then by title. `typed` is folded; without a
 * word in it nothing is found.
 */
export const bestMatches = <Id>(typed: string, rows: Iterable<readonly [Id, Folded]>): readonly Id[] => {
  const words = typed.split(' ').filter(Boolean).slice(0, MOST_WORDS)
  if (words.length === 0) return []
  const found: { readonly id: Id; readonly rank: number; readonly title: string }[] = []
  for (const [id, { title, others }] of rows) {
    if (words.every((word) => title.includes(word) || others.includes(word)))
      found.push({ id, rank: foldedRank(typed, title, others), title })
  }
  found.sort((one, other) => one.rank - other.rank || (one.title < other.title ? -1 : one.title > other.title ? 1 : 0))
  return found.map(({ id }) => id)
}

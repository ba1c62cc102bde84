import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import { foldedRank } from '../citations/match-rank.ts'
import { foldWords } from '../citations/fold-words.ts'
import { findWrittenSince } from '../commands/store.ts'

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

type Kept = { readonly rows: Map<string, Folded>; newest: string; reading: Promise<void> | null }

/** Servers that share a database don't agree on the time to the millisecond. */
const OVERLAP_MS = 60_000

/**
 * The titles of whole collections, folded, in memory: neither database compares words without their accents, and one that
 * looks for a part of a word reads every row, texts and all. Brought up to date before each search by what was written since.
 *
 * It holds what the one who asks may not read. So it only ever narrows a search of rows that they may read all of, and what
 * it finds is read again with their access (`src/search/by-title.ts`).
 */
const indexes = new WeakMap<Payload, Map<CollectionSlug, Kept>>()

export const titlesOf = async (titled: Titled, req: PayloadRequest): Promise<ReadonlyMap<string, Folded>> => {
  const kept = keptFor(titled.collection, req.payload)
  kept.reading ??= bringUpToDate(kept, titled, req).finally(() => {
    kept.reading = null
  })
  await kept.reading
  return kept.rows
}

const keptFor = (collection: CollectionSlug, payload: Payload): Kept => {
  const all = indexes.get(payload) ?? new Map<CollectionSlug, Kept>()
  indexes.set(payload, all)
  const kept = all.get(collection) ?? { rows: new Map<string, Folded>(), newest: '', reading: null }
  all.set(collection, kept)
  return kept
}

const bringUpToDate = async (kept: Kept, titled: Titled, req: PayloadRequest): Promise<void> => {
  const since = kept.newest === '' ? null : new Date(Date.parse(kept.newest) - OVERLAP_MS).toISOString()
  for (const row of await findWrittenSince(titled.collection, titled.columns, since, req)) {
    const writtenAt = new Date(row.updatedAt as string).toISOString()
    if (writtenAt > kept.newest) kept.newest = writtenAt
    kept.rows.set(String(row.id), folded(titled, row))
  }
}

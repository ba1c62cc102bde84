import type { CollectionSlug, Payload, PayloadRequest, Where } from 'payload'
import { findTitles } from '../commands/store.ts'
import { folded, type Folded, type Titled } from './best-matches.ts'

type Kept = { readonly rows: Map<string, Folded>; lookedAt: number | null; reading: Promise<void> | null }

/** Servers that share a database don't agree on the time, and a write may be stored a moment after the time that it bears. */
const OVERLAP_MS = 60_000

/**
 * The titles of whole collections, folded, in memory: neither database compares words without their accents, and one that
 * looks for a part of a word reads every row, texts and all. Brought up to date before each search by what was written since.
 *
 * It holds what the one who asks may not read. So it only ever narrows a search of rows that they may read all of, and what
 * it finds is read again with their access (`src/finding/by-title.ts`).
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
  const kept = all.get(collection) ?? { rows: new Map<string, Folded>(), lookedAt: null, reading: null }
  all.set(collection, kept)
  return kept
}

const bringUpToDate = async (kept: Kept, titled: Titled, req: PayloadRequest): Promise<void> => {
  const now = Date.now()
  const since: Where =
    kept.lookedAt === null
      ? {}
      : { updatedAt: { greater_than_equal: new Date(kept.lookedAt - OVERLAP_MS).toISOString() } }
  for (const row of await findTitles(titled.collection, titled.columns, since, req))
    kept.rows.set(String(row.id), folded(titled, row))
  // Only now: what failed is read again.
  kept.lookedAt = now
}

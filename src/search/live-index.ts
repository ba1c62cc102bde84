import { setImmediate as nextTurn } from 'node:timers/promises'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { findColumns, type StoredRow } from '../commands/store.ts'
import type { PublicationDocument } from '../publication/document.ts'
import { createPublicationIndex, type PublicationIndex } from './publication-index.ts'

export type LiveIndex = {
  readonly index: PublicationIndex
  /** Brings the index to what the database holds now, whichever process wrote it. Asked before each search. */
  readonly catchUp: () => Promise<void>
  /** Reads these publications anew: found by the index, but not there as it says. */
  readonly refresh: (ids: readonly string[]) => Promise<void>
  /** Compares the whole index with the database: what mends one that missed a change, whatever the reason. */
  readonly compareAll: () => Promise<void>
  /** Whether the text of every publication is in; until then some are found by their question alone. */
  readonly isComplete: () => boolean
  /** Resolves when it is. */
  readonly completed: () => Promise<void>
}

/**
 * Changed rows are asked for from this many milliseconds before the newest one seen: two writes can be stored in another order than
 * their times say, and the clocks of several servers differ a little.
 */
const OVERLAP = 10_000
/** Up to this many changed publications are read at once; of more only the questions, and their texts in the background. */
const AT_ONCE = 20

const SLOT = Symbol.for('imprimatur.live-index')

/**
 * The index of this process for one Payload. Kept on the global object because Next.js bundles a copy of this module for its
 * pages, and two copies of the index would take twice the memory.
 */
export const liveIndexOf = (payload: Payload): LiveIndex => {
  const holder = globalThis as { [SLOT]?: WeakMap<Payload, LiveIndex> }
  const all = (holder[SLOT] ??= new WeakMap())
  const known = all.get(payload)
  if (known) return known
  const made = createLiveIndex(payload)
  all.set(payload, made)
  return made
}

const createLiveIndex = (payload: Payload): LiveIndex => {
  const index = createPublicationIndex()
  /** Publications whose text waits to be read: the newest first. */
  const waiting = new Set<string>()
  /** The newest change that was seen; null where all rows are to be looked at. */
  let newest: string | null = null
  let isPrimed = false
  let filling: Promise<void> = Promise.resolve()
  let isFilling = false

  const readChanges = async (): Promise<void> => {
    const req = await createLocalReq({}, payload)
    // As it was when the rows were asked for: `compareAll` may take it away meanwhile.
    const since = newest
    const rows = await changedRows(since, req)
    const changed: StoredRow[] = []
    if (since === null) {
      const live = new Set(rows.map(({ id }) => id))
      for (const id of index.ids()) if (!live.has(id)) index.remove(id)
    }
    for (const row of rows) {
      if (row.status !== 'live') index.remove(row.id)
      else if (index.editionOf(row.id) !== Number(row.edition)) changed.push(row)
    }
    if (changed.length <= AT_ONCE)
      await indexTexts(
        index,
        changed.map(({ id }) => id),
        req,
      )
    else {
      const ordered = changed.toSorted((a, b) => timeOf(b.publishedAt).localeCompare(timeOf(a.publishedAt)))
      index.build(ordered.map((row) => ({ ...headOf(row), body: null })))
      for (const { id } of ordered) waiting.add(id)
    }
    // Only now: what failed above is asked for again.
    isPrimed = true
    if (newest === since) newest = latestOf(rows, since)
    if (waiting.size > 0 && !isFilling) filling = fill()
  }

  const fill = async (): Promise<void> => {
    isFilling = true
    try {
      const req = await createLocalReq({}, payload)
      while (waiting.size > 0) {
        const ids = [...waiting].slice(0, AT_ONCE)
        const rows = await findColumns('publications', [...HEAD, 'document'], req, { id: { in: ids } })
        for (const row of rows) {
          // What has changed since is for the next look at the changes.
          const isAsKnown = row.status === 'live' && index.editionOf(row.id) === Number(row.edition)
          if (waiting.has(row.id) && isAsKnown) index.set(withText(row))
          await nextTurn()
        }
        for (const id of ids) waiting.delete(id)
      }
    } catch (error) {
      payload.logger.error({ err: error, msg: 'the texts of publications could not be read for the search' })
    } finally {
      isFilling = false
    }
  }

  const catchUp = oneAtATime(readChanges)
  return {
    index,
    catchUp,
    refresh: async (ids) => indexTexts(index, ids, await createLocalReq({}, payload)),
    compareAll: () => {
      newest = null
      return catchUp()
    },
    isComplete: () => isPrimed && waiting.size === 0,
    completed: async () => {
      await catchUp()
      await filling
    },
  }
}

/** Enough to be found by the question. */
const HEAD = ['question', 'language', 'edition', 'status', 'publishedAt', 'updatedAt'] as const

const changedRows = (newest: string | null, req: PayloadRequest): Promise<readonly StoredRow[]> =>
  findColumns(
    'publications',
    HEAD,
    req,
    newest === null
      ? { status: { equals: 'live' } }
      : { updatedAt: { greater_than_equal: new Date(Date.parse(newest) - OVERLAP).toISOString() } },
  )

/** Puts these publications in as they are stored; what is not live is taken out. */
const indexTexts = async (index: PublicationIndex, ids: readonly string[], req: PayloadRequest): Promise<void> => {
  if (ids.length === 0) return
  const rows = await findColumns('publications', [...HEAD, 'document'], req, { id: { in: [...ids] } })
  for (const id of ids) {
    const row = rows.find((one) => one.id === id)
    if (row?.status === 'live') index.set(withText(row))
    else index.remove(id)
  }
}

const headOf = (row: StoredRow) => ({
  id: row.id,
  edition: Number(row.edition),
  language: String(row.language),
  question: String(row.question),
})

const withText = (row: StoredRow) => {
  const { summary, sections, audiences, topics } = JSON.parse(String(row.document)) as PublicationDocument
  return {
    ...headOf(row),
    body: {
      headings: sections.map(({ heading }) => heading),
      text: [summary ?? '', ...sections.map(({ text }) => text)].join('\n'),
      audiences,
      topics: topics.map(({ slug }) => slug),
    },
  }
}

const latestOf = (rows: readonly StoredRow[], since: string | null): string | null =>
  rows.map(({ updatedAt }) => timeOf(updatedAt)).reduce<string | null>((a, b) => (a === null || b > a ? b : a), since)

const timeOf = (value: unknown): string => new Date(value as string).toISOString()

/**
 * Runs the work for whoever asks, one run at a time. Who asks while one is under way gets the next, shared with all others
 * that wait: it begins after they asked, so it sees what was there by then.
 */
const oneAtATime = (work: () => Promise<void>): (() => Promise<void>) => {
  let running: Promise<void> | null = null
  let next: Promise<void> | null = null
  const run = (): Promise<void> => {
    const mine = work().finally(() => {
      if (running === mine) running = null
    })
    running = mine
    return mine
  }
  return () => {
    if (!running) return run()
    next ??= running
      .catch(() => {})
      .then(() => {
        next = null
        return run()
      })
    return next
  }
}

import type { PayloadRequest } from 'payload'
import { findColumns, type StoredRow } from '../commands/store.ts'
import type { PublicationDocument } from '../publication/document.ts'
import { excerptOf, markWords, type Piece } from './excerpt.ts'
import { liveIndexOf } from './live-index.ts'
import type { Filters, Hit } from './publication-index.ts'

export type Search = {
  readonly q: string
  /** Hits a page; pages count from 1. */
  readonly limit: number
  readonly page: number
} & Filters

export type FoundPublication = {
  readonly id: string
  readonly slug: string
  readonly language: string
  readonly edition: number
  readonly publishedAt: string
  readonly approvedAt: string
  /** The question and the passage, cut at the words that were found. */
  readonly question: readonly Piece[]
  readonly excerpt: readonly Piece[]
  readonly score: number
}

export type Found = {
  readonly docs: readonly FoundPublication[]
  readonly totalDocs: number
  readonly page: number
  readonly totalPages: number
  /** False in the first seconds after a start, while some publications are found by their question alone. */
  readonly complete: boolean
}

/** How often a search is done again because a publication changed between finding it and reading it. */
const MOST_TRIES = 3

/**
 * The live publications that answer a few words, the best first. The index only says which they may be: each is read from the
 * database then, and shown only where it is live in the very edition that was found, so that an index that is behind can
 * show neither a retracted text nor the words of an earlier edition. Everybody gets the same.
 */
export const searchPublications = async (
  { q, limit, page, ...filters }: Search,
  req: PayloadRequest,
): Promise<Found> => {
  const live = liveIndexOf(req.payload)

  for (let tries = 1; ; tries += 1) {
    await live.catchUp()
    const complete = live.isComplete()
    const hits = live.index.search(q, filters)
    const shown = hits.slice((page - 1) * limit, page * limit)
    const rows = await rowsOf(shown, req)
    if (rows.length < shown.length && tries < MOST_TRIES) {
      await live.refresh(shown.map(({ id }) => id))
      continue
    }
    return {
      docs: rows.map(({ hit, row }) => presentHit(hit, row)),
      totalDocs: hits.length,
      page,
      totalPages: Math.max(1, Math.ceil(hits.length / limit)),
      complete,
    }
  }
}

type FoundRow = { readonly hit: Hit; readonly row: StoredRow }

const rowsOf = async (hits: readonly Hit[], req: PayloadRequest): Promise<readonly FoundRow[]> => {
  if (hits.length === 0) return []
  const columns = ['slug', 'language', 'edition', 'status', 'publishedAt', 'document']
  const rows = await findColumns('publications', columns, req, {
    and: [{ id: { in: hits.map(({ id }) => id) } }, { status: { equals: 'live' } }],
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return hits.flatMap((hit) => {
    const row = byId.get(hit.id)
    return row && Number(row.edition) === hit.edition ? [{ hit, row }] : []
  })
}

const presentHit = ({ words, score }: Hit, row: StoredRow): FoundPublication => {
  const document = JSON.parse(String(row.document)) as PublicationDocument
  const found = new Set(words)
  return {
    id: row.id,
    slug: String(row.slug),
    language: String(row.language),
    edition: Number(row.edition),
    publishedAt: new Date(row.publishedAt as string).toISOString(),
    approvedAt: document.approval.approvedAt,
    question: markWords(document.question, found),
    excerpt: excerptOf([document.summary ?? '', ...document.sections.map(({ text }) => text)], found),
    score,
  }
}

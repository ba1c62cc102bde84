import type { PayloadRequest } from 'payload'
import type { StoredRow } from '../commands/store.ts'
import { openDocuments, type OpenedDocument } from './open.ts'

/** A live publication as the world reads it: docs/api.md, "A publication". */
export type PublicPublication = {
  readonly id: string
  readonly slug: string
  readonly edition: number
  readonly status: 'live'
  readonly publishedAt: string
  readonly createdAt: string
  readonly updatedAt: string
} & OpenedDocument

/** What a view is made of. */
export const PUBLIC_COLUMNS = [
  ...['slug', 'edition', 'status', 'publishedAt', 'createdAt', 'updatedAt', 'article', 'document'],
] as const

/**
 * Rows of `publications` as the world reads them, in their order. Not through Payload's own reading, which walks the two
 * hundred typed fields of each document; a test holds what comes out of both against each other.
 */
export const publicViews = async (
  rows: readonly StoredRow[],
  req: PayloadRequest,
): Promise<readonly PublicPublication[]> => {
  const stored = rows.map(({ article, document }) => ({ article, document: String(document) }))
  const documents = await openDocuments(stored, req)
  return rows.flatMap((row, index) => {
    const document = documents[index]
    return document ? [{ ...placeOf(row), ...document }] : []
  })
}

const placeOf = ({ id, slug, edition, publishedAt, createdAt, updatedAt }: StoredRow) => ({
  id: String(id),
  slug: String(slug),
  edition: Number(edition),
  status: 'live' as const,
  publishedAt: iso(publishedAt),
  createdAt: iso(createdAt),
  updatedAt: iso(updatedAt),
})

const iso = (value: unknown): string => new Date(value as string | Date).toISOString()

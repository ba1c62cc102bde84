import type { PayloadRequest } from 'payload'
import { couldBeId } from '../database/ids.ts'
import type { PublicationState } from '../review/vocabulary.ts'
import { findRow, type StoredRow } from './store.ts'

/** A publication as it is stored. */
export type StoredPublication = {
  readonly id: string
  readonly article: string
  readonly reviewState: string
  readonly slug: string
  readonly edition: number
  readonly status: PublicationState
  readonly retractedAt: string | null
  readonly retractedBy: string | null
  readonly retractionReason: string | null
  readonly retractionNotice: string | null
  readonly revision: number
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

export const toPublication = (row: StoredRow): StoredPublication => ({
  id: row.id,
  article: String(row.article),
  reviewState: String(row.reviewState),
  slug: String(row.slug),
  edition: Number(row.edition),
  status: row.status as PublicationState,
  retractedAt: row.retractedAt ? new Date(row.retractedAt as string).toISOString() : null,
  retractedBy: textOrNull(row.retractedBy),
  retractionReason: textOrNull(row.retractionReason),
  retractionNotice: textOrNull(row.retractionNotice),
  revision: Number(row.revision),
})

export const findPublication = async (id: string, req: PayloadRequest): Promise<StoredPublication | null> => {
  if (!couldBeId(req.payload, id)) return null
  const row = await findRow('publications', { id: { equals: id } }, req)
  return row ? toPublication(row) : null
}

export const publicationOfArticle = async (
  articleId: string,
  req: PayloadRequest,
): Promise<StoredPublication | null> => {
  const row = await findRow('publications', { article: { equals: articleId } }, req)
  return row ? toPublication(row) : null
}

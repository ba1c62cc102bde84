import type { PayloadRequest } from 'payload'
import { findColumnsOfPage, type StoredRow } from '../commands/store.ts'
import type { PublicationDocument } from '../publication/document.ts'
import { articlePath } from '../reader/paths.ts'
import { descriptionOf } from '../reader/text.ts'

const MOST_ENTRIES = 50

/** One live publication in its present edition. */
export type FeedEntry = {
  /** The page for readers, which is its lasting name as well: a published article keeps its address. */
  readonly url: string
  readonly title: string
  readonly language: string
  readonly summary: string
  /** ISO 8601: when the first edition went out, and when this one did. */
  readonly published: string
  readonly updated: string
  /** The members of the board who approved this edition, as in "Rosa Fictional, MD". */
  readonly reviewedBy: readonly string[]
  readonly topics: readonly string[]
}

/** The newest live editions, the newest first. What was retracted is not among them. */
export const newestEntries = async (origin: string, req: PayloadRequest): Promise<readonly FeedEntry[]> => {
  const rows = await findColumnsOfPage(
    'publications',
    ['slug', 'publishedAt', 'createdAt', 'document'],
    { status: { equals: 'live' } },
    { sort: '-publishedAt', limit: MOST_ENTRIES },
    req,
  )
  return rows.map((row) => entryOf(row, origin))
}

const entryOf = (row: StoredRow, origin: string): FeedEntry => {
  const document = JSON.parse(String(row.document)) as PublicationDocument
  const updated = isoOf(row.publishedAt)
  const inserted = isoOf(row.createdAt)
  return {
    url: `${origin}${articlePath(String(row.slug))}`,
    title: document.question,
    language: document.language,
    summary: descriptionOf(document),
    // The row is written a moment after the time that its first edition carries.
    published: inserted < updated ? inserted : updated,
    updated,
    reviewedBy: document.approval.reviewers.map(({ name, credentials }) =>
      [name, credentials].filter((part) => part !== '').join(', '),
    ),
    topics: document.topics.map(({ name }) => name),
  }
}

const isoOf = (value: unknown): string => new Date(value as string).toISOString()

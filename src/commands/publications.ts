import type { PayloadRequest } from 'payload'
import { couldBeId } from '../database/ids.ts'
import { dayOf } from '../review/calendar.ts'
import type { Proof } from '../publication/document.ts'
import { digestOf } from '../review/digest.ts'
import type { PublicationState, RetractionOutcome } from '../review/vocabulary.ts'
import { findRow, findRows, type StoredRow } from './store.ts'

/** One retraction, and the review that must follow it. */
export type Retraction = {
  readonly edition: number
  readonly at: string
  /** Account id; null where the schedule took it down. */
  readonly by: string | null
  /** Why the schedule took it down, where that was not an overdue review. */
  readonly cause?: 'source-retracted'
  readonly reason: string
  readonly notice: string
  readonly review: RetractionReview | null
}

/** What was found afterwards: why it was taken down, whether that was right, and what was done about it. */
export type RetractionReview = {
  readonly by: string
  readonly name: string
  readonly at: string
  readonly outcome: RetractionOutcome
  readonly findings: string
}

/**
 * An edition that another one replaced. Its words stand in its round; its address and its signature stand only here, for keys
 * change, and what was signed with an old one must go on saying so.
 */
export type EarlierEdition = {
  readonly edition: number
  readonly slug: string
  readonly publishedAt: string
  readonly proof: Proof
}

/** One change of the address of a live publication. */
export type SlugChange = {
  readonly from: string
  readonly to: string
  readonly at: string
  /** Account id. */
  readonly by: string
  readonly reason: string
}

/** A publication as it is stored. */
export type StoredPublication = {
  readonly id: string
  readonly article: string
  readonly reviewState: string
  readonly slug: string
  readonly question: string
  readonly questionKey: string
  readonly language: string
  readonly edition: number
  readonly status: PublicationState
  readonly publishedAt: string
  readonly reviewDueAt: string | null
  readonly document: string
  readonly retractedAt: string | null
  readonly retractedBy: string | null
  readonly retractionReason: string | null
  readonly retractionNotice: string | null
  readonly retractions: readonly Retraction[]
  readonly earlierEditions: readonly EarlierEdition[]
  readonly slugChanges: readonly SlugChange[]
  readonly revision: number
  readonly settled: boolean
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
const isoOrNull = (value: unknown): string | null => (value ? new Date(value as string).toISOString() : null)

export const toPublication = (row: StoredRow): StoredPublication => ({
  id: row.id,
  article: String(row.article),
  reviewState: String(row.reviewState),
  slug: String(row.slug),
  question: String(row.question),
  questionKey: String(row.questionKey),
  language: String(row.language),
  edition: Number(row.edition),
  status: row.status as PublicationState,
  publishedAt: new Date(row.publishedAt as string).toISOString(),
  reviewDueAt: isoOrNull(row.reviewDueAt),
  document: String(row.document),
  retractedBy: textOrNull(row.retractedBy),
  ...takedownOf(row),
  retractions: (row.retractions ?? []) as readonly Retraction[],
  earlierEditions: (row.earlierEditions ?? []) as readonly EarlierEdition[],
  slugChanges: (row.slugChanges ?? []) as readonly SlugChange[],
  revision: Number(row.revision),
  settled: row.settled === true,
})

/** Why a publication is not there, as the world is told. */
export const takedownOf = (row: StoredRow) => ({
  retractedAt: isoOrNull(row.retractedAt),
  retractionReason: textOrNull(row.retractionReason),
  retractionNotice: textOrNull(row.retractionNotice),
})

/** What the ledger calls a publication. */
export const publicationSubject = (id: string): string => `publication:${id}`

/** Digest of all that a publication's row says, without the bookkeeping of the writes. */
export const publicationDigest = ({
  id: _id,
  revision: _revision,
  settled: _settled,
  earlierEditions,
  slugChanges,
  ...record
}: StoredPublication): string =>
  digestOf({
    ...record,
    // Publications from before there were these were recorded without them.
    ...(earlierEditions.length > 0 ? { earlierEditions } : {}),
    ...(slugChanges.length > 0 ? { slugChanges } : {}),
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

/** How many live publications are due for review on each day ("2027-11-22" → 3) of this stretch of time. */
export const reviewsDue = async (
  { from, to }: { readonly from: string; readonly to: string },
  req: PayloadRequest,
): Promise<ReadonlyMap<string, number>> => {
  const rows = await findRows(
    'publications',
    {
      and: [
        { status: { equals: 'live' } },
        { reviewDueAt: { greater_than_equal: from } },
        { reviewDueAt: { less_than_equal: to } },
      ],
    },
    req,
  )
  const counts = new Map<string, number>()
  for (const { reviewDueAt } of rows.map(toPublication)) {
    if (reviewDueAt) counts.set(dayOf(reviewDueAt), (counts.get(dayOf(reviewDueAt)) ?? 0) + 1)
  }
  return counts
}

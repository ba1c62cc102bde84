import type { PayloadRequest } from 'payload'
import { currentSlugOf } from '../commands/slugs.ts'
import { done, notFound, refusal, refused, type Refusal, type Result } from '../commands/result.ts'
import { takedownOf, type StoredPublication } from '../commands/publications.ts'
import { couldBeId } from '../database/ids.ts'
import { rowsByKey, type KeyedRead } from '../database/rows-by-key.ts'
import { overdueFrom, PUBLICATIONS, tagsOfPublication } from './cache-tags.ts'
import type { PublicationDocument } from './document.ts'
import { PUBLIC_COLUMNS, publicViews, type PublicPublication } from './public-view.ts'

const COLUMNS = [...PUBLIC_COLUMNS, 'retractionReason', 'retractionNotice', 'retractedAt']
const BY_SLUG: KeyedRead = { collection: 'publications', key: 'slug', columns: COLUMNS }
const BY_ID: KeyedRead = { collection: 'publications', key: 'id', columns: COLUMNS }
const STANDING: KeyedRead = { collection: 'publications', key: 'slug', columns: ['status', 'document'] }

/**
 * The live publication at a web address, the same for everybody. A retracted one answers 410 with its public notice, a
 * former address 308 with the present one in `details.slug`.
 */
export const publicationBySlug = async (slug: string, req: PayloadRequest): Promise<Result<PublicPublication>> => {
  if (slug === '') return refused(notFound('publication'))
  const found = await livePublication(BY_SLUG, slug, req)
  if (found.ok || found.refusal.status !== 404) return found
  const present = await currentSlugOf(slug, req)
  return present === null || present === slug ? found : refused(moved(present))
}

/** The same by its id. */
export const publicationById = async (id: string, req: PayloadRequest): Promise<Result<PublicPublication>> =>
  couldBeId(req.payload, id) ? livePublication(BY_ID, id, req) : refused(notFound('publication'))

/** What stands at a web address, without its words. */
export type Standing = (
  { readonly state: 'live' | 'retracted' | 'unknown' } | { readonly state: 'moved'; readonly slug: string }
) & {
  /** What a page that shows it is made of (`cache-tags.ts`). */
  readonly tags: readonly string[]
  /** ISO time at which such a page changes by itself; null where none is known. */
  readonly until: string | null
}

/** As cheap as can be: every view of a page asks it, to know its status. */
export const standingAt = async (slug: string, req: PayloadRequest): Promise<Standing> => {
  const [row] = slug === '' ? [] : await rowsByKey(STANDING, [slug], req)
  if (row && (row.status === 'live' || row.status === 'retracted')) {
    const { relatedQuestionTexts, approval } = JSON.parse(String(row.document)) as PublicationDocument
    const until = overdueFrom(approval.nextReviewDue, new Date().toISOString())
    return { state: row.status, tags: tagsOfPublication(row.id, relatedQuestionTexts), until }
  }
  const present = slug === '' || row ? null : await currentSlugOf(slug, req)
  const nothing = { tags: [PUBLICATIONS], until: null }
  return present === null ? { state: 'unknown', ...nothing } : { state: 'moved', slug: present, ...nothing }
}

const livePublication = async (
  read: KeyedRead,
  key: string,
  req: PayloadRequest,
): Promise<Result<PublicPublication>> => {
  const [row] = await rowsByKey(read, [key], req)
  if (row?.status === 'retracted') return refused(retracted({ id: row.id, ...takedownOf(row) }))
  // Anything else than "live" is nothing that the world may read.
  const [publication] = row?.status === 'live' ? await publicViews([row], req) : []
  return publication ? done(publication) : refused(notFound('publication'))
}

type Taken = Pick<StoredPublication, 'id' | 'retractionReason' | 'retractionNotice' | 'retractedAt'>

export const retracted = ({ id, retractionReason, retractionNotice, retractedAt }: Taken): Refusal =>
  refusal(410, 'RETRACTED', `This article was retracted. ${retractionNotice ?? ''}`.trim(), {
    publication: id,
    reason: retractionReason,
    notice: retractionNotice,
    retractedAt,
  })

export const moved = (slug: string): Refusal =>
  refusal(308, 'MOVED', 'This article has moved to another address.', { slug })

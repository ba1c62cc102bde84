import type { PayloadRequest } from 'payload'
import { toPublication, type StoredPublication } from '../commands/publications.ts'
import { done, notFound, refused, type Result } from '../commands/result.ts'
import { toRound, type StoredRound } from '../commands/rounds.ts'
import { approvedDocument, signEdition } from '../commands/sign-edition.ts'
import { currentSlugOf } from '../commands/slugs.ts'
import { findRow, findRows, type StoredRow } from '../commands/store.ts'
import { moved, retracted } from './by-slug.ts'
import type { Correction, PublicationDocument } from './document.ts'
import { openDocuments } from './open.ts'
import { publicViews, type PublicPublication } from './public-view.ts'

/** An edition that another one replaced, as it was approved, with the signature that it went out with. */
export type SupersededPublication = Omit<PublicPublication, 'status' | 'reviewStatus' | 'pendingUpdate'> & {
  readonly status: 'superseded'
  readonly reviewStatus: 'superseded'
  readonly pendingUpdate: null
  /** What stands at the address now. */
  readonly live: { readonly edition: number; readonly slug: string; readonly publishedAt: string }
}

/**
 * One edition of the publication at a web address, for everybody; the live one by its number too. While the publication is
 * retracted there is none of them, and an edition that was itself retracted never comes back.
 */
export const editionAt = async (
  slug: string,
  edition: number,
  req: PayloadRequest,
): Promise<Result<PublicPublication | SupersededPublication>> => {
  const row = slug === '' ? null : await findRow('publications', { slug: { equals: slug } }, req)
  if (!row) {
    const present = slug === '' ? null : await currentSlugOf(slug, req)
    return refused(present === null ? notFound('publication') : moved(present))
  }
  const publication = toPublication(row)
  if (publication.status === 'retracted') return refused(retracted(publication))
  if (publication.edition === edition) {
    const [live] = await publicViews([row], req)
    return live ? done(live) : refused(notFound('edition'))
  }
  const retraction = publication.retractions.findLast((one) => one.edition === edition)
  if (retraction) {
    const { reason, notice, at } = retraction
    return refused(retracted({ ...publication, retractionReason: reason, retractionNotice: notice, retractedAt: at }))
  }
  const round = await roundOfEdition(publication, edition, req)
  return round ? done(await supersededBy(publication, round, row, req)) : refused(notFound('edition'))
}

type Released = StoredRound & { readonly edition: number; readonly releasedAt: string }

const roundOfEdition = async (
  { article, edition: live }: StoredPublication,
  edition: number,
  req: PayloadRequest,
): Promise<Released | null> => {
  // An edition that the publication has not come to yet is none: a crash came between.
  if (!Number.isInteger(edition) || edition < 1 || edition > live) return null
  const rows = await findRows(
    'review-states',
    { and: [{ article: { equals: article } }, { edition: { equals: edition } }] },
    req,
  )
  const round = rows.map(toRound).find(({ releasedAt }) => releasedAt !== null)
  return round && round.releasedAt !== null ? { ...round, edition, releasedAt: round.releasedAt } : null
}

const supersededBy = async (
  publication: StoredPublication,
  round: Released,
  { createdAt }: StoredRow,
  req: PayloadRequest,
): Promise<SupersededPublication> => {
  const { edition } = round
  const { corrections = [] } = JSON.parse(publication.document) as { readonly corrections?: readonly Correction[] }
  const kept = publication.earlierEditions.find((one) => one.edition === edition)
  const place = {
    slug: kept?.slug ?? publication.slug,
    edition,
    publishedAt: kept?.publishedAt ?? round.releasedAt,
    corrections: corrections.filter((correction) => correction.edition < edition),
  }
  const document: PublicationDocument = kept
    ? { ...approvedDocument(round, place), proof: kept.proof }
    : // It went out before signatures were kept: the same key signs the same bytes.
      await signEdition(round, place)
  const [opened] = await openDocuments([{ article: publication.article, document: JSON.stringify(document) }], req)
  if (!opened) throw new Error(`Edition ${edition} of ${publication.id} could not be opened.`)
  return {
    id: publication.id,
    slug: place.slug,
    edition,
    publishedAt: place.publishedAt,
    createdAt: new Date(createdAt as string).toISOString(),
    updatedAt: place.publishedAt,
    ...opened,
    status: 'superseded',
    reviewStatus: 'superseded',
    pendingUpdate: null,
    live: { edition: publication.edition, slug: publication.slug, publishedAt: publication.publishedAt },
  }
}

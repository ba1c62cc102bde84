import type { PayloadRequest } from 'payload'
import type { ApprovedContent } from '../publication/content.ts'
import { questionKey, type PublicationDocument } from '../publication/document.ts'
import { audienceColumns, listPublication } from './list-publication.ts'
import { publicationOfArticle, toPublication, type EarlierEdition, type StoredPublication } from './publications.ts'
import { recordEdition, recordPublished } from './record-published.ts'
import { settlePublication } from './retract-publication.ts'
import type { StoredRound } from './rounds.ts'
import { checkApproval, signEdition } from './sign-edition.ts'
import { claimSlug } from './slugs.ts'
import { compareAndSet, insertOnce } from './store.ts'
import { tellWebhooks } from './tell-webhooks.ts'

const MOST_TRIES = 50

/**
 * Makes an approved round the article's publication: the one code path that ever writes what the world reads. It is called
 * by the command that met the quorum and again by recovery, and writes each edition once. Every word comes
 * from the round's own row: not from the live article, the references or the reviewers' profiles.
 */
export const publishRound = async (round: StoredRound, req: PayloadRequest): Promise<void> => {
  const { edition, approvedAt, releasedAt } = round
  if (edition === null || approvedAt === null || releasedAt === null)
    throw new Error(`Round ${round.id} was never approved and released.`)
  await checkApproval(round)

  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const current = await publicationOfArticle(round.article, req)
    // Overtaken: a later edition is out. Whether this one ever was stands in the ledger by now, and can't be known any more.
    if (current && current.edition > edition) return
    if (current && current.edition === edition) return finish(current, round, req)

    // What became of the edition before must stand in the ledger before its row is written over.
    if (current) await (current.settled ? recordEdition(current, req) : settlePublication(current, req))

    const content = JSON.parse(round.canonicalContent) as ApprovedContent
    const slug = current?.slug ?? (await firstSlug(round, req))
    const place = { slug, edition, publishedAt: releasedAt }
    const document = await signEdition(round, { ...place, corrections: correctionsOf(current) })
    const data = {
      reviewState: round.id,
      question: content.question,
      questionKey: questionKey(content.question),
      language: content.language,
      edition,
      status: 'live',
      publishedAt: releasedAt,
      reviewDueAt: document.approval.nextReviewDue,
      document: JSON.stringify(document),
      ...audienceColumns(document.audiences),
      retractedAt: null,
      retractedBy: null,
      retractionReason: null,
      retractionNotice: null,
      settled: true,
      listed: false,
    }
    const row = current
      ? await compareAndSet('publications', current, { ...data, earlierEditions: withPresent(current) }, req)
      : await insertOnce('publications', { ...data, article: round.article, slug, retractions: [], revision: 1 }, req)
    if (row) return finish(toPublication(row), round, req)
  }
  throw new Error(`Round ${round.id} could not be published: ${MOST_TRIES} races lost.`)
}

/** What follows from the row: its event, its place in the lists, and the messages to frontends. */
const finish = async (publication: StoredPublication, round: StoredRound, req: PayloadRequest): Promise<void> => {
  await recordPublished(publication, round, req)
  await listPublication(publication.id, req)
  await tellWebhooks(publication, req)
}

/** The editions so far, for those to come: the one that is written over is kept in the same write. */
const withPresent = ({
  earlierEditions,
  edition,
  slug,
  publishedAt,
  document,
}: StoredPublication): readonly EarlierEdition[] => {
  const { proof } = JSON.parse(document) as PublicationDocument
  return [...earlierEditions, { edition, slug, publishedAt, proof }]
}

const correctionsOf = (publication: StoredPublication | null): PublicationDocument['corrections'] =>
  publication ? ((JSON.parse(publication.document) as Partial<PublicationDocument>).corrections ?? []) : []

/**
 * The web address is the article's at its first publication; from then on it stays, and belongs to it for ever. Where another
 * article stood at it once, a number is put behind it.
 */
const firstSlug = async (round: StoredRound, req: PayloadRequest): Promise<string> => {
  const wanted = await slugOf(round, req)
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const slug = tries === 1 ? wanted : `${wanted}-${tries}`
    if (await claimSlug(slug, round.article, req)) return slug
  }
  throw new Error(`No web address was found for round ${round.id}: ${MOST_TRIES} are taken.`)
}

const slugOf = async (round: StoredRound, req: PayloadRequest): Promise<string> => {
  const article = await req.payload.findByID({
    collection: 'articles',
    id: round.article,
    depth: 0,
    select: { slug: true },
    overrideAccess: true,
    req,
  })
  return article.slug ?? round.article
}

import type { PayloadRequest } from 'payload'
import type { ApprovedContent } from '../publication/content.ts'
import {
  coveredMembers,
  publicationDocument,
  publicationStatement,
  questionKey,
  type PublicationDocument,
} from '../publication/document.ts'
import { decisionStatement } from '../review/decision-statement.ts'
import { sha256 } from '../review/digest.ts'
import { approvalsOf, hasQuorum } from '../review/round.ts'
import { signStatement, vouchesFor } from '../signing/jws.ts'
import { serverKeys } from '../signing/server-keys.ts'
import { publicationOfArticle, toPublication, type StoredPublication } from './publications.ts'
import { recordEdition, recordPublished } from './record-published.ts'
import { settlePublication } from './retract-publication.ts'
import type { StoredRound } from './rounds.ts'
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
    if (current && current.edition === edition) return announce(current, round, req)

    // What became of the edition before must stand in the ledger before its row is written over.
    if (current) await (current.settled ? recordEdition(current, req) : settlePublication(current, req))

    const content = JSON.parse(round.canonicalContent) as ApprovedContent
    const slug = current?.slug ?? (await slugOf(round, req))
    const place = { slug, edition, publishedAt: releasedAt }
    const document = await signed(
      publicationDocument({ ...round, approvedAt }, { ...place, corrections: correctionsOf(current) }),
      place,
    )
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
      retractedAt: null,
      retractedBy: null,
      retractionReason: null,
      retractionNotice: null,
      settled: true,
    }
    const row = current
      ? await compareAndSet('publications', current, data, req)
      : await insertOnce('publications', { ...data, article: round.article, slug, retractions: [], revision: 1 }, req)
    if (row) return announce(toPublication(row), round, req)
  }
  throw new Error(`Round ${round.id} could not be published: ${MOST_TRIES} races lost.`)
}

const announce = async (publication: StoredPublication, round: StoredRound, req: PayloadRequest): Promise<void> => {
  await recordPublished(publication, round, req)
  await tellWebhooks(publication, req)
}

/**
 * Said again here, whatever the caller believes, for this is the last door: the quorum, the text behind the digest, and the
 * server's own signature on each approval, so that a vote that was written into the database by hand publishes nothing.
 */
const checkApproval = async (round: StoredRound): Promise<void> => {
  if (!hasQuorum(round)) throw new Error(`Round ${round.id} has no quorum.`)
  if (sha256(round.canonicalContent) !== round.digest)
    throw new Error(`The text of round ${round.id} is not the one that was approved.`)
  const keys = await serverKeys()
  for (const vote of approvalsOf(round)) {
    if (!(await vouchesFor('decision', vote.signature, decisionStatement(round, vote), keys)))
      throw new Error(`The signature of ${vote.byline.name} in round ${round.id} does not fit the decision.`)
  }
}

const signed = async (
  document: Omit<PublicationDocument, 'proof'>,
  place: { readonly slug: string; readonly edition: number; readonly publishedAt: string },
): Promise<PublicationDocument> => {
  const covers = coveredMembers(document)
  const jws = await signStatement('publication', publicationStatement(document, covers, place), await serverKeys())
  return { ...document, proof: { covers, jws } }
}

const correctionsOf = (publication: StoredPublication | null): PublicationDocument['corrections'] =>
  publication ? ((JSON.parse(publication.document) as Partial<PublicationDocument>).corrections ?? []) : []

/** The web address is the article's at its first publication; from then on it stays (`keepSlugWhilePublished`). */
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

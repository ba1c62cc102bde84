import type { PayloadRequest } from 'payload'
import type { ApprovedContent } from '../publication/content.ts'
import { publicationDocument, questionKey } from '../publication/document.ts'
import { sha256 } from '../review/digest.ts'
import { hasQuorum } from '../review/round.ts'
import { publicationOfArticle } from './publications.ts'
import type { StoredRound } from './rounds.ts'
import { compareAndSet, insertOnce } from './store.ts'

const MOST_TRIES = 50

/**
 * Makes an approved round the article's publication: the one code path that ever writes what the world reads. It is called
 * by the command that met the quorum and again by recovery, and writes each edition once. Every word comes
 * from the round's own row: not from the live article, the references or the reviewers' profiles.
 */
export const publishRound = async (round: StoredRound, req: PayloadRequest): Promise<void> => {
  const { edition, approvedAt } = round
  if (edition === null || approvedAt === null) throw new Error(`Round ${round.id} was never approved.`)
  // Said again here, whatever the caller believes: this is the last door.
  if (!hasQuorum(round)) throw new Error(`Round ${round.id} has no quorum.`)
  if (sha256(round.canonicalContent) !== round.digest)
    throw new Error(`The text of round ${round.id} is not the one that was approved.`)

  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const current = await publicationOfArticle(round.article, req)
    if (current && current.edition >= edition) return recordPublished(round, current.id, req)

    const content = JSON.parse(round.canonicalContent) as ApprovedContent
    const data = {
      reviewState: round.id,
      question: content.question,
      questionKey: questionKey(content.question),
      language: content.language,
      edition,
      status: 'live',
      publishedAt: approvedAt,
      document: JSON.stringify(publicationDocument({ ...round, approvedAt })),
      retractedAt: null,
      retractedBy: null,
      retractionReason: null,
      retractionNotice: null,
      settled: true,
    }
    const row = current
      ? await compareAndSet('publications', current, data, req)
      : await insertOnce(
          'publications',
          { ...data, article: round.article, slug: await slugOf(round, req), revision: 1 },
          req,
        )
    if (row) return recordPublished(round, row.id, req)
  }
  throw new Error(`Round ${round.id} could not be published: ${MOST_TRIES} races lost.`)
}

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

const recordPublished = async (round: StoredRound, publicationId: string, req: PayloadRequest): Promise<void> => {
  await insertOnce(
    'events',
    {
      key: `${publicationId}:published:${round.edition}`,
      action: 'published',
      at: round.approvedAt,
      actor: null,
      article: round.article,
      reviewState: round.id,
      publication: publicationId,
      digest: round.digest,
      details: { edition: round.edition },
    },
    req,
  )
}

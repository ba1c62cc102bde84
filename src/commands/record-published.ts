import type { PayloadRequest } from 'payload'
import type { PublicationDocument } from '../publication/document.ts'
import { appendEvent, lastEventOf } from './ledger.ts'
import { publicationDigest, publicationSubject, type StoredPublication } from './publications.ts'
import { findRound, type StoredRound } from './rounds.ts'

/** Records that a publication's present edition, which is this round's text, went out; safe to run again. */
export const recordPublished = (
  publication: StoredPublication,
  round: StoredRound,
  req: PayloadRequest,
): Promise<void> =>
  appendEvent(async () => {
    const subject = publicationSubject(publication.id)
    return {
      key: `${publication.id}:published:${publication.edition}`,
      subject,
      action: 'published',
      at: round.releasedAt ?? round.submittedAt,
      actor: null,
      article: round.article,
      reviewState: round.id,
      publication: publication.id,
      digest: round.digest,
      before: (await lastEventOf(subject, req))?.after ?? null,
      // Retracted before this could be recorded: what its record was in between is not known any more.
      after: publication.settled ? publicationDigest(publication) : null,
      details: { edition: publication.edition, ...proofOf(publication) },
    }
  }, req)

/**
 * The proof as readers got it: the next edition's takes its place in the row, and after a rotation of the keys nobody could make
 * it again. Publications from before signatures have none.
 */
const proofOf = ({ document }: StoredPublication): Partial<Pick<PublicationDocument, 'proof'>> => {
  const { proof } = JSON.parse(document) as Partial<PublicationDocument>
  return proof ? { proof } : {}
}

/**
 * The same, of whatever edition the row holds. Done before anything else of the publication is recorded: between the write
 * of an edition and its event, another request or another server may retract it or publish the next one.
 */
export const recordEdition = async (publication: StoredPublication, req: PayloadRequest): Promise<void> => {
  const round = await findRound(publication.reviewState, req)
  if (round) await recordPublished(publication, round, req)
}

import {
  coveredMembers,
  publicationDocument,
  publicationStatement,
  type Edition,
  type PublicationDocument,
} from '../publication/document.ts'
import { decisionStatement } from '../review/decision-statement.ts'
import { sha256 } from '../review/digest.ts'
import { approvalsOf, hasQuorum } from '../review/round.ts'
import { signStatement, vouchesFor } from '../signing/jws.ts'
import { serverKeys } from '../signing/server-keys.ts'
import type { StoredRound } from './rounds.ts'

/** The document of one edition of an approved round, signed: the one way to this server's signature on a publication. */
export const signEdition = async (round: StoredRound, edition: Edition): Promise<PublicationDocument> => {
  await checkApproval(round)
  const document = approvedDocument(round, edition)
  const covers = coveredMembers(document)
  const statement = publicationStatement(document, covers, edition)
  return { ...document, proof: { covers, jws: await signStatement('publication', statement, await serverKeys()) } }
}

/** The same without the signature; throws where the round was never approved. */
export const approvedDocument = (round: StoredRound, edition: Edition): Omit<PublicationDocument, 'proof'> => {
  const { approvedAt } = round
  if (approvedAt === null) throw new Error(`Round ${round.id} was never approved.`)
  return publicationDocument({ ...round, approvedAt }, edition)
}

/**
 * Said again here, whatever the caller believes, for this is the last door: the quorum, the text behind the digest, and the
 * server's own signature on each approval, so that a vote that was written into the database by hand publishes nothing.
 */
export const checkApproval = async (round: StoredRound): Promise<void> => {
  if (!hasQuorum(round)) throw new Error(`Round ${round.id} has no quorum.`)
  if (sha256(round.canonicalContent) !== round.digest)
    throw new Error(`The text of round ${round.id} is not the one that was approved.`)
  const keys = await serverKeys()
  for (const vote of approvalsOf(round)) {
    if (!(await vouchesFor('decision', vote.signature, decisionStatement(round, vote), keys)))
      throw new Error(`The signature of ${vote.byline.name} in round ${round.id} does not fit the decision.`)
  }
}

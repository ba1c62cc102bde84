import { audienceColumns } from '../commands/list-publication.ts'
import { publicationDigest, toPublication, type StoredPublication } from '../commands/publications.ts'
import type { StoredRound } from '../commands/rounds.ts'
import type { StoredRow } from '../commands/store.ts'
import {
  coveredMembers,
  publicationDocument,
  publicationStatement,
  type PublicationDocument,
} from '../publication/document.ts'
import { canonicalJson, digestOf } from '../review/digest.ts'
import { vouchesFor } from '../signing/jws.ts'
import type { SigningKeys } from '../signing/keys.ts'
import { lastRecord } from './check-continuity.ts'
import { problem, type Problem, type ProblemCode } from './problem.ts'
import type { StoredEvent } from './stored-event.ts'

/** What the world reads, against the text that was approved, the server's signature, its round, and the events. */
export const checkPublication = async (
  row: StoredRow,
  round: StoredRound | null,
  events: readonly StoredEvent[],
  keys: Pick<SigningKeys, 'jwks'>,
): Promise<readonly Problem[]> => {
  const publication = toPublication(row)
  const document = JSON.parse(publication.document) as PublicationDocument
  const found = (code: ProblemCode, message: string): Problem =>
    problem(
      code,
      { collection: 'publications', id: publication.id },
      `The publication of “${publication.question}” ${message}`,
    )
  const { covers, jws } = document.proof
  const problems: Problem[] = []

  const members = coveredMembers(document)
  const text = Object.fromEntries(members.map((member) => [member, document[member as keyof PublicationDocument]]))
  if (digestOf(text) !== document.approval.digest || canonicalJson(covers) !== canonicalJson(members))
    problems.push(found('PUBLICATION_TEXT_CHANGED', 'holds another text than the one that was approved.'))
  if (!(await vouchesFor('publication', jws, publicationStatement(document, covers, publication), keys)))
    problems.push(
      found('PUBLICATION_UNSIGNED', 'does not carry this server’s signature for what it says of its approval.'),
    )
  const mismatch = mismatchWith(round, publication, document)
  if (mismatch !== null) problems.push(found('PUBLICATION_NOT_APPROVED', mismatch))

  const last = lastRecord(events, new Set())
  if (last?.event.after !== publicationDigest(publication)) {
    problems.push(
      publication.settled && round?.settled !== false
        ? last
          ? found('RECORD_CHANGED', `is not what event ${last.event.seq} (${last.event.action}) left it.`)
          : found('RECORD_UNKNOWN', 'is one that no event tells of.')
        : found('ROW_UNFINISHED', 'was changed, and no event tells of it yet; a running server writes it by itself.'),
    )
  } else if (publication.settled && publication.revision !== writesIn(events)) {
    problems.push(found('PUBLICATION_BOOKKEEPING_CHANGED', 'has a count of its changes that does not fit the events.'))
  }
  if (row.listed !== true)
    problems.push(found('ROW_UNFINISHED', 'has no place in the lists yet; a running server gives it one by itself.'))
  else if (Object.entries(audienceColumns(document.audiences)).some(([column, isFor]) => row[column] !== isFor))
    problems.push(found('PUBLICATION_BOOKKEEPING_CHANGED', 'is listed for others than its text is for.'))
  return problems
}

/** What the publication says otherwise than the round that it names. */
const mismatchWith = (
  round: StoredRound | null,
  { article, edition, publishedAt, slug }: StoredPublication,
  { approval }: PublicationDocument,
): string | null => {
  if (!round) return 'names a round that is not there.'
  const { approvedAt, releasedAt } = round
  if (round.article !== article) return 'names a round of another article.'
  if (approvedAt === null || releasedAt === null || (round.state !== 'approved' && round.state !== 'superseded'))
    return 'names a round that was not approved.'
  if (round.digest !== approval.digest) return 'holds another text than its round approved.'
  if (round.edition !== edition || releasedAt !== publishedAt) return 'has another edition or time than its round.'
  const expected = publicationDocument({ ...round, approvedAt }, { slug, edition, publishedAt, corrections: [] })
  return canonicalJson(expected.approval) === canonicalJson(approval)
    ? null
    : 'says something else of its approval than its round does.'
}

/** Each of these actions is one write of the row. */
const WRITES = ['published', 'retracted', 'lapsed', 'taken-down', 'retraction-reviewed', 'slug-changed']

const writesIn = (events: readonly StoredEvent[]): number =>
  events.filter(({ event }) => WRITES.includes(event.action)).length

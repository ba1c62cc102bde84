import type { PayloadRequest } from 'payload'
import { isMember, isStaff } from '../../access/roles.ts'
import { changesBetween, type Change } from '../publication/changes.ts'
import type { ApprovedContent } from '../publication/content.ts'
import { approvalsOf, isAssigned } from '../review/round.ts'
import { actorOf } from './actor.ts'
import { findPublication } from './publications.ts'
import { done, notFound, refusal, refused, type Result } from './result.ts'
import { toRound, type StoredRound } from './rounds.ts'
import { findRows } from './store.ts'

/** One edition that went out, as its round holds it. */
export type EditionFacts = {
  readonly edition: number
  readonly publishedAt: string
  readonly round: number
  /** Null for those who can't open the round. */
  readonly roundId: string | null
  readonly digest: string
  readonly changeNote: string | null
  readonly reviewers: readonly { readonly name: string; readonly credentials: string; readonly decidedAt: string }[]
}

export type EditionChanges = {
  readonly edition: number
  /** The edition before, which this one is compared with; null for the first. */
  readonly against: number | null
  readonly changes: readonly Change[]
}

type Released = StoredRound & { readonly edition: number; readonly releasedAt: string }

/** All editions of a publication, the newest first. */
export const editionsOf = async (
  publicationId: string,
  req: PayloadRequest,
): Promise<Result<{ readonly editions: readonly EditionFacts[] }>> => {
  const released = await releasedRounds(publicationId, req)
  if (!released.ok) return released
  return done({ editions: released.value.map((round) => factsOf(round, req)) })
}

/** What is different in one edition from the one before. */
export const changesOfEdition = async (
  { publicationId, edition }: { readonly publicationId: string; readonly edition: number },
  req: PayloadRequest,
): Promise<Result<EditionChanges>> => {
  const released = await releasedRounds(publicationId, req)
  if (!released.ok) return released
  const at = released.value.findIndex((round) => round.edition === edition)
  const round = released.value[at]
  if (!round) return refused(notFound('edition'))
  const before = released.value[at + 1]
  return done({
    edition,
    against: before?.edition ?? null,
    changes: before ? changesBetween(withoutNote(before), withoutNote(round)) : [],
  })
}

/** The rounds whose text went out, the newest edition first; for those who hold any role. */
const releasedRounds = async (publicationId: string, req: PayloadRequest): Promise<Result<readonly Released[]>> => {
  const actor = actorOf(req)
  if (!actor.ok) return actor
  if (!isMember(req.user)) return refused(refusal(403, 'ROLE_NOT_ALLOWED', 'This needs a role in the review.'))
  const publication = await findPublication(publicationId, req)
  if (!publication) return refused(notFound('publication'))
  const rows = await findRows('review-states', { article: { equals: publication.article } }, req)
  return done(
    rows
      .map(toRound)
      .flatMap((round): readonly Released[] => {
        const { edition, releasedAt } = round
        return edition === null || releasedAt === null ? [] : [{ ...round, edition, releasedAt }]
      })
      // An edition that the publication has not come to yet is none: a crash came between.
      .filter(({ edition }) => edition <= publication.edition)
      .sort((a, b) => b.edition - a.edition),
  )
}

const contentOf = ({ canonicalContent }: StoredRound): ApprovedContent =>
  JSON.parse(canonicalContent) as ApprovedContent

/** The note stands above what it tells of. */
const withoutNote = (round: StoredRound): ApprovedContent => ({ ...contentOf(round), changeNote: null })

const factsOf = (round: Released, { user }: PayloadRequest): EditionFacts => ({
  edition: round.edition,
  publishedAt: round.releasedAt,
  round: round.number,
  roundId: isStaff(user) || (user && isAssigned(round, String(user.id))) ? round.id : null,
  digest: round.digest,
  changeNote: contentOf(round).changeNote ?? null,
  reviewers: approvalsOf(round).map(({ byline: { name, credentials }, decidedAt }) => ({
    name,
    credentials,
    decidedAt,
  })),
})

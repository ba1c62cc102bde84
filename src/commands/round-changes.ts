import type { PayloadRequest } from 'payload'
import { isStaff } from '../../access/roles.ts'
import { changesBetween, type Change } from '../publication/changes.ts'
import type { ApprovedContent } from '../publication/content.ts'
import { isAssigned, type ReviewComment } from '../review/round.ts'
import { done, notFound, refused, type Result } from './result.ts'
import { findRound, toRound, type StoredRound } from './rounds.ts'
import { findRows } from './store.ts'

export type RoundChanges = {
  /** The round before, whose text this one is compared with; null for a first round. */
  readonly against: {
    readonly id: string
    readonly round: number
    readonly digest: string
    /** What its comments call their sections. */
    readonly sections: readonly { readonly heading: string }[]
  } | null
  readonly sameText: boolean
  readonly changes: readonly Change[]
  /** The comments of the round before, with what was answered. */
  readonly comments: readonly ReviewComment[]
}

/** What is different in a round's text from the round before, and what became of that round's comments. */
export const changesOfRound = async (roundId: string, req: PayloadRequest): Promise<Result<RoundChanges>> => {
  const round = await findRound(roundId, req)
  const user = req.user
  if (!round || !user || !(isStaff(user) || isAssigned(round, String(user.id)))) return refused(notFound('review'))
  const before = await roundBefore(round, req)
  if (!before) return done({ against: null, sameText: false, changes: [], comments: [] })
  const content = contentOf(before)
  const sections = content.sections.map(({ heading }) => ({ heading }))
  return done({
    against: { id: before.id, round: before.number, digest: before.digest, sections },
    sameText: before.digest === round.digest,
    changes: changesBetween(content, contentOf(round)),
    comments: before.comments,
  })
}

const contentOf = ({ canonicalContent }: StoredRound): ApprovedContent =>
  JSON.parse(canonicalContent) as ApprovedContent

const roundBefore = async (round: StoredRound, req: PayloadRequest): Promise<StoredRound | undefined> => {
  const rows = await findRows(
    'review-states',
    { and: [{ article: { equals: round.article } }, { round: { less_than: round.number } }] },
    req,
  )
  return rows
    .map(toRound)
    .reduce<StoredRound | undefined>((last, one) => (!last || one.number > last.number ? one : last), undefined)
}

import type { PayloadRequest } from 'payload'
import { isStaff } from '../../access/roles.ts'
import { changesBetween, type Change } from '../publication/changes.ts'
import type { ApprovedContent } from '../publication/content.ts'
import { availableActions } from '../review/decide.ts'
import { hasSeen } from '../review/last-seen.ts'
import { isAssigned, type ReviewComment } from '../review/round.ts'
import { actorOf } from './actor.ts'
import { done, notFound, refused, type Result } from './result.ts'
import { factsFor, findRound, toRound, type StoredRound } from './rounds.ts'
import { findRows } from './store.ts'

export type RoundChanges = {
  /** The earlier round whose text this one is compared with; null for a first round. */
  readonly against: {
    readonly id: string
    readonly round: number
    readonly digest: string
    /** Whoever asks had that text before them; else it is the text of the round before. */
    readonly isSeen: boolean
    /** Its comments can still be answered by whoever asks. */
    readonly mayAnswer: boolean
    /** What its comments call their sections. */
    readonly sections: readonly { readonly heading: string }[]
  } | null
  readonly sameText: boolean
  readonly changes: readonly Change[]
  /** The comments of that earlier round, with what was answered. */
  readonly comments: readonly ReviewComment[]
}

/**
 * What is different in a round's text since whoever asks last had the article before them, and what became of that round's
 * comments. A reviewer may have been left out of the rounds between. For the editors, and for a reviewer who is new to the
 * article, it is the round before.
 */
export const changesOfRound = async (roundId: string, req: PayloadRequest): Promise<Result<RoundChanges>> => {
  const actor = actorOf(req)
  const round = await findRound(roundId, req)
  if (!actor.ok || !round) return refused(notFound('review'))
  const { userId } = actor.value
  const isReviewing = isAssigned(round, userId)
  if (!isReviewing && !isStaff(req.user)) return refused(notFound('review'))

  const earlier = await roundsBefore(round, req)
  const seen = isReviewing ? earlier.find((one) => hasSeen(one, userId)) : undefined
  const before = seen ?? earlier[0]
  if (!before) return done({ against: null, sameText: false, changes: [], comments: [] })
  const content = contentOf(before)
  const actions = availableActions(before.state, await factsFor(actor.value, before, req))
  return done({
    against: {
      id: before.id,
      round: before.number,
      digest: before.digest,
      isSeen: seen !== undefined,
      mayAnswer: actions.includes('answer'),
      sections: content.sections.map(({ heading }) => ({ heading })),
    },
    sameText: before.digest === round.digest,
    changes: changesBetween(content, contentOf(round)),
    comments: before.comments,
  })
}

const contentOf = ({ canonicalContent }: StoredRound): ApprovedContent =>
  JSON.parse(canonicalContent) as ApprovedContent

/** The article's rounds before this one, the last first. */
const roundsBefore = async (round: StoredRound, req: PayloadRequest): Promise<readonly StoredRound[]> => {
  const rows = await findRows(
    'review-states',
    { and: [{ article: { equals: round.article } }, { round: { less_than: round.number } }] },
    req,
  )
  return rows.map(toRound).toSorted((one, other) => other.number - one.number)
}

import type { PayloadRequest } from 'payload'
import { reenterPassword } from '../accounts/reenter-password.ts'
import type { Vote } from '../review/round.ts'
import { hasQuorum } from '../review/round.ts'
import type { Checklist, ReviewState, Verdict } from '../review/vocabulary.ts'
import { faultPoint } from './fault-point.ts'
import { done, type Result } from './result.ts'
import { changeRound, findRound, toRound, type RoundChange, type StoredRound } from './rounds.ts'
import { decisionKey, settleRound } from './settle-round.ts'
import { findRow, findRows } from './store.ts'

export type DecisionInput = {
  readonly roundId: string
  readonly verdict: Verdict
  readonly digest: string
  readonly checklist: Checklist
  readonly conflict: string
  readonly comment: string
  readonly password: string
}

export type Decided = { readonly round: StoredRound; readonly decisionId: string }

/**
 * Records one reviewer's decision. The vote and what follows from it (the quorum met, the round sent back or rejected) are
 * one write of the round's row; the decision row, the publication and the events are made from it afterwards.
 */
export const decideReview = async (input: DecisionInput, req: PayloadRequest): Promise<Result<Decided>> => {
  const { verdict, digest, checklist, conflict, comment } = input
  const edition = await nextEdition(input.roundId, req)

  const changed = await changeRound(
    input.roundId,
    {
      action: verdict,
      facts: (facts) => ({ ...facts, given: { digest, checklist, conflict, comment } }),
      confirm: () => reenterPassword(input.password, req),
      change: (round, { now, actor, profile }) => {
        if (!profile) throw new Error('decide() let a decision through without a board profile.')
        const vote: Vote = {
          reviewerId: profile.id,
          userId: actor.userId,
          byline: profile.byline,
          verdict,
          digest,
          checklist,
          conflict: conflict.trim(),
          comment: comment.trim(),
          decidedAt: now,
        }
        return withVote(round, vote, edition)
      },
      details: { verdict },
    },
    req,
  )
  if (!changed.ok) return changed
  faultPoint('decide:voted')
  await settleRound(changed.value, req)

  const userId = String(req.user?.id)
  const vote = changed.value.votes.find((candidate) => candidate.userId === userId)
  const decision = await findRow(
    'review-decisions',
    { key: { equals: decisionKey(changed.value, vote?.reviewerId ?? '') } },
    req,
  )
  if (!decision) throw new Error('A recorded vote has no decision row.')
  return done({ round: changed.value, decisionId: decision.id })
}

const AFTER: Readonly<Record<Exclude<Verdict, 'approve'>, ReviewState>> = {
  'request-changes': 'changes-requested',
  reject: 'rejected',
}

const withVote = (round: StoredRound, vote: Vote, edition: number): RoundChange => {
  const votes = [...round.votes, vote]
  if (vote.verdict !== 'approve') return { state: AFTER[vote.verdict], votes }
  return hasQuorum({ ...round, votes })
    ? { state: 'approved', votes, approvedAt: vote.decidedAt, edition }
    : { state: round.state, votes }
}

/** Editions count the article's approved rounds. It has one open round at most, so nobody else can take this number. */
const nextEdition = async (roundId: string, req: PayloadRequest): Promise<number> => {
  const round = await findRound(roundId, req)
  if (!round) return 1
  const rounds = await findRows('review-states', { article: { equals: round.article } }, req)
  return Math.max(0, ...rounds.map((round) => toRound(round).edition ?? 0)) + 1
}

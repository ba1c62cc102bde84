import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { confirmSigner } from '../accounts/confirm-signer.ts'
import { spreadReviewDue, spreadWindow } from '../review/calendar.ts'
import { conflictStatement, interestsOn } from '../review/conflicts.ts'
import { decisionStatement, MEANING_OF } from '../review/decision-statement.ts'
import type { CommentDraft, ReviewFacts } from '../review/facts.ts'
import { assignmentOf, hasQuorum, type Vote } from '../review/round.ts'
import type { Checklist, ReviewState, Verdict } from '../review/vocabulary.ts'
import { signStatement } from '../signing/jws.ts'
import { serverKeys } from '../signing/server-keys.ts'
import { newComment, sectionTexts } from './comment-on-round.ts'
import { faultPoint } from './fault-point.ts'
import { reviewsDue } from './publications.ts'
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
  readonly conflictIsMaterial?: boolean
  readonly comment: string
  readonly comments?: readonly CommentDraft[]
  readonly password: string
  /** One-time code; needed where the account has a second factor. */
  readonly code?: string | null
}

export type Decided = { readonly round: StoredRound; readonly decisionId: string; readonly signature: string }

/**
 * Records one reviewer's signed decision. The vote and what follows from it (the quorum met, the round sent back or
 * rejected) are one write of the round's row; the decision row, the publication and the events are made from it afterwards.
 */
export const decideReview = async (input: DecisionInput, req: PayloadRequest): Promise<Result<Decided>> => {
  const { verdict, digest, checklist, conflict, conflictIsMaterial = false, comment, comments = [] } = input
  const edition = await nextEdition(input.roundId, req)

  const changed = await changeRound(
    input.roundId,
    {
      action: verdict,
      facts: (facts) => ({
        ...facts,
        given: {
          digest,
          checklist,
          conflict,
          conflictIsMaterial,
          comment,
          comments,
          sectionTexts: comments.length > 0 ? sectionTextsOf(facts) : [],
        },
      }),
      confirm: () => confirmSigner(input, req),
      change: async (round, facts) => {
        const vote = await signedVote(round, facts, input)
        const drafts = comment.trim() === '' ? comments : [{ section: null, quote: null, text: comment }, ...comments]
        const who = { at: facts.now, userId: vote.userId, name: vote.byline.name }
        return {
          ...(await withVote(round, vote, edition, req)),
          ...(drafts.length > 0
            ? {
                comments: [
                  ...round.comments,
                  ...drafts.map((draft) => newComment(draft, { ...who, id: randomUUID() })),
                ],
              }
            : {}),
        }
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
  if (!decision || !vote) throw new Error('A recorded vote has no decision row.')
  return done({ round: changed.value, decisionId: decision.id, signature: vote.signature })
}

const sectionTextsOf = ({ round }: ReviewFacts): readonly string[] => (round ? sectionTexts(round as StoredRound) : [])

/** The vote with all that its signature vouches for. */
const signedVote = async (
  round: StoredRound,
  { now, actor, profile }: ReviewFacts,
  { verdict, digest, checklist, conflict, comment }: DecisionInput,
): Promise<Vote> => {
  if (!profile) throw new Error('decide() let a decision through without a board profile.')
  const interests = interestsOn(profile, round.topics, now)
  const { inPlaceOf = null } = assignmentOf(round, actor.userId) ?? {}
  const vote: Vote = {
    reviewerId: profile.id,
    userId: actor.userId,
    byline: profile.byline,
    verdict,
    meaning: MEANING_OF[verdict],
    digest,
    checklist,
    conflict: conflictStatement(conflict, interests),
    interests,
    comment: comment.trim(),
    actingFor: inPlaceOf?.asDeputy ? { reviewerId: inPlaceOf.reviewerId, name: inPlaceOf.name } : null,
    decidedAt: now,
    signature: '',
  }
  return { ...vote, signature: await signStatement('decision', decisionStatement(round, vote), await serverKeys()) }
}

const AFTER: Readonly<Record<Exclude<Verdict, 'approve'>, ReviewState>> = {
  'request-changes': 'changes-requested',
  reject: 'rejected',
}

const withVote = async (round: StoredRound, vote: Vote, edition: number, req: PayloadRequest): Promise<RoundChange> => {
  const votes = [...round.votes, vote]
  if (vote.verdict !== 'approve') return { state: AFTER[vote.verdict], votes }
  if (!hasQuorum({ ...round, votes })) return { state: round.state, votes }
  const approvedAt = vote.decidedAt
  const { reviewIntervalMonths, reviewsPerDay } = round.policy
  const dueOn = await reviewsDue(spreadWindow(approvedAt, reviewIntervalMonths), req)
  return {
    state: 'approved',
    votes,
    approvedAt,
    edition,
    nextReviewDue: spreadReviewDue(approvedAt, reviewIntervalMonths, reviewsPerDay, dueOn),
    // A time of publication that is past by now has been waited for long enough.
    ...(round.publishAt !== null && round.publishAt > approvedAt ? {} : { publishAt: null, releasedAt: approvedAt }),
  }
}

/** Editions count the article's approved rounds. It has one open round at most, so nobody else can take this number. */
const nextEdition = async (roundId: string, req: PayloadRequest): Promise<number> => {
  const round = await findRound(roundId, req)
  if (!round) return 1
  const rounds = await findRows('review-states', { article: { equals: round.article } }, req)
  return Math.max(0, ...rounds.map((row) => toRound(row).edition ?? 0)) + 1
}

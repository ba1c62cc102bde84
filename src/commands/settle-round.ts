import type { PayloadRequest } from 'payload'
import { faultPoint } from './fault-point.ts'
import { publishRound } from './publish-round.ts'
import { toRound, type HistoryEntry, type StoredRound } from './rounds.ts'
import { compareAndSet, findRows, insertOnce, markSettled } from './store.ts'

export const decisionKey = (round: StoredRound, reviewerId: string): string => `${round.id}:${reviewerId}`

/**
 * Does what follows from a round's row: decision rows, the publication, the end of the round before it, events. Every step
 * looks whether it is done already, so running this twice, or again after a crash, changes nothing. The row itself was
 * written before and says everything.
 */
export const settleRound = async (round: StoredRound, req: PayloadRequest): Promise<void> => {
  await recordDecisions(round, req)
  faultPoint('settle:decisions')
  if (round.edition !== null) {
    await publishRound(round, req)
    faultPoint('settle:published')
    await supersedeEarlier(round, req)
    faultPoint('settle:superseded')
  }
  await recordEvents(round, req)
  faultPoint('settle:events')
  await markSettled('review-states', round, req)
}

const recordDecisions = async (round: StoredRound, req: PayloadRequest): Promise<void> => {
  for (const vote of round.votes) {
    await insertOnce(
      'review-decisions',
      {
        key: decisionKey(round, vote.reviewerId),
        reviewState: round.id,
        article: round.article,
        reviewer: vote.reviewerId,
        user: vote.userId,
        reviewerName: vote.byline.name,
        byline: vote.byline,
        verdict: vote.verdict,
        digest: vote.digest,
        checklist: vote.checklist,
        conflict: vote.conflict,
        comment: vote.comment,
        decidedAt: vote.decidedAt,
      },
      req,
    )
  }
}

const supersedeEarlier = async (round: StoredRound, req: PayloadRequest): Promise<void> => {
  const earlier = await findRows(
    'review-states',
    {
      and: [
        { article: { equals: round.article } },
        { state: { equals: 'approved' } },
        { round: { less_than: round.number } },
      ],
    },
    req,
  )
  for (const before of earlier.map(toRound)) {
    const entry: HistoryEntry = {
      action: 'superseded',
      at: round.approvedAt ?? round.submittedAt,
      actor: null,
      requestId: null,
    }
    const row = await compareAndSet(
      'review-states',
      before,
      { state: 'superseded', history: [...before.history, entry], settled: false },
      req,
    )
    if (!row) continue
    const superseded = toRound(row)
    await recordEvents(superseded, req)
    await markSettled('review-states', superseded, req)
  }
}

const recordEvents = async (round: StoredRound, req: PayloadRequest): Promise<void> => {
  for (const [index, entry] of round.history.entries()) {
    await insertOnce(
      'events',
      {
        key: `${round.id}:${index}`,
        action: entry.action,
        at: entry.at,
        actor: entry.actor,
        article: round.article,
        reviewState: round.id,
        digest: round.digest,
        requestId: entry.requestId,
        details: entry.details ?? null,
      },
      req,
    )
  }
}

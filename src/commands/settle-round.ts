import type { PayloadRequest } from 'payload'
import { decisionStatement } from '../review/decision-statement.ts'
import { vouchesFor } from '../signing/jws.ts'
import { serverKeys } from '../signing/server-keys.ts'
import { faultPoint } from './fault-point.ts'
import { publishRound } from './publish-round.ts'
import { appendEvent } from './ledger.ts'
import { noteStageOf } from './article-stage.ts'
import { tellOfRound } from './notices.ts'
import { toRound, writeStep, type StoredRound } from './rounds.ts'
import { findKeys, findRows, insertOnce, markSettled } from './store.ts'

export const decisionKey = (round: StoredRound, reviewerId: string): string => `${round.id}:${reviewerId}`

/** What the ledger calls a round. */
export const roundSubject = (id: string): string => `round:${id}`

/**
 * Does what follows from a round's row: decision rows, the publication, the end of the round before it, events, notices. Every step
 * looks whether it is done already, so running this twice, or again after a crash, changes nothing. The row itself was
 * written before and says everything.
 */
export const settleRound = async (round: StoredRound, req: PayloadRequest): Promise<void> => {
  await checkSignatures(round)
  await recordDecisions(round, req)
  faultPoint('settle:decisions')
  // Recorded before the publication: the ledger shall tell of the approval before it tells of what came of it.
  await recordEvents(round, req)
  faultPoint('settle:events')
  if (round.edition !== null && round.releasedAt !== null) {
    await publishRound(round, req)
    faultPoint('settle:published')
    await supersedeEarlier(round, req)
    faultPoint('settle:superseded')
  }
  await noteStageOf(round.article, req)
  await tellOfRound(round, req)
  await markSettled('review-states', round, req)
}

/** Nothing follows from a vote that was written into the database by hand: the server signs no event that tells of it. */
const checkSignatures = async (round: StoredRound): Promise<void> => {
  const keys = await serverKeys()
  for (const vote of round.votes) {
    if (!(await vouchesFor('decision', vote.signature, decisionStatement(round, vote), keys)))
      throw new Error(`The signature of ${vote.byline.name} in round ${round.id} does not fit the decision.`)
  }
}

const recordDecisions = async (round: StoredRound, req: PayloadRequest): Promise<void> => {
  const there = await findKeys('review-decisions', { reviewState: { equals: round.id } }, req)
  for (const vote of round.votes.filter(({ reviewerId }) => !there.has(decisionKey(round, reviewerId)))) {
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
        interests: vote.interests,
        comment: vote.comment,
        meaning: vote.meaning,
        actingFor: vote.actingFor,
        decidedAt: vote.decidedAt,
        signature: vote.signature,
      },
      req,
    )
  }
}

/** Every lost race means that somebody else changed an earlier round; the bound only turns a bug into an error. */
const MOST_TRIES = 50

/** Ends what was approved before. Where an earlier round changes at that moment (its text is sent out, say) it is ended as it is then. */
const supersedeEarlier = async (round: StoredRound, req: PayloadRequest): Promise<void> => {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
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
    if (earlier.length === 0) return
    for (const before of earlier.map(toRound)) await supersede(before, round, req)
  }
  throw new Error(`The rounds before ${round.id} could not be ended: ${MOST_TRIES} races lost.`)
}

const supersede = async (before: StoredRound, round: StoredRound, req: PayloadRequest): Promise<void> => {
  const at = round.releasedAt ?? round.submittedAt
  // Recorded in order: an approval whose own settling was cut short comes before its end.
  const row = await writeStep(
    before,
    { state: 'superseded', publishAt: null },
    [
      {
        action: before.releasedAt === null ? 'release-refused' : 'superseded',
        at: at > before.changedAt ? at : before.changedAt,
        actor: null,
        requestId: null,
        ...(before.releasedAt === null ? { details: { reason: 'superseded', by: round.id } } : {}),
      },
    ],
    req,
  )
  if (!row) return
  const superseded = toRound(row)
  await recordEvents(superseded, req)
  await tellOfRound(superseded, req)
  await markSettled('review-states', superseded, req)
}

const recordEvents = async (round: StoredRound, req: PayloadRequest): Promise<void> => {
  const there = await findKeys('events', { reviewState: { equals: round.id } }, req)
  for (const [index, entry] of round.history.entries()) {
    const key = `${round.id}:${index}`
    if (there.has(key)) continue
    await appendEvent(
      {
        key,
        subject: roundSubject(round.id),
        action: entry.action,
        at: entry.at,
        actor: entry.actor,
        article: round.article,
        reviewState: round.id,
        digest: round.digest,
        before: entry.before,
        after: entry.after,
        requestId: entry.requestId,
        details: entry.details ?? null,
      },
      req,
    )
  }
}

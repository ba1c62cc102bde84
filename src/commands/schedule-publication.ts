import type { PayloadRequest } from 'payload'
import { rolesOf } from '../accounts/roles-of.ts'
import { AUTOMATIC_STEPS, type AutomaticStep } from '../review/transitions.ts'
import { publicationOfArticle } from './publications.ts'
import { done, type Result } from './result.ts'
import { changeRound, toRound, writeStep, type StoredRound } from './rounds.ts'
import { settleRound } from './settle-round.ts'
import { findRows } from './store.ts'

/**
 * Sets when the text of a round goes out once it is approved: at this time, or after it where the approval comes later.
 * Null takes the time away while the round is open: then the text goes out as soon as it is approved.
 */
export const schedulePublication = async (
  { roundId, publishAt }: { readonly roundId: string; readonly publishAt: string | null },
  req: PayloadRequest,
): Promise<Result<StoredRound>> => {
  const changed = await changeRound(
    roundId,
    {
      action: 'schedule',
      facts: (facts) => ({ ...facts, given: { publishAt } }),
      change: (round, { actor }) => ({
        state: round.state,
        publishAt,
        scheduledBy: publishAt === null ? null : actor.userId,
      }),
      details: { publishAt },
    },
    req,
  )
  if (!changed.ok) return changed
  await settleRound(changed.value, req)
  return done(changed.value)
}

/** Lets an approved text go out now, whatever time was set. */
export const publishNow = async (
  { roundId }: { readonly roundId: string },
  req: PayloadRequest,
): Promise<Result<StoredRound>> => {
  const changed = await changeRound(
    roundId,
    {
      action: 'publish',
      facts: (facts) => facts,
      change: (round, { now }) => ({ state: round.state, publishAt: null, releasedAt: now }),
    },
    req,
  )
  if (!changed.ok) return changed
  await settleRound(changed.value, req)
  return done(changed.value)
}

/**
 * Lets go out what is approved and whose time has come: the very text that was approved, whatever was edited since. Where
 * something came between (a later edition, a retraction, a scheduler who is no managing editor any more) it does not go
 * out, and somebody is told. Returns how many went out.
 */
export const releaseDue = async (now: string, req: PayloadRequest): Promise<number> => {
  const due = (
    await findRows(
      'review-states',
      { and: [{ state: { equals: 'approved' } }, { publishAt: { less_than_equal: now } }] },
      req,
    )
  )
    .map(toRound)
    .filter(({ releasedAt }) => releasedAt === null)
  let released = 0
  for (const round of due) {
    const obstacle = await whyNotToRelease(round, req)
    const row = await writeStep(
      round,
      obstacle === null
        ? { state: round.state, publishAt: null, releasedAt: round.publishAt ?? now }
        : { state: AUTOMATIC_STEPS[obstacle].to, publishAt: null, scheduledBy: null },
      [
        {
          action: obstacle === null ? 'released' : 'release-refused',
          at: now,
          actor: null,
          requestId: null,
          details:
            obstacle === null ? { publishAt: round.publishAt } : { reason: obstacle, publishAt: round.publishAt },
        },
      ],
      req,
    )
    if (!row) continue
    await settleRound(toRound(row), req)
    if (obstacle === null) released += 1
  }
  return released
}

type Obstacle = Exclude<AutomaticStep, 'time-has-come'>

const whyNotToRelease = async (round: StoredRound, req: PayloadRequest): Promise<Obstacle | null> => {
  const publication = await publicationOfArticle(round.article, req)
  if (publication && publication.edition > (round.edition ?? 0)) return 'later-edition'
  if (publication?.retractedAt && publication.retractedAt > (round.approvedAt ?? '')) return 'retracted-since'
  const scheduler = round.scheduledBy
  return scheduler !== null && (await rolesOf(scheduler, req)).includes('managing-editor')
    ? null
    : 'scheduler-not-entitled'
}

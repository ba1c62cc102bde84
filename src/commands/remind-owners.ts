import type { PayloadRequest } from 'payload'
import { retractionReminders, reviewReminders, unassignedReminder } from '../notices/reminders.ts'
import { addDays } from '../review/calendar.ts'
import { toPublication } from './publications.ts'
import { toRound } from './rounds.ts'
import { findRows } from './store.ts'
import { tell } from './tell.ts'

/** Days before a review that a policy may tell of it at the most (collections/globals/review-policy.ts). */
const MOST_NOTICE_DAYS = 180

/**
 * Tells of what waits without anybody having been asked: texts to which nobody was assigned, publications whose review comes
 * near or is overdue, retractions that nobody reviewed. Returns how many notices are new.
 */
export const remindOwners = async (now: string, req: PayloadRequest): Promise<number> => {
  const submitted = (await findRows('review-states', { state: { equals: 'submitted' } }, req)).map(toRound)
  return tell(
    [
      ...submitted.flatMap((round) => unassignedReminder(round, now)),
      ...(await reviewsDue(now, req)),
      ...(await retractionsToReview(now, req)),
    ],
    req,
  )
}

const reviewsDue = async (now: string, req: PayloadRequest) => {
  const publications = (
    await findRows(
      'publications',
      {
        and: [{ status: { equals: 'live' } }, { reviewDueAt: { less_than_equal: addDays(now, MOST_NOTICE_DAYS) } }],
      },
      req,
    )
  ).map(toPublication)
  if (publications.length === 0) return []
  const ids = publications.map(({ reviewState }) => reviewState)
  const rounds = (await findRows('review-states', { id: { in: ids } }, req)).map(toRound)
  const byId = new Map(rounds.map((round) => [round.id, round]))
  return publications.flatMap((publication) => {
    const round = byId.get(publication.reviewState)
    return round ? reviewReminders(publication, round, now) : []
  })
}

/** A new edition may be live before the last one's retraction was reviewed, so the ledger is asked which were ever retracted. */
const retractionsToReview = async (now: string, req: PayloadRequest) => {
  const events = await findRows('events', { action: { equals: 'retracted' } }, req, 'at')
  const ids = [...new Set(events.map(({ publication }) => String(publication)))]
  if (ids.length === 0) return []
  const publications = await findRows('publications', { id: { in: ids } }, req)
  return publications.map(toPublication).flatMap((publication) => retractionReminders(publication, now))
}

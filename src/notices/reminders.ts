import type { StoredPublication } from '../commands/publications.ts'
import type { StoredRound } from '../commands/rounds.ts'
import { addDays } from '../review/calendar.ts'
import { hasDecided, isStanding, type Assignment } from '../review/round.ts'
import { isOpen } from '../review/vocabulary.ts'
import { about, awaitsReview } from './of-publication.ts'
import { NOBODY_ASSIGNED, NOT_ANSWERED, NOT_DECIDED, SENTENCES, STILL_NOT_REVIEWED, withDay } from './sentences.ts'
import { publicationPath, roundPath, type Telling } from './telling.ts'

/** What time alone brings about. Pure; asked again and again with the present time, each answer is told once. */

/** Reminds the reviewers of an open round: first to answer the invitation and, once they have accepted, to decide. */
export const remindersOfRound = (round: StoredRound, now: string): readonly Telling[] =>
  isOpen(round.state)
    ? round.assignments
        .filter((assignment) => isStanding(assignment) && !hasDecided(round, assignment.userId))
        .flatMap((assignment) => remindersOf(round, assignment, now))
    : []

const remindersOf = (round: StoredRound, assignment: Assignment, now: string): readonly Telling[] => {
  const { reviewerId, userId, assignedAt, acceptedAt, respondBy, dueAt } = assignment
  const [soon, overdue, since, due, toOthers] =
    acceptedAt === null
      ? (['respond-soon', 'respond-overdue', assignedAt, respondBy, NOT_ANSWERED] as const)
      : (['decide-soon', 'decide-overdue', acceptedAt, dueAt, NOT_DECIDED] as const)
  const common = {
    occasion: `${round.id}:${reviewerId}:${assignedAt}`,
    actor: null,
    at: now,
    about: round.question,
    path: roundPath(round.id),
  }
  if (now >= due) {
    return [
      { ...common, kind: overdue, to: [userId], sentence: withDay(SENTENCES[overdue], due) },
      { ...common, kind: overdue, to: ['managing-editors'], sentence: withDay(toOthers, due) },
    ]
  }
  return now >= reminderTime(since, due, round.policy.remindDaysBefore)
    ? [{ ...common, kind: soon, to: [userId], sentence: withDay(SENTENCES[soon], due) }]
    : []
}

/** Some days before the date, but never in the first half of a short time: nobody is reminded of what they were told just now. */
const reminderTime = (since: string, due: string, daysBefore: number): string => {
  const half = new Date((Date.parse(since) + Date.parse(due)) / 2).toISOString()
  const before = addDays(due, -daysBefore)
  return before > half ? before : half
}

/** Tells the managing editors, once, of a round to which nobody was assigned in the time that a reviewer has to accept. */
export const unassignedReminder = (round: StoredRound, now: string): readonly Telling[] =>
  round.state === 'submitted' && now >= addDays(round.submittedAt, round.policy.daysToAccept)
    ? [
        {
          occasion: `${round.id}:unassigned`,
          kind: 'submitted',
          to: ['managing-editors'],
          actor: null,
          at: now,
          sentence: NOBODY_ASSIGNED,
          about: round.question,
          path: roundPath(round.id),
        },
      ]
    : []

/** What is asked of the round whose text is live. */
export type LiveRound = Pick<StoredRound, 'submittedBy' | 'policy'>

/** Tells the owner of a live text, who submitted it, and the managing editors that its review comes near, or is overdue. */
export const reviewReminders = (
  { id, status, edition, question, reviewDueAt }: StoredPublication,
  { submittedBy, policy }: LiveRound,
  now: string,
): readonly Telling[] => {
  if (status !== 'live' || reviewDueAt === null || now < addDays(reviewDueAt, -policy.reviewNoticeDays)) return []
  const kind = now < reviewDueAt ? 'review-due' : 'review-overdue'
  return [
    {
      occasion: `${id}:edition:${edition}`,
      kind,
      to: [submittedBy, 'managing-editors'],
      actor: null,
      at: now,
      sentence: withDay(SENTENCES[kind], reviewDueAt),
      about: question,
      path: publicationPath(id),
    },
  ]
}

/** Days after a retraction at which its missing review is asked for again; then milliseconds between two such reminders. */
const DAYS_TO_REVIEW = 14
const WEEK = 7 * 24 * 60 * 60 * 1000

/** Asks for the review of a retraction again: after two weeks, and then every week until it is filed. */
export const retractionReminders = (publication: StoredPublication, now: string): readonly Telling[] =>
  publication.retractions.flatMap((retraction, index) => {
    const first = addDays(retraction.at, DAYS_TO_REVIEW)
    if (!awaitsReview(retraction) || now < first) return []
    const week = Math.floor((Date.parse(now) - Date.parse(first)) / WEEK)
    const common = about(publication, retraction, index)
    return [
      {
        ...common,
        occasion: `${common.occasion}:again:${week}`,
        kind: 'retraction-review-due',
        to: ['retraction-reviewers'],
        at: now,
        sentence: STILL_NOT_REVIEWED,
      } satisfies Telling,
    ]
  })

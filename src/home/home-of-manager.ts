import type { PayloadRequest } from 'payload'
import type { Retraction } from '../commands/publications.ts'
import { findColumns, type StoredRow } from '../commands/store.ts'
import { awaitsReview } from '../notices/of-publication.ts'
import { publicationPath, roundPath } from '../notices/telling.ts'
import { hasDecided, isStanding, type Assignment, type Vote } from '../review/round.ts'
import { listOf, listPath, type HomeItem, type HomeList, type ReviewerLoad } from './home-list.ts'
import { openAlerts } from './open-alerts.ts'
import { readerQuestions } from './reader-questions.ts'
import { reviewsDueSoon } from './reviews-due-soon.ts'

/** What waits for whoever runs the reviews, and what each reviewer owes. The number of queries is the same however many there are. */
export const homeOfManager = async (
  now: string,
  req: PayloadRequest,
): Promise<{ readonly lists: readonly HomeList[]; readonly load: readonly ReviewerLoad[] }> => {
  const [submitted, owed, scheduled, retractions, alerts, questions, due] = await Promise.all([
    waitingForReviewers(req),
    openAssignments(req),
    nextToBePublished(now, req),
    retractionsToReview(req),
    openAlerts({}, req),
    readerQuestions(req),
    reviewsDueSoon(now, { article: null, title: 'Due for review again' }, req),
  ])
  return {
    lists: [submitted, overdue(owed, now), alerts, retractions, questions, scheduled, due],
    load: loadOf(owed, now),
  }
}

const iso = (value: unknown): string => new Date(value as string).toISOString()

const waitingForReviewers = async (req: PayloadRequest): Promise<HomeList> => {
  const rows = await findColumns('review-states', ['question', 'submittedAt'], req, { state: { equals: 'submitted' } })
  const items = rows
    .map((row): HomeItem => ({
      id: row.id,
      title: String(row.question),
      path: roundPath(row.id),
      words: 'Submitted on',
      at: iso(row.submittedAt),
      isLate: false,
    }))
    .toSorted(byTime)
  return listOf(
    {
      key: 'to-assign',
      title: 'Waiting for reviewers',
      all: listPath('review-states', [['state', 'equals', 'submitted']]),
      empty: 'Every submitted text has its reviewers.',
    },
    items,
  )
}

type Owed = {
  readonly round: string
  readonly question: string
  readonly assignment: Assignment
  /** By when they must answer or decide. */
  readonly by: string
}

/** What every reviewer owes in the rounds that are under review. */
export const openAssignments = async (req: PayloadRequest): Promise<readonly Owed[]> => {
  const rows = await findColumns('review-states', ['question', 'assignments', 'votes'], req, {
    state: { equals: 'under-review' },
  })
  return rows.flatMap((row) => owedIn(row).map((assignment) => ({ ...owing(row, assignment) })))
}

const owedIn = (row: StoredRow): readonly Assignment[] => {
  const assignments = row.assignments as readonly Assignment[]
  const round = { votes: row.votes as readonly Vote[] }
  return assignments.filter((assignment) => isStanding(assignment) && !hasDecided(round, assignment.userId))
}

const owing = (row: StoredRow, assignment: Assignment): Owed => ({
  round: row.id,
  question: String(row.question),
  assignment,
  by: assignment.acceptedAt === null ? assignment.respondBy : assignment.dueAt,
})

const overdue = (owed: readonly Owed[], now: string): HomeList =>
  listOf(
    {
      key: 'overdue',
      title: 'Overdue reviewers',
      all: listPath('review-states', [['state', 'equals', 'under-review']]),
      empty: 'Nobody is late.',
    },
    owed
      .filter(({ by }) => by <= now)
      .map(({ round, question, assignment, by }) => ({
        id: `${round}:${assignment.reviewerId}`,
        title: question,
        path: roundPath(round),
        words: `${assignment.name} ${assignment.acceptedAt === null ? 'has not answered; due' : 'has not decided; due'}`,
        at: by,
        isLate: true,
      }))
      .toSorted(byTime),
  )

const loadOf = (owed: readonly Owed[], now: string): readonly ReviewerLoad[] => {
  const loads = new Map<string, ReviewerLoad>()
  for (const { assignment, by } of owed) {
    const { reviewerId: id, name } = assignment
    const { open, late } = loads.get(id) ?? { open: 0, late: 0 }
    loads.set(id, { id, name, open: open + 1, late: late + (by <= now ? 1 : 0) })
  }
  return [...loads.values()].toSorted(
    (one, other) => other.late - one.late || other.open - one.open || one.name.localeCompare(other.name),
  )
}

const nextToBePublished = async (now: string, req: PayloadRequest): Promise<HomeList> => {
  const rows = await findColumns('review-states', ['question', 'publishAt', 'approvedAt'], req, {
    and: [{ state: { equals: 'approved' } }, { releasedAt: { exists: false } }],
  })
  const items = rows
    .map((row): HomeItem => {
      const at = row.publishAt ? iso(row.publishAt) : null
      return {
        id: row.id,
        title: String(row.question),
        path: roundPath(row.id),
        words: at === null ? 'Approved, no time set' : 'Goes out on',
        at,
        isLate: at !== null && at < now,
      }
    })
    .toSorted(byTime)
  return listOf(
    {
      key: 'next-to-be-published',
      title: 'Next to be published',
      all: listPath('review-states', [
        ['state', 'equals', 'approved'],
        ['releasedAt', 'exists', 'false'],
      ]),
      empty: 'No approved text waits for its time.',
    },
    items,
  )
}

const retractionsToReview = async (req: PayloadRequest): Promise<HomeList> => {
  const rows = await findColumns('publications', ['question', 'retractions', 'retractedAt'], req, {
    retractedAt: { exists: true },
  })
  const items = rows.flatMap((row): HomeItem[] => {
    const waiting = ((row.retractions ?? []) as readonly Retraction[]).find(awaitsReview)
    return waiting
      ? [
          {
            id: row.id,
            title: String(row.question),
            path: publicationPath(row.id),
            words: 'Retracted on',
            at: waiting.at,
            isLate: false,
          },
        ]
      : []
  })
  return listOf(
    {
      key: 'retractions-to-review',
      title: 'Retractions to be reviewed',
      all: listPath('publications', [['status', 'equals', 'retracted']]),
      empty: 'Every retraction was looked into.',
    },
    items.toSorted(byTime),
  )
}

/** The oldest first; what has no time last. */
const byTime = (one: HomeItem, other: HomeItem): number => (one.at ?? '9999').localeCompare(other.at ?? '9999')

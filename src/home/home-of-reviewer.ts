import type { PayloadRequest } from 'payload'
import { findColumns, type StoredRow } from '../commands/store.ts'
import { roundPath } from '../notices/telling.ts'
import { assigneeMark } from '../review/assignees.ts'
import { assignmentOf, hasDecided, type Assignment, type Vote } from '../review/round.ts'
import type { Verdict } from '../review/vocabulary.ts'
import { listOf, listPath, SHOWN, type HomeItem, type HomeList } from './home-list.ts'

/** What waits for a member of the board, the most urgent first, and what they decided lately. */
export const homeOfReviewer = async (userId: string, now: string, req: PayloadRequest): Promise<readonly HomeList[]> =>
  Promise.all([waitsForMe(userId, now, req), decidedByMe(userId, req)])

/** The rounds that this member is assigned to and has not decided on. */
export const roundsToDecide = async (
  userId: string,
  req: PayloadRequest,
): Promise<readonly { readonly row: StoredRow; readonly assignment: Assignment }[]> => {
  const rows = await findColumns('review-states', ['question', 'assignments', 'votes'], req, {
    and: [{ state: { equals: 'under-review' } }, { assignees: { contains: assigneeMark(userId) } }],
  })
  return rows.flatMap((row) => {
    const round = { assignments: row.assignments as readonly Assignment[], votes: row.votes as readonly Vote[] }
    const assignment = assignmentOf(round, userId)
    return assignment && !hasDecided(round, userId) ? [{ row, assignment }] : []
  })
}

const waitsForMe = async (userId: string, now: string, req: PayloadRequest): Promise<HomeList> => {
  const items = (await roundsToDecide(userId, req)).map(({ row, assignment }): HomeItem => {
    const isInvited = assignment.acceptedAt === null
    const at = isInvited ? assignment.respondBy : assignment.dueAt
    return {
      id: row.id,
      title: String(row.question),
      path: roundPath(row.id),
      words: isInvited ? 'Accept or decline by' : 'Decide by',
      at,
      isLate: at <= now,
    }
  })
  return listOf(
    {
      key: 'waits-for-me',
      title: 'Waits for me',
      all: listPath('review-states', [['state', 'equals', 'under-review']]),
      empty: 'Nothing waits for you. You are told when a text needs you.',
    },
    items.toSorted((one, other) => (one.at ?? '').localeCompare(other.at ?? '')),
  )
}

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  approve: 'Approved on',
  'request-changes': 'Asked for changes on',
  reject: 'Rejected on',
}

const decidedByMe = async (userId: string, req: PayloadRequest): Promise<HomeList> => {
  const { docs, totalDocs } = await req.payload.find({
    collection: 'review-decisions',
    where: { user: { equals: userId } },
    select: { reviewState: true, verdict: true, decidedAt: true },
    sort: '-decidedAt',
    limit: SHOWN,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const ids = docs.map(({ reviewState }) => String(reviewState))
  const rounds = ids.length === 0 ? [] : await findColumns('review-states', ['question'], req, { id: { in: ids } })
  const questions = new Map(rounds.map(({ id, question }) => [id, String(question)]))
  return listOf(
    {
      key: 'decided',
      title: 'What I decided',
      all: listPath('review-decisions', [['user', 'equals', userId]]),
      empty: 'You have not decided on a text yet.',
    },
    docs.map(({ id, reviewState, verdict, decidedAt }) => ({
      id: String(id),
      title: questions.get(String(reviewState)) ?? '',
      path: roundPath(String(reviewState)),
      words: VERDICT_WORDS[verdict],
      at: decidedAt,
      isLate: false,
    })),
    totalDocs,
  )
}

import type { PayloadRequest } from 'payload'
import { addMonths } from '../review/calendar.ts'
import { byFit, coveredBy, obstaclesTo, type CandidateObstacle } from '../review/candidacy.ts'
import { conflictStatement, interestsOn } from '../review/conflicts.ts'
import { hasDecided, standing, type Assignment, type Vote } from '../review/round.ts'
import { wholeBoard } from './board.ts'
import type { StoredRound } from './rounds.ts'
import { findColumns } from './store.ts'

/** A board member as somebody to choose from. */
export type Candidate = {
  readonly id: string
  readonly name: string
  readonly credentials: string
  readonly specialties: readonly string[]
  /** Why this member can't be assigned; empty where they can. */
  readonly obstacles: readonly CandidateObstacle[]
  /** What this member has declared on the text's topics, as readers would see it; null where there is nothing. */
  readonly interest: string | null
  /** Open rounds in which this member is assigned and has not decided. */
  readonly load: number
  /** Topics of the text that ask for a specialty which this member holds. */
  readonly covers: readonly string[]
  /** The last decision within a year; null where there is none. */
  readonly lastDecidedAt: string | null
}

/** The whole board, with what a managing editor should know before assigning; whoever fits best comes first. */
export const candidatesFor = async (round: StoredRound, req: PayloadRequest): Promise<readonly Candidate[]> => {
  const now = new Date().toISOString()
  const [board, loads, decided] = await Promise.all([
    wholeBoard(req),
    openAssignments(req),
    lastDecisions(addMonths(now, -12), req),
  ])
  const candidates = board.map((profile): Candidate => {
    const interests = interestsOn(profile, round.topics, now)
    return {
      id: profile.id,
      name: profile.byline.name,
      credentials: profile.byline.credentials,
      specialties: profile.byline.specialties,
      obstacles: obstaclesTo(profile, round, now),
      interest: interests.length > 0 ? conflictStatement('none', interests) : null,
      load: profile.userId === null ? 0 : (loads.get(profile.userId) ?? 0),
      covers: coveredBy(profile, round.policy),
      lastDecidedAt: profile.userId === null ? null : (decided.get(profile.userId) ?? null),
    }
  })
  return candidates.toSorted(byFit)
}

/** When each account decided last, since this time. */
const lastDecisions = async (since: string, req: PayloadRequest): Promise<ReadonlyMap<string, string>> => {
  const rows = await findColumns('review-decisions', ['user', 'decidedAt'], req, { decidedAt: { greater_than: since } })
  const last = new Map<string, string>()
  for (const { user, decidedAt } of rows) {
    const at = new Date(decidedAt as string).toISOString()
    if (at > (last.get(String(user)) ?? '')) last.set(String(user), at)
  }
  return last
}

/** How many decisions each account still owes. */
const openAssignments = async (req: PayloadRequest): Promise<ReadonlyMap<string, number>> => {
  const { docs } = await req.payload.find({
    collection: 'review-states',
    where: { state: { equals: 'under-review' } },
    select: { assignments: true, votes: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const owed = docs.flatMap((doc) => {
    const round = doc as unknown as { readonly assignments: readonly Assignment[]; readonly votes: readonly Vote[] }
    return standing(round.assignments).filter((userId) => !hasDecided(round, userId))
  })
  return owed.reduce((counts, userId) => counts.set(userId, (counts.get(userId) ?? 0) + 1), new Map<string, number>())
}

import { hasDisclosed, isExcluded } from './conflicts.ts'
import { holdsOneOf } from './specialties.ts'
import { isOnBoard, isStanding, placeOf, type BoardProfile, type Round } from './round.ts'

/** What keeps a board member from being assigned to a round. Each is a refusal of `assign` as well (asks.ts). */
export type CandidateObstacle =
  | 'contributor'
  | 'inactive'
  | 'no-account'
  | 'out-of-term'
  | 'not-disclosed'
  | 'material-interest'
  | 'assigned'
  | 'stepped-aside'
  | 'replaced'

type CandidateRound = Pick<Round, 'contributors' | 'assignments' | 'topics' | 'policy'>

/** Everything that keeps this member from being assigned now; an empty list means that they can be. */
export const obstaclesTo = (
  profile: BoardProfile,
  round: CandidateRound,
  now: string,
): readonly CandidateObstacle[] => {
  const when = (holds: boolean, obstacle: CandidateObstacle): readonly CandidateObstacle[] => (holds ? [obstacle] : [])
  return [
    ...when(profile.userId !== null && round.contributors.includes(profile.userId), 'contributor'),
    ...placeTaken(profile, round),
    ...when(!isOnBoard(profile, now), offBoard(profile)),
    ...when(!hasDisclosed(profile, now, round.policy.disclosureMonths), 'not-disclosed'),
    ...when(isExcluded(profile, round.topics, now), 'material-interest'),
  ]
}

const offBoard = ({ active, userId, mayReview }: BoardProfile): CandidateObstacle =>
  !active ? 'inactive' : userId === null || !mayReview ? 'no-account' : 'out-of-term'

const placeTaken = (profile: BoardProfile, round: CandidateRound): readonly CandidateObstacle[] => {
  const taken = placeOf(round, profile)
  if (!taken) return []
  return [isStanding(taken) ? 'assigned' : taken.recusedAt !== null ? 'stepped-aside' : 'replaced']
}

/** What a candidate is weighed by. */
export type Fit = {
  readonly name: string
  readonly obstacles: readonly CandidateObstacle[]
  /** Topics that ask for a specialty which this member holds. */
  readonly covers: readonly string[]
  /** Declared on the text's topics; null where nothing is. */
  readonly interest: string | null
  /** Open rounds in which this member has not decided. */
  readonly load: number
  /** ISO time; null where there is no decision in the time looked at. */
  readonly lastDecidedAt: string | null
}

/**
 * The order in which board members are offered: those who can be assigned; then those who hold a specialty that the policy
 * asks for; without an interest in the topic; with less to do; whose last review is longest ago; by name.
 */
export const byFit = (one: Fit, other: Fit): number =>
  Number(one.obstacles.length > 0) - Number(other.obstacles.length > 0) ||
  other.covers.length - one.covers.length ||
  Number(one.interest !== null) - Number(other.interest !== null) ||
  one.load - other.load ||
  (one.lastDecidedAt ?? '').localeCompare(other.lastDecidedAt ?? '') ||
  one.name.localeCompare(other.name)

/** The topics of the policy that ask for a specialty which this member holds. */
export const coveredBy = (
  { byline }: Pick<BoardProfile, 'byline'>,
  { specialties }: Pick<Round['policy'], 'specialties'>,
): readonly string[] =>
  specialties.filter(({ anyOf }) => holdsOneOf(byline.specialties, anyOf)).map(({ topic }) => topic)

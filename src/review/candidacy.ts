import { hasDisclosed, isExcluded } from './conflicts.ts'
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

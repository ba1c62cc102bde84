import { hasDecided, isStanding, type Assignment, type Vote } from '../../../review/round.ts'

/** Those who can be replaced or delegated for: assigned, and without a decision so far. */
export const replaceable = (round: {
  readonly assignments: readonly Assignment[]
  readonly votes: readonly Vote[]
}): readonly Assignment[] =>
  round.assignments.filter((assignment) => isStanding(assignment) && !hasDecided(round, assignment.userId))

/** The last moment of a calendar day where the reader is: "2027-01-31" is over at midnight. */
export const endOfDay = (day: string): string => new Date(`${day}T23:59:59.999`).toISOString()

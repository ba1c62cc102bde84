import type { Assignment } from '../../review/round.ts'

export const standingOf = (assignments: readonly Assignment[]): readonly Assignment[] =>
  assignments.filter(({ recusedAt }) => recusedAt === null)

/** Why a board member can't be chosen, in a word or two. */
export const whyNotAssignable = (reviewerId: string, assignments: readonly Assignment[]): string => {
  const assignment = assignments.find((candidate) => candidate.reviewerId === reviewerId)
  if (!assignment) return 'an author of this text, or not active now'
  return assignment.recusedAt === null ? 'already assigned' : 'stepped aside'
}

/** The last moment of a calendar day where the reader is: "2027-01-31" is over at midnight. */
export const endOfDay = (day: string): string => new Date(`${day}T23:59:59.999`).toISOString()

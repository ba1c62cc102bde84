import type { Round } from './round.ts'

/**
 * Whether a person has had the text of a round before them, as far as the record shows it: they decided on it, said
 * something about it, or accepted its review. Merely being asked shows nothing.
 */
export const hasSeen = (
  { votes, comments, assignments }: Pick<Round, 'votes' | 'comments' | 'assignments'>,
  userId: string,
): boolean =>
  votes.some((vote) => vote.userId === userId) ||
  comments.some((comment) => comment.userId === userId || comment.answers.some((answer) => answer.userId === userId)) ||
  assignments.some((assignment) => assignment.userId === userId && assignment.acceptedAt !== null)

import type { CommentAnswer, ReviewComment } from '../../../review/round.ts'
import { formatDate } from '../steps.ts'
import { RESOLUTION_WORDS } from './resolutions.ts'

/** The answer that said last what became of a comment; null while it is open. */
export const resolvedBy = ({ answers }: Pick<ReviewComment, 'answers'>): CommentAnswer | null =>
  answers.findLast(({ resolution }) => resolution !== null) ?? null

/** "Changed, says Edith Example, 28 November 2026"; null while the comment is open. */
export const resolvedSentence = (comment: Pick<ReviewComment, 'answers'>): string | null => {
  const answer = resolvedBy(comment)
  return answer?.resolution
    ? `${RESOLUTION_WORDS[answer.resolution].label}, says ${answer.name}, ${formatDate(answer.at)}`
    : null
}

/** In the order of the text, those on the whole of it first; on one section, the oldest first. */
export const byPlace = (
  one: Pick<ReviewComment, 'section' | 'at'>,
  other: Pick<ReviewComment, 'section' | 'at'>,
): number => (one.section ?? -1) - (other.section ?? -1) || one.at.localeCompare(other.at)

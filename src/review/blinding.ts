import type { ReviewComment, Round } from './round.ts'
import { isOpen } from './vocabulary.ts'

type Blindable = Partial<Pick<Round, 'state' | 'votes'>> & { readonly policy?: Partial<Round['policy']> }

/**
 * Whether others' decisions and comments are kept from this reviewer: until they have decided, so that nobody is swayed by
 * who was first, unless the policy of the round shows them. What isn't known of the round (a row read in part) hides.
 */
export const isBlinded = ({ state, votes, policy }: Blindable, userId: string): boolean =>
  (state === undefined || isOpen(state)) &&
  policy?.showDecisions !== true &&
  !(votes ?? []).some((vote) => vote.userId === userId)

/** The comments that a blinded reviewer sees: their own, with the answers of the editors and their own. */
export const commentsOfOne = (
  comments: readonly ReviewComment[],
  assigned: readonly { readonly userId: string }[] | undefined,
  userId: string,
): readonly ReviewComment[] =>
  comments
    .filter((comment) => comment.userId === userId)
    .map((comment) => ({
      ...comment,
      answers: comment.answers.filter(
        (answer) =>
          answer.userId === userId || (assigned !== undefined && !assigned.some((one) => one.userId === answer.userId)),
      ),
    }))

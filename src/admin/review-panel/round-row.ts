import type { Advice } from '../../citations/advice.ts'
import type { ApprovedContent } from '../../publication/content.ts'
import type { Assignment, ReviewComment, RoundPolicy, Vote } from '../../review/round.ts'
import type { ReviewState } from '../../review/vocabulary.ts'

/** A round as `GET /api/review-states/:id?depth=0` answers it, without what screens don't use. */
export type RoundRow = {
  readonly id: string
  readonly state: ReviewState
  readonly round: number
  readonly article: string
  readonly digest: string
  readonly note?: string | null
  /** What reviewers are told of the sources; null in old rounds. */
  readonly advice?: readonly Advice[] | null
  readonly submittedBy: string
  readonly submittedAt: string
  readonly publishAt?: string | null
  readonly releasedAt?: string | null
  readonly policy: RoundPolicy
  readonly assignments: readonly Assignment[]
  /** Empty for a reviewer who has not decided yet; of the comments, such a one sees their own. */
  readonly votes: readonly Vote[]
  readonly comments: readonly ReviewComment[]
  readonly content: ApprovedContent
}

/** The article's latest round, with its text: comments name the sections that they are about. */
export const latestRoundUrl = (articleId: string): string => {
  const query = new URLSearchParams({
    'where[article][equals]': articleId,
    sort: '-round',
    limit: '1',
    depth: '0',
  })
  return `/api/review-states?${query.toString()}`
}

import type { ApprovedContent } from '../../publication/content.ts'
import type { Assignment, RoundPolicy, Vote } from '../../review/round.ts'
import type { ReviewState } from '../../review/vocabulary.ts'

/** A round as `GET /api/review-states/:id?depth=0` answers it, without what screens don't use. */
export type RoundRow = {
  readonly id: string
  readonly state: ReviewState
  readonly round: number
  readonly article: string
  readonly digest: string
  readonly note?: string | null
  readonly submittedBy: string
  readonly submittedAt: string
  readonly policy: RoundPolicy
  readonly assignments: readonly Assignment[]
  /** Empty for a reviewer who has not decided yet. */
  readonly votes: readonly Vote[]
  readonly content: ApprovedContent
}

const SUMMARY = ['state', 'round', 'article', 'digest', 'note', 'submittedAt', 'policy', 'assignments', 'votes']

/** The article's latest round, without its text. */
export const latestRoundUrl = (articleId: string): string => {
  const query = new URLSearchParams({
    'where[article][equals]': articleId,
    sort: '-round',
    limit: '1',
    depth: '0',
    ...Object.fromEntries(SUMMARY.map((name) => [`select[${name}]`, 'true'])),
  })
  return `/api/review-states?${query.toString()}`
}

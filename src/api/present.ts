import type { Commented } from '../commands/comment-on-round.ts'
import type { Decided } from '../commands/decide-review.ts'
import type { StoredPublication } from '../commands/publications.ts'
import type { StoredRound } from '../commands/rounds.ts'
import { approvalsOf, lacksForApproval } from '../review/round.ts'

/** A round as the verbs answer it. The frozen text itself is read with `GET /api/review-states/:id`. */
export const presentRound = (round: StoredRound) => ({
  id: round.id,
  article: round.article,
  round: round.number,
  state: round.state,
  digest: round.digest,
  policy: round.policy,
  submittedAt: round.submittedAt,
  approvedAt: round.approvedAt,
  closedAt: round.closedAt,
  edition: round.edition,
  publishAt: round.publishAt,
  releasedAt: round.releasedAt,
  nextReviewDue: round.nextReviewDue,
  approvals: approvalsOf(round).length,
  lacks: lacksForApproval(round),
  assignments: round.assignments.map(({ reviewerId, userId: _userId, inPlaceOf, ...assignment }) => ({
    reviewer: reviewerId,
    ...assignment,
    inPlaceOf: inPlaceOf && { reviewer: inPlaceOf.reviewerId, name: inPlaceOf.name, asDeputy: inPlaceOf.asDeputy },
  })),
})

export const presentRoundResult = (round: StoredRound) => ({ reviewState: presentRound(round) })

export const presentDecided = ({ round, decisionId, signature }: Decided) => ({
  reviewState: presentRound(round),
  decision: { id: decisionId, signature },
})

export const presentCommented = ({ round, commentId }: Commented) => ({
  reviewState: presentRound(round),
  comment: { id: commentId },
})

export const presentPublication = (publication: StoredPublication) => ({
  id: publication.id,
  slug: publication.slug,
  edition: publication.edition,
  status: publication.status,
  retractedAt: publication.retractedAt,
})

export const presentPublicationResult = (publication: StoredPublication) => ({
  publication: presentPublication(publication),
})

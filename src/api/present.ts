import type { PayloadRequest } from 'payload'
import { isStaff } from '../../access/roles.ts'
import type { Commented } from '../commands/comment-on-round.ts'
import type { Decided } from '../commands/decide-review.ts'
import type { StoredPublication } from '../commands/publications.ts'
import type { StoredRound } from '../commands/rounds.ts'
import { isBlinded } from '../review/blinding.ts'
import { approvalsOf, lacksForApproval } from '../review/round.ts'

/** Who is told. */
type Asked = Pick<PayloadRequest, 'user'>

const mayCount = (round: StoredRound, { user }: Asked): boolean =>
  isStaff(user) || (user !== null && !isBlinded(round, String(user.id)))

/**
 * A round as the verbs answer it. The frozen text itself is read with `GET /api/review-states/:id`. `approvals` and `lacks`
 * are null for a reviewer who may not see yet how the others decided.
 */
export const presentRound = (round: StoredRound, asked: Asked) => ({
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
  approvals: mayCount(round, asked) ? approvalsOf(round).length : null,
  lacks: mayCount(round, asked) ? lacksForApproval(round) : null,
  assignments: round.assignments.map(({ reviewerId, userId: _userId, inPlaceOf, ...assignment }) => ({
    reviewer: reviewerId,
    ...assignment,
    inPlaceOf: inPlaceOf && { reviewer: inPlaceOf.reviewerId, name: inPlaceOf.name, asDeputy: inPlaceOf.asDeputy },
  })),
})

export const presentRoundResult = (round: StoredRound, asked: Asked) => ({ reviewState: presentRound(round, asked) })

export const presentDecided = ({ round, decisionId, signature }: Decided, asked: Asked) => ({
  reviewState: presentRound(round, asked),
  decision: { id: decisionId, signature },
})

export const presentCommented = ({ round, commentId }: Commented, asked: Asked) => ({
  reviewState: presentRound(round, asked),
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

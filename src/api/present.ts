import type { StoredPublication } from '../commands/publications.ts'
import type { StoredRound } from '../commands/rounds.ts'
import { approvalsOf } from '../review/round.ts'

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
  approvals: approvalsOf(round).length,
  assignments: round.assignments.map(({ reviewerId, name, assignedAt, dueAt, recusedAt }) => ({
    reviewer: reviewerId,
    name,
    assignedAt,
    dueAt,
    recusedAt,
  })),
})

export const presentPublication = (publication: StoredPublication) => ({
  id: publication.id,
  slug: publication.slug,
  edition: publication.edition,
  status: publication.status,
  retractedAt: publication.retractedAt,
})

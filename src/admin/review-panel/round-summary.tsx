'use client'
import { Pill } from '@payloadcms/ui'
import { CHECKLIST, CHECKLIST_LABELS, isOpen } from '../../review/vocabulary.ts'
import type { Assignment, Vote } from '../../review/round.ts'
import type { RoundRow } from './round-row.ts'
import { formatDate, VERDICT_WORDS } from './steps.ts'

type Props = {
  readonly round: RoundRow
  /** Decisions are hidden from a reviewer who still has to decide. */
  readonly votesHidden: boolean
}

const PILLS = { approve: 'success', 'request-changes': 'warning', reject: 'error' } as const

/** Who was asked, by when, and what they said. */
export const RoundSummary = ({ round, votesHidden }: Props) => {
  // In a round that ended otherwise, the count says nothing.
  const counts = isOpen(round.state) || round.state === 'approved' || round.state === 'superseded'
  return (
    <div className="review-panel__summary">
      {counts && <p>{countWords(round, votesHidden)}</p>}
      {round.assignments.length > 0 && (
        <ul className="review-panel__people" aria-label="Assigned reviewers">
          {round.assignments.map((assignment) => (
            <Assigned
              key={assignment.reviewerId}
              assignment={assignment}
              vote={round.votes.find(({ reviewerId }) => reviewerId === assignment.reviewerId) ?? null}
              mayDecide={round.state === 'under-review'}
            />
          ))}
        </ul>
      )}
    </div>
  )
}

const countWords = ({ policy, votes }: RoundRow, votesHidden: boolean): string => {
  if (votesHidden) return `${policy.quorum} approvals are needed. Other decisions are shown once you have made yours.`
  const approvals = votes.filter(({ verdict }) => verdict === 'approve').length
  return `${approvals} of the ${policy.quorum} approvals that are needed.`
}

type AssignedProps = { readonly assignment: Assignment; readonly vote: Vote | null; readonly mayDecide: boolean }

const Assigned = ({ assignment, vote, mayDecide }: AssignedProps) => (
  <li>
    <span className="review-panel__person">
      {vote ? `${vote.byline.name}, ${vote.byline.credentials}` : assignment.name}
    </span>{' '}
    {vote && (
      <Pill pillStyle={PILLS[vote.verdict]} size="small">
        {VERDICT_WORDS[vote.verdict].past}
      </Pill>
    )}
    <span className="review-panel__hint">
      {vote
        ? `on ${formatDate(vote.decidedAt)}. ${conflictWords(vote.conflict)}`
        : assignment.recusedAt !== null
          ? `stepped aside on ${formatDate(assignment.recusedAt)}${assignment.recusalReason ? `: ${assignment.recusalReason}` : ''}`
          : mayDecide
            ? `to decide by ${formatDate(assignment.dueAt)}`
            : 'did not decide'}
    </span>
    {vote && <VoteWords vote={vote} />}
  </li>
)

const conflictWords = (conflict: string): string =>
  conflict.trim().toLowerCase() === 'none' ? 'No conflict of interest.' : `Declared: ${conflict}`

const VoteWords = ({ vote }: { readonly vote: Vote }) => {
  const unchecked = CHECKLIST.filter((item) => vote.checklist[item] !== true)
  return (
    <>
      {vote.verdict !== 'approve' && unchecked.length > 0 && unchecked.length < CHECKLIST.length && (
        <span className="review-panel__hint">
          Not confirmed: {unchecked.map((item) => CHECKLIST_LABELS[item]).join('; ')}.
        </span>
      )}
      {vote.comment !== '' && <blockquote className="review-panel__quote">{vote.comment}</blockquote>}
    </>
  )
}

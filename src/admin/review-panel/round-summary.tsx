'use client'
import { Pill } from '@payloadcms/ui'
import { approvalsOf, isStanding, type Assignment, type Vote } from '../../review/round.ts'
import { CHECKLIST, CHECKLIST_LABELS, isOpen } from '../../review/vocabulary.ts'
import { placeWords, statusOf } from './reviewers/assignment-status.ts'
import { lacksSentence, policySentence } from './reviewers/candidate-words.ts'
import type { RoundRow } from './round-row.ts'

type Props = {
  readonly round: RoundRow
  /** What others said and decided is hidden from a reviewer who still has to decide. */
  readonly blinded: boolean
  /** What an approval still lacks; null where it can't be told, or doesn't matter any more. */
  readonly lacks: readonly string[] | null
  /** The account of whoever looks. */
  readonly userId: string
}

/** What the text needs, who was asked, by when, and what they said. */
export const RoundSummary = ({ round, blinded, lacks, userId }: Props) => {
  const count = countSentence(round, lacks)
  return (
    <div className="review-panel__summary">
      {count && <p>{count}</p>}
      {blinded && <p>What the others say and decide is shown to you once you have decided.</p>}
      {round.assignments.length > 0 && (
        <ul className="review-panel__people" aria-label="Assigned reviewers">
          {round.assignments.map((assignment) => (
            <Assigned
              key={`${assignment.reviewerId}:${assignment.assignedAt}`}
              assignment={assignment}
              round={round}
              isHidden={blinded && assignment.userId !== userId}
            />
          ))}
        </ul>
      )}
    </div>
  )
}

/** In a round that ended without an approval, the count says nothing. */
const countSentence = (round: RoundRow, lacks: readonly string[] | null): string | null => {
  if (isOpen(round.state)) {
    const hasBegun = round.assignments.length > 0
    return (hasBegun && lacks && lacksSentence(lacks)) || policySentence(round.policy)
  }
  return round.state === 'approved' || round.state === 'superseded'
    ? `${approvalsOf(round).length} of the ${round.policy.quorum} approvals that were needed.`
    : null
}

type AssignedProps = { readonly assignment: Assignment; readonly round: RoundRow; readonly isHidden: boolean }

const Assigned = ({ assignment, round, isHidden }: AssignedProps) => {
  const vote = isStanding(assignment)
    ? (round.votes.find(({ reviewerId }) => reviewerId === assignment.reviewerId) ?? null)
    : null
  const { state } = round
  const { word, tone, detail, isOverdue } = statusOf(assignment, {
    state,
    vote,
    isHidden,
    now: new Date().toISOString(),
  })
  const place = placeWords(assignment)
  return (
    <li>
      <span className="review-panel__person">
        {vote ? `${vote.byline.name}, ${vote.byline.credentials}` : assignment.name}
      </span>{' '}
      <span className="review-panel__pills">
        <Pill pillStyle={tone} size="small">
          {word}
        </Pill>
        {isOverdue && (
          <Pill pillStyle="error" size="small">
            Overdue
          </Pill>
        )}
      </span>
      {place && <span className="review-panel__hint">{place}.</span>}
      {detail && <span className="review-panel__hint">{detail}</span>}
      {vote && <Unconfirmed vote={vote} />}
    </li>
  )
}

/** What was not confirmed tells the editors where to look first. */
const Unconfirmed = ({ vote }: { readonly vote: Vote }) => {
  const unchecked = CHECKLIST.filter((item) => vote.checklist[item] !== true)
  return vote.verdict !== 'approve' && unchecked.length > 0 && unchecked.length < CHECKLIST.length ? (
    <span className="review-panel__hint">
      Not confirmed: {unchecked.map((item) => CHECKLIST_LABELS[item]).join('; ')}.
    </span>
  ) : null
}

'use client'
import type { Assignment } from '../../review/round.ts'
import type { ReviewAction } from '../../review/vocabulary.ts'
import { ActionForm } from './action-form.tsx'
import { Folded } from './folded.tsx'
import { ReasonForm } from './reason-form.tsx'
import { formatDate } from './steps.ts'

type Props = {
  readonly roundId: string
  /** The reader's own. */
  readonly assignment: Assignment
  readonly actions: readonly ReviewAction[]
  readonly onAccepted: () => void
  readonly onDeclined: () => void
}

/** Whoever was asked to review says yes or no; who said yes is reminded of the date. */
export const Invitation = ({ roundId, assignment, actions, onAccepted, onDeclined }: Props) => {
  const { respondBy, dueAt, inPlaceOf } = assignment
  if (!actions.includes('accept')) return <DueDate dueAt={dueAt} />
  return (
    <ActionForm
      id="invitation"
      title="You are invited to review this text"
      button="Accept"
      url={`/api/review-states/${roundId}/accept`}
      prepare={() => ({ ok: true, body: {} })}
      onDone={onAccepted}
      otherwise={actions.includes('decline') && <Decline roundId={roundId} onDeclined={onDeclined} />}
    >
      <p>
        Please answer by <strong>{formatDate(respondBy)}</strong>. Your decision is due by{' '}
        <strong>{formatDate(dueAt)}</strong>.
        {inPlaceOf &&
          (inPlaceOf.asDeputy
            ? ` You act as deputy of ${inPlaceOf.name}: your decision will say so.`
            : ` You take the place of ${inPlaceOf.name}.`)}
      </p>
    </ActionForm>
  )
}

const Decline = ({ roundId, onDeclined }: Pick<Props, 'roundId' | 'onDeclined'>) => (
  <Folded button="Decline…">
    {(fold) => (
      <ReasonForm
        id="decline"
        title="Decline the invitation"
        button="Decline"
        buttonStyle="secondary"
        url={`/api/review-states/${roundId}/decline`}
        member="reason"
        label="Reason (optional)"
        hint="The editors see it, and ask somebody else."
        maxLength={5000}
        onDone={onDeclined}
        onCancel={fold}
      />
    )}
  </Folded>
)

const DueDate = ({ dueAt }: { readonly dueAt: string }) =>
  dueAt < new Date().toISOString() ? (
    <p className="review-panel__note">Your decision was due by {formatDate(dueAt)}.</p>
  ) : (
    <p>
      You have accepted this review. Your decision is due by <strong>{formatDate(dueAt)}</strong>.
    </p>
  )

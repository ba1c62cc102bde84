'use client'
import { useState } from 'react'
import type { Candidate } from '../../commands/review-panel.ts'
import { ActionForm } from './action-form.tsx'
import { endOfDay, standingOf, whyNotAssignable } from './assigning.ts'
import { Choice, Input } from './fields.tsx'
import { Folded } from './folded.tsx'
import { incomplete } from './post-action.ts'
import type { RoundRow } from './round-row.ts'

type Props = {
  readonly roundId: string
  readonly candidates: readonly Candidate[]
  readonly round: RoundRow | null
  readonly quorum: number
  readonly onDone: () => void
}

/** Folded away once there are enough reviewers for the quorum. */
export const AssignReviewers = (props: Props) => {
  const isEnough = standingOf(props.round?.assignments ?? []).length >= props.quorum
  return isEnough ? (
    <Folded button="Assign more reviewers…">
      <AssignForm {...props} />
    </Folded>
  ) : (
    <AssignForm {...props} />
  )
}

const AssignForm = ({ roundId, candidates, round, quorum, onDone }: Props) => {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [dueOn, setDueOn] = useState('')
  const standing = standingOf(round?.assignments ?? []).length
  const lacking = Math.max(0, quorum - standing - chosen.length)

  const toggle = (id: string, checked: boolean) =>
    setChosen((ids) => (checked ? [...ids, id] : ids.filter((other) => other !== id)))

  return (
    <ActionForm
      id="assign"
      title="Assign reviewers"
      button="Assign"
      url={`/api/review-states/${roundId}/assign`}
      prepare={() =>
        chosen.length === 0
          ? { ok: false, refusal: incomplete(['Choose at least one board member.']) }
          : { ok: true, body: { reviewers: chosen, dueAt: dueOn === '' ? null : endOfDay(dueOn) } }
      }
      onDone={() => {
        setChosen([])
        setDueOn('')
        onDone()
      }}
    >
      <fieldset className="review-panel__group">
        <legend>Board members</legend>
        {candidates.map((candidate) => {
          const { id, name, credentials, specialties, assignable } = candidate
          const reason = assignable ? null : whyNotAssignable(id, round?.assignments ?? [])
          return (
            <Choice
              key={id}
              type="checkbox"
              label={`${name}, ${credentials}`}
              hint={[specialties.join(', '), reason].filter(Boolean).join(' — ')}
              checked={chosen.includes(id)}
              disabled={!assignable}
              onChange={(checked) => toggle(id, checked)}
            />
          )
        })}
        {candidates.length === 0 && <p>The advisory board has no members yet.</p>}
      </fieldset>
      <p className="review-panel__hint" aria-live="polite">
        {lacking === 0
          ? `Enough for the quorum of ${quorum}.`
          : `The quorum is ${quorum}: choose ${lacking} more at least.`}
      </p>
      <Input
        type="date"
        label="To decide by"
        hint={round ? `Left empty: ${round.policy.daysToDecide} days from now.` : 'May be left empty.'}
        value={dueOn}
        onChange={setDueOn}
      />
    </ActionForm>
  )
}

'use client'
import { useState } from 'react'
import type { Candidate } from '../../../commands/candidates.ts'
import { standing } from '../../../review/round.ts'
import { ActionForm } from '../action-form.tsx'
import { Input } from '../fields.tsx'
import { Folded } from '../folded.tsx'
import { incomplete } from '../post-action.ts'
import type { RoundRow } from '../round-row.ts'
import { endOfDay } from './assigning.ts'
import { choiceSentence } from './candidate-words.ts'
import { CandidateChoices } from './candidate-choices.tsx'

type Props = {
  readonly round: RoundRow
  readonly candidates: readonly Candidate[]
  readonly onDone: () => void
}

/** Folded away once there are enough reviewers for the quorum. */
export const AssignReviewers = (props: Props) =>
  standing(props.round.assignments).length >= props.round.policy.quorum ? (
    <Folded button="Assign more reviewers…">{(fold) => <AssignForm {...props} onCancel={fold} />}</Folded>
  ) : (
    <AssignForm {...props} />
  )

const AssignForm = ({ round, candidates, onDone, onCancel }: Props & { readonly onCancel?: () => void }) => {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [dueOn, setDueOn] = useState('')
  const { daysToDecide } = round.policy
  const assigned = standing(round.assignments)
  const covered = candidates
    .filter(({ id, obstacles }) => chosen.includes(id) || obstacles.includes('assigned'))
    .flatMap(({ covers }) => covers)

  return (
    <ActionForm
      id="assign"
      title="Assign reviewers"
      button="Assign"
      url={`/api/review-states/${round.id}/assign`}
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
      {...(onCancel ? { onCancel } : {})}
    >
      <CandidateChoices
        legend="Board members"
        type="checkbox"
        candidates={candidates}
        chosen={chosen}
        onChange={(id, checked) => setChosen((ids) => (checked ? [...ids, id] : ids.filter((other) => other !== id)))}
      />
      <p className="review-panel__hint" aria-live="polite">
        {choiceSentence(round.policy, assigned.length + chosen.length, covered)}
      </p>
      <Input
        type="date"
        label="To decide by"
        hint={`Left empty: ${daysToDecide} days from now.`}
        value={dueOn}
        onChange={setDueOn}
      />
    </ActionForm>
  )
}

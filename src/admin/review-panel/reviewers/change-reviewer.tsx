'use client'
import { useState } from 'react'
import type { Candidate } from '../../../commands/candidates.ts'
import { ActionForm } from '../action-form.tsx'
import { Choice, Input, Select, TextArea } from '../fields.tsx'
import { Folded } from '../folded.tsx'
import { incomplete } from '../post-action.ts'
import type { RoundRow } from '../round-row.ts'
import { endOfDay, replaceable } from './assigning.ts'
import { CandidateChoices } from './candidate-choices.tsx'

type Props = {
  readonly round: RoundRow
  readonly candidates: readonly Candidate[]
  /** How often the policy still allows it in this round. */
  readonly changesLeft: number
  readonly onDone: () => void
}

/** A reviewer who can't go on gives their place to another member: for good, or to a deputy who acts for them. */
export const ChangeReviewer = (props: Props) => {
  if (replaceable(props.round).length === 0) return null
  return props.changesLeft === 0 ? (
    <p className="review-panel__hint">
      No reviewer can be replaced any more: the policy allows {props.round.policy.reviewerChanges} changes in a round,
      and they are used up.
    </p>
  ) : (
    <Folded button="Replace a reviewer…">{(fold) => <ChangeForm {...props} fold={fold} />}</Folded>
  )
}

const KINDS = [
  { value: 'replace', label: 'For good', hint: 'The other member reviews in their own name.' },
  { value: 'delegate', label: 'By a deputy', hint: 'The decision says for whom it was made.' },
] as const

type Kind = (typeof KINDS)[number]['value']

const ChangeForm = ({ round, candidates, changesLeft, onDone, fold }: Props & { readonly fold: () => void }) => {
  const [reviewer, setReviewer] = useState('')
  const [kind, setKind] = useState<Kind>('replace')
  const [replacement, setReplacement] = useState('')
  const [reason, setReason] = useState('')
  const [dueOn, setDueOn] = useState('')
  const missing = [
    ...(reviewer === '' ? ['Choose who is to be replaced.'] : []),
    ...(replacement === '' ? ['Choose who takes the place.'] : []),
    ...(reason.trim() === '' ? ['Give the reason.'] : []),
  ]
  return (
    <ActionForm
      id="change-reviewer"
      title="Replace a reviewer"
      button={kind === 'replace' ? 'Replace' : 'Name the deputy'}
      url={`/api/review-states/${round.id}/${kind}`}
      prepare={() =>
        missing.length > 0
          ? { ok: false, refusal: incomplete(missing) }
          : { ok: true, body: { reviewer, replacement, reason, dueAt: dueOn === '' ? null : endOfDay(dueOn) } }
      }
      onDone={() => {
        fold()
        onDone()
      }}
      onCancel={fold}
    >
      <p className="review-panel__hint">
        {changesLeft === 1 ? 'One change is' : `${changesLeft} changes are`} left in this round, of the{' '}
        {round.policy.reviewerChanges} that the policy allows.
      </p>
      <Select
        label="Who can’t go on"
        value={reviewer}
        options={replaceable(round).map(({ reviewerId, name }) => ({ value: reviewerId, label: name }))}
        onChange={setReviewer}
      />
      <fieldset className="review-panel__group">
        <legend>How is the place taken?</legend>
        {KINDS.map(({ value, label, hint }) => (
          <Choice
            key={value}
            type="radio"
            name="review-change"
            label={label}
            hint={hint}
            checked={kind === value}
            onChange={() => setKind(value)}
          />
        ))}
      </fieldset>
      <CandidateChoices
        legend="Who takes it"
        type="radio"
        candidates={candidates}
        chosen={[replacement]}
        onChange={(id) => setReplacement(id)}
      />
      <TextArea label="Reason" hint="Recorded with the round." value={reason} maxLength={5000} onChange={setReason} />
      <Input
        type="date"
        label="To decide by"
        hint="Left empty: the date of the reviewer who goes, unless it has passed."
        value={dueOn}
        onChange={setDueOn}
      />
    </ActionForm>
  )
}

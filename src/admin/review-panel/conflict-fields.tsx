'use client'
import { Choice, TextArea } from './fields.tsx'
import type { DecisionDraft } from './decision.ts'

type Props = {
  readonly draft: DecisionDraft
  /** What the reviewer's profile declares on the topics; readers see it in any case. */
  readonly interest: string | null
  readonly onChange: (changes: Partial<DecisionDraft>) => void
}

const CHOICES = [
  { value: 'none', label: 'Nothing to disclose', hint: 'Nothing that touches this text.' },
  {
    value: 'declared',
    label: 'A conflict that readers should see',
    hint: 'You can decide; it is published beside your name.',
  },
  { value: 'material', label: 'A material conflict', hint: 'Somebody else should decide.' },
] as const

/** The conflict statement: a decision can't be signed without one. */
export const ConflictFields = ({ draft, interest, onChange }: Props) => (
  <fieldset className="review-panel__group">
    <legend>Do you have a conflict of interest?</legend>
    {interest !== null && (
      <p className="review-panel__hint">Your board profile declares, and readers will see: {interest}</p>
    )}
    {CHOICES.map(({ value, label, hint }) => (
      <Choice
        key={value}
        type="radio"
        name="review-conflict"
        label={label}
        hint={hint}
        checked={draft.conflict === value}
        onChange={() => onChange({ conflict: value })}
      />
    ))}
    {draft.conflict === 'declared' && (
      <TextArea
        label="What readers should know"
        hint="In a sentence, such as “Speaker’s fees from the maker in 2025”."
        value={draft.conflictText}
        maxLength={5000}
        onChange={(conflictText) => onChange({ conflictText })}
      />
    )}
    {draft.conflict === 'material' && (
      <>
        <p className="review-panel__note">
          With a material conflict you can’t decide on this text. Step aside: the editors ask somebody else, and you
          can’t come back to this round.
        </p>
        <TextArea
          label="What the conflict is"
          hint="For the editors; never published."
          value={draft.conflictText}
          maxLength={5000}
          onChange={(conflictText) => onChange({ conflictText })}
        />
      </>
    )}
  </fieldset>
)

'use client'
import { useState } from 'react'

import { RETRACTION_OUTCOMES, type RetractionOutcome } from '../../../review/vocabulary.ts'
import { ActionForm } from '../action-form.tsx'
import { Choice, TextArea } from '../fields.tsx'
import { Folded } from '../folded.tsx'
import { incomplete } from '../post-action.ts'
import { OUTCOME_WORDS } from './retractions.tsx'

type Props = { readonly publicationId: string; readonly onDone: () => void }

/** What was found afterwards, by somebody else than who took the text down. */
export const ReviewRetraction = ({ publicationId, onDone }: Props) => (
  <Folded button="Review the retraction…">
    {(fold) => (
      <ReviewRetractionForm
        publicationId={publicationId}
        fold={fold}
        onDone={() => {
          fold()
          onDone()
        }}
      />
    )}
  </Folded>
)

const ReviewRetractionForm = ({ publicationId, onDone, fold }: Props & { readonly fold: () => void }) => {
  const [outcome, setOutcome] = useState<RetractionOutcome | null>(null)
  const [findings, setFindings] = useState('')
  const missing = [
    ...(outcome === null ? ['Say whether the retraction was justified.'] : []),
    ...(findings.trim() === '' ? ['Write what you found.'] : []),
  ]
  return (
    <ActionForm
      id="review-retraction"
      title="Review the retraction"
      button="File the review"
      url={`/api/publications/${publicationId}/review-retraction`}
      prepare={() =>
        missing.length > 0 ? { ok: false, refusal: incomplete(missing) } : { ok: true, body: { outcome, findings } }
      }
      onDone={onDone}
      onCancel={fold}
    >
      <fieldset className="review-panel__group">
        <legend>Was it right to take the text down?</legend>
        {RETRACTION_OUTCOMES.map((value) => (
          <Choice
            key={value}
            type="radio"
            name="retraction-outcome"
            label={OUTCOME_WORDS[value].label}
            hint={OUTCOME_WORDS[value].hint}
            checked={outcome === value}
            onChange={() => setOutcome(value)}
          />
        ))}
      </fieldset>
      <TextArea
        label="Findings"
        hint="How it came to that, and what is done about it."
        rows={4}
        value={findings}
        maxLength={5000}
        onChange={setFindings}
      />
    </ActionForm>
  )
}

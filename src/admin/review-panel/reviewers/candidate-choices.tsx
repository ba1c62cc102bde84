'use client'
import type { Candidate } from '../../../commands/candidates.ts'
import { Choice } from '../fields.tsx'
import { candidateFacts, whyNot } from './candidate-words.ts'

type Props = {
  readonly legend: string
  readonly type: 'checkbox' | 'radio'
  readonly candidates: readonly Candidate[]
  readonly chosen: readonly string[]
  readonly onChange: (id: string, checked: boolean) => void
}

/** The board to choose from, as the server orders it: those who fit best first, at the end those who can't be assigned, with the reason. */
export const CandidateChoices = ({ legend, type, candidates, chosen, onChange }: Props) => (
  <fieldset className="review-panel__group">
    <legend>{legend}</legend>
    {candidates.map((candidate) => (
      <Choice
        key={candidate.id}
        type={type}
        {...(type === 'radio' ? { name: 'review-candidate' } : {})}
        label={`${candidate.name}, ${candidate.credentials}`}
        hint={<Facts candidate={candidate} />}
        checked={chosen.includes(candidate.id)}
        disabled={candidate.obstacles.length > 0}
        onChange={(checked) => onChange(candidate.id, checked)}
      />
    ))}
    {candidates.length === 0 && <p>The advisory board has no members yet.</p>}
  </fieldset>
)

const Facts = ({ candidate }: { readonly candidate: Candidate }) => {
  const reason = whyNot(candidate)
  return (
    <>
      <span className="review-panel__line">{candidate.specialties.join(', ')}</span>
      {(reason === null ? candidateFacts(candidate) : [reason]).map((fact) => (
        <span key={fact} className="review-panel__line">
          {fact}
        </span>
      ))}
    </>
  )
}

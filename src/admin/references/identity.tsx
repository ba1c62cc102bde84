'use client'
import { Button, useFormModified } from '@payloadcms/ui'
import { useState } from 'react'
import type { CandidateWork } from '../../commands/look-up-reference.ts'
import type { Reference } from '../../payload-types.ts'
import { RefusalMessage } from '../review-panel/messages.tsx'
import { CandidateList } from './candidate-list.tsx'
import { useRequest } from './use-request.ts'

type Candidates = { readonly candidates: readonly CandidateWork[]; readonly problems: readonly string[] }
type Props = { readonly row: Reference; readonly onConfirmed: (changed: Reference) => Promise<void> }

/** A record that was read from a page's text: a person says which published work it is. */
export const Identity = ({ row, onConfirmed }: Props) => {
  const isModified = useFormModified()
  const { ask, isBusy, refusal } = useRequest()
  const [found, setFound] = useState<Candidates | null>(null)

  const look = async () => setFound(await ask<Candidates>(`/api/references/${row.id}/candidates`))
  const confirm = async (csl: CandidateWork['csl'] | null) => {
    const url = `/api/references/${row.id}/confirm`
    const answer = await ask<{ readonly reference: Reference }>(url, { method: 'POST', json: csl ? { csl } : {} })
    if (answer) await onConfirmed(answer.reference)
  }
  return (
    <section className="review-panel__form references__identity" aria-labelledby="reference-identity">
      <h2 className="review-panel__title" id="reference-identity">
        Which work is this?
      </h2>
      <p>
        This record was read from the text of a page, and nobody has said yet which published work it is. Confirm it
        before readers and the retraction check rely on it.
      </p>
      {isModified && <p className="review-panel__note">Save your changes first, or undo them.</p>}
      {found && (
        <CandidateList
          row={row}
          candidates={found.candidates}
          problems={found.problems}
          isBusy={isBusy || isModified}
          onChosen={(csl) => void confirm(csl)}
        />
      )}
      {refusal && <RefusalMessage refusal={refusal} />}
      <div className="review-panel__buttons">
        {!found && (
          <Button disabled={isBusy} margin={false} onClick={() => void look()}>
            {isBusy ? 'Asking…' : 'Look for it in PubMed and Crossref'}
          </Button>
        )}
        <Button
          buttonStyle="secondary"
          disabled={isBusy || isModified}
          margin={false}
          onClick={() => void confirm(null)}
        >
          {found && found.candidates.length > 0
            ? 'None of these; it is right as it stands'
            : 'It is right as it stands'}
        </Button>
      </div>
    </section>
  )
}

'use client'
import { Button, useAllFormFields, useForm, useFormFields } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useState, type KeyboardEvent } from 'react'
import { fromCsl } from '../../citations/csl.ts'
import { normalisePmid } from '../../citations/identifiers.ts'
import type { LookedUpWork } from '../../commands/look-up-reference.ts'
import { recordOf } from '../../commands/reference-rows.ts'
import type { Reference } from '../../payload-types.ts'
import { Input } from '../review-panel/fields.tsx'
import { DoneMessage, RefusalMessage } from '../review-panel/messages.tsx'
import { Offer } from './offer.tsx'
import { useRequest } from './use-request.ts'

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Fills the form from what PubMed or Crossref know of a DOI or PMID, once a person has accepted it; saves nothing. */
export const LookUp = ({ id }: { readonly id: string | null }) => {
  const known = useFormFields(([fields]) => textOf(fields.doi?.value) || textOf(fields.pmid?.value))
  const [typed, setTyped] = useState<string | null>(null)
  const { ask, isBusy, refusal } = useRequest()
  const [found, setFound] = useState<LookedUpWork | null>(null)
  const [filledAt, setFilledAt] = useState<number | null>(null)
  const wanted = typed ?? known

  const look = async () => {
    if (isBusy || wanted.trim() === '') return
    setFilledAt(null)
    setFound(null)
    const pmid = normalisePmid(wanted)
    const json = pmid ? { pmid } : { doi: wanted }
    setFound(await ask<LookedUpWork>('/api/references/look-up', { method: 'POST', json }))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || event.target.type !== 'text') return
    event.preventDefault()
    void look()
  }
  return (
    <section className="review-panel__form" aria-labelledby="reference-look-up" onKeyDown={onKeyDown}>
      <h2 className="review-panel__title" id="reference-look-up">
        Fill from DOI or PMID
      </h2>
      <div className="references__look-up">
        <Input
          label="DOI or PMID"
          hint="Such as 10.1000/xyz123, or 12345678."
          type="text"
          value={wanted}
          maxLength={2000}
          onChange={setTyped}
        />
        <Button
          buttonStyle="secondary"
          disabled={isBusy || wanted.trim() === ''}
          margin={false}
          onClick={() => void look()}
        >
          {isBusy ? 'Asking…' : 'Look up'}
        </Button>
      </div>
      {refusal && <RefusalMessage refusal={refusal} />}
      {filledAt !== null && <DoneMessage key={filledAt}>Filled in. Look it over, then save.</DoneMessage>}
      {found && (
        <OfferForForm
          id={id}
          found={found}
          onFilled={() => {
            setFound(null)
            setTyped(null)
            setFilledAt(Date.now())
          }}
          onLeft={() => setFound(null)}
        />
      )}
    </section>
  )
}

/** A form counts the rows of a list that has none. */
const valuesOf = (data: Partial<Reference>): Partial<Reference> => ({
  ...data,
  authors: Array.isArray(data.authors) ? data.authors : [],
})

type OfferForFormProps = {
  readonly id: string | null
  readonly found: LookedUpWork
  readonly onFilled: () => void
  readonly onLeft: () => void
}

/** Compared with what the form holds at this moment, saved or not. */
const OfferForForm = ({ id, found, onFilled, onLeft }: OfferForFormProps) => {
  const [fields] = useAllFormFields()
  const { getData, reset, setModified } = useForm()
  const held = recordOf(valuesOf(reduceFieldsToValues(fields, true)))
  return (
    <Offer
      held={held}
      offered={fromCsl(found.csl).record}
      found={{ ...found, duplicates: found.duplicates.filter((duplicate) => duplicate.id !== id) }}
      onTaken={async (members) => {
        await reset({ ...valuesOf(getData()), ...members })
        setModified(true)
        onFilled()
      }}
      onLeft={onLeft}
    />
  )
}

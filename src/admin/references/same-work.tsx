'use client'
import { useFormFields, useFormModified } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { DuplicateOffer } from '../../commands/reference-duplicates.ts'
import type { Reference } from '../../payload-types.ts'
import { Folded } from '../review-panel/folded.tsx'
import { DoneMessage, RefusalMessage } from '../review-panel/messages.tsx'
import { useFetched } from '../review-panel/use-fetched.ts'
import { DuplicateLinks } from './duplicate-links.tsx'
import { MergeRecords } from './merge-records.tsx'
import { readOffers, sameWorkUrl } from './same-work-query.ts'

type Props = {
  readonly id: string | null
  readonly row: Reference | null
  readonly onChanged: (row: Reference) => Promise<void>
}

/** Says at once, while a record is being typed, that its work is here already; offers to merge two that are both stored. */
export const SameWork = ({ id, row, onChanged }: Props) => {
  const typed = useTyped()
  const url = sameWorkUrl(typed)
  const { value, reload } = useFetched<{ readonly docs: readonly Reference[] }>(url)
  const stored = useFetched<{ readonly docs: readonly DuplicateOffer[] }>(
    id ? `/api/references/${id}/duplicates` : null,
    row?.updatedAt,
  )
  const [done, setDone] = useState<string | null>(null)
  const offers = readOffers({ id, typed, found: url ? (value?.docs ?? []) : [], stored: stored.value?.docs ?? [] })
  if (offers.length === 0) return done ? <DoneMessage>{done}</DoneMessage> : null

  return (
    <section className="review-panel__missing" aria-labelledby="reference-twice">
      <h2 className="review-panel__title" id="reference-twice">
        {offers.length === 1 ? 'Another record may be this work' : `${offers.length} other records may be this work`}
      </h2>
      <DuplicateLinks duplicates={offers} />
      {row ? (
        <Folded button="Compare and merge…">
          {() => (
            <MergeWith
              row={row}
              ids={offers.map((offer) => offer.id)}
              onMerged={(kept) => {
                setDone('Merged. This record stays; every citation of the other is one of this.')
                stored.reload()
                reload()
                void onChanged(kept.id === row.id ? row : { ...row, mergedInto: String(kept.id) })
              }}
            />
          )}
        </Folded>
      ) : (
        <p>Use that one, rather than store it twice.</p>
      )}
    </section>
  )
}

/** What the form says, a moment after the last key. */
const useTyped = () => {
  const said = useFormFields(([fields]) =>
    JSON.stringify({
      doi: fields.doi?.value ?? null,
      pmid: fields.pmid?.value ?? null,
      title: fields.title?.value ?? null,
      year: fields.year?.value ?? null,
      author: fields['authors.0.family']?.value ?? fields['authors.0.literal']?.value ?? null,
    }),
  )
  const [settled, setSettled] = useState(said)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(said), 600)
    return () => clearTimeout(timer)
  }, [said])
  return JSON.parse(settled) as Readonly<Record<'doi' | 'pmid' | 'title' | 'year' | 'author', unknown>>
}

type MergeProps = {
  readonly row: Reference
  readonly ids: readonly string[]
  readonly onMerged: (kept: Reference) => void
}

const MergeWith = ({ row, ids, onMerged }: MergeProps) => {
  const isModified = useFormModified()
  const query = new URLSearchParams({ 'where[id][in]': ids.join(','), pagination: 'false', depth: '0' })
  const others = useFetched<{ readonly docs: readonly Reference[] }>(`/api/references?${query.toString()}`)
  if (isModified) return <p className="review-panel__note">Save your changes first, or undo them.</p>
  if (!others.value) return others.refusal ? <RefusalMessage refusal={others.refusal} /> : <p>Loading…</p>
  return <MergeRecords rows={[row, ...others.value.docs]} onMerged={onMerged} />
}

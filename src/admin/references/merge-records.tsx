'use client'
import { Button } from '@payloadcms/ui'
import { useId, useState, type ReactNode } from 'react'
import { recordOf } from '../../commands/reference-rows.ts'
import type { Reference } from '../../payload-types.ts'
import { Choice } from '../review-panel/fields.tsx'
import { Folded } from '../review-panel/folded.tsx'
import { RefusalMessage } from '../review-panel/messages.tsx'
import { formatDate } from '../dates.ts'
import { Comparison } from './comparison.tsx'
import { fullest, letterOf, listed, mergeSentence } from './merging.ts'
import { useRequest } from './use-request.ts'

type Props = {
  /** Two at least. */
  readonly rows: readonly Reference[]
  readonly onMerged: (kept: Reference) => void
  /** Another way out, beside the button. */
  readonly otherwise?: ReactNode
}

/** Records that may be one work: compared, one of them chosen to stay, the others merged into it. */
export const MergeRecords = ({ rows, onMerged, otherwise }: Props) => {
  const group = useId()
  const [keptId, setKeptId] = useState(() => String(fullest(rows)?.id))
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set())
  const named = rows.map((row, index) => ({ row, id: String(row.id), name: letterOf(index) }))
  const kept = named.find(({ id }) => id === keptId)
  const merged = named.filter(({ id }) => id !== keptId && !leftOut.has(id))

  return (
    <div className="review-panel__block">
      <Comparison
        label="The records side by side"
        columns={named.map(({ row, id, name }) => ({ id, name, record: recordOf(row) }))}
      />
      <fieldset className="review-panel__group">
        <legend>Which one stays?</legend>
        {named.map(({ row, id, name }) => (
          <Choice
            key={id}
            type="radio"
            name={`${group}-kept`}
            label={`${name}: ${row.title}`}
            hint={originOf(row)}
            checked={id === keptId}
            onChange={() => setKeptId(id)}
          />
        ))}
      </fieldset>
      {rows.length > 2 && (
        <fieldset className="review-panel__group">
          <legend>Which are merged into it?</legend>
          {named
            .filter(({ id }) => id !== keptId)
            .map(({ id, name }) => (
              <Choice
                key={id}
                type="checkbox"
                label={name}
                checked={!leftOut.has(id)}
                onChange={(isIn) =>
                  setLeftOut((current) => new Set(isIn ? [...current].filter((one) => one !== id) : [...current, id]))
                }
              />
            ))}
        </fieldset>
      )}
      <div className="review-panel__buttons">
        {kept && merged.length > 0 && (
          <Folded button={`Merge ${listed(merged)} into ${kept.name}…`}>
            {(fold) => (
              <ConfirmMerge
                kept={kept}
                merged={merged}
                onDone={() => {
                  fold()
                  onMerged(kept.row)
                }}
                onCancel={fold}
              />
            )}
          </Folded>
        )}
        {otherwise}
      </div>
    </div>
  )
}

const originOf = ({ containerTitle, year, createdAt, identityConfirmedAt }: Reference): string =>
  [
    [containerTitle, year].filter(Boolean).join(', '),
    `added on ${formatDate(createdAt)}`,
    identityConfirmedAt ? null : 'not confirmed yet',
  ]
    .filter(Boolean)
    .join('; ')

type Named = { readonly id: string; readonly name: string }
type ConfirmProps = {
  readonly kept: Named
  readonly merged: readonly Named[]
  readonly onDone: () => void
  readonly onCancel: () => void
}

const ConfirmMerge = ({ kept, merged, onDone, onCancel }: ConfirmProps) => {
  const { ask, isBusy, refusal } = useRequest()
  const titleId = useId()
  const send = async () => {
    // One after the other: merging the same two again changes nothing, so that a second try goes on where this one ends.
    for (const { id } of merged)
      if (!(await ask(`/api/references/${id}/merge`, { method: 'POST', json: { into: kept.id } }))) return
    onDone()
  }
  return (
    <section className="review-panel__form" aria-labelledby={titleId}>
      <h3 className="review-panel__form-title" id={titleId}>
        Merge into {kept.name}?
      </h3>
      <p>{mergeSentence(kept.name, merged)}</p>
      {refusal && <RefusalMessage refusal={refusal} />}
      <div className="review-panel__buttons">
        <Button disabled={isBusy} margin={false} onClick={() => void send()}>
          {isBusy ? 'Merging…' : 'Merge now'}
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </section>
  )
}

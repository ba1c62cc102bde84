'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { BibliographicRecord } from '../../citations/reference.ts'
import type { LookedUpWork } from '../../commands/look-up-reference.ts'
import { SERVICE_NAMES } from '../../literature/services.ts'
import { membersOf, offeredFields, type ComparedField } from './compare-records.ts'
import { Comparison } from './comparison.tsx'
import { DuplicateLinks } from './duplicate-links.tsx'
import { NoticeList } from './notice-list.tsx'

type Props = {
  readonly held: BibliographicRecord
  readonly offered: BibliographicRecord
  readonly found: LookedUpWork
  readonly onTaken: (members: Partial<BibliographicRecord>) => Promise<void>
  readonly onLeft: () => void
}

/** What a service says beside what the form holds; a person ticks what shall be taken. */
export const Offer = ({ held, offered, found, onTaken, onLeft }: Props) => {
  const [refused, setRefused] = useState<ReadonlySet<ComparedField>>(new Set())
  const fields = offeredFields(held, offered)
  const chosen = new Set(fields.filter((field) => !refused.has(field)))
  const service = SERVICE_NAMES[found.source]
  return (
    <div className="review-panel__block" role="group" aria-label={`What ${service} says`}>
      <NoticeList notices={found.notices} />
      {found.duplicates.length > 0 && (
        <div className="review-panel__missing">
          <p>This work may be here already:</p>
          <DuplicateLinks duplicates={found.duplicates} />
        </div>
      )}
      {found.warnings.map((warning) => (
        <p key={warning} className="review-panel__note">
          {warning}
        </p>
      ))}
      <p role="status">
        {fields.length === 0
          ? `${service} says the same as the form.`
          : `${service} knows it. What differs or is missing here is ticked; untick what shall stay as it is.`}
      </p>
      <Comparison
        label={`The form and the record of ${service}`}
        columns={[
          { id: 'form', name: 'In the form', record: held },
          { id: 'service', name: service, record: offered },
        ]}
        choice={{
          offered: fields,
          chosen,
          onChange: (field, isChosen) =>
            setRefused((now) => new Set(isChosen ? [...now].filter((one) => one !== field) : [...now, field])),
        }}
      />
      <div className="review-panel__buttons">
        {chosen.size > 0 && (
          <Button margin={false} onClick={() => void onTaken(membersOf(offered, chosen))}>
            Fill the form
          </Button>
        )}
        <Button buttonStyle="secondary" margin={false} onClick={onLeft}>
          {fields.length === 0 ? 'Close' : 'Leave the form as it is'}
        </Button>
      </div>
    </div>
  )
}

'use client'
import { useAuth } from '@payloadcms/ui'
import { useState } from 'react'
import { isEditorial } from '../../../access/roles.ts'
import { DoneMessage, RefusalMessage } from '../review-panel/messages.tsx'
import { Identity } from './identity.tsx'
import { LookUp } from './look-up.tsx'
import { MergedInto } from './merged-into.tsx'
import { SameWork } from './same-work.tsx'
import { useReferenceRow } from './use-reference-row.ts'
import '../review-panel/review-panel.css'
import '../review-panel/forms.css'
import './references.css'

/** Above a reference's form: whose work it is, where its words may come from, and whether it is here twice. */
export const ReferencePanel = () => {
  const user = useAuth().user as Parameters<typeof isEditorial>[0]
  const { id, row, refusal, announce } = useReferenceRow()
  const [isConfirmed, setIsConfirmed] = useState(false)
  if (row?.mergedInto) return <MergedInto id={row.mergedInto} />
  if (!isEditorial(user)) return null
  return (
    <div className="review-panel references references--form">
      {refusal && <RefusalMessage refusal={refusal} />}
      {isConfirmed && <DoneMessage>Confirmed. The form holds the record as it is stored now.</DoneMessage>}
      {row && !row.identityConfirmedAt && (
        <Identity
          row={row}
          onConfirmed={async (changed) => {
            await announce(changed, { refill: true })
            setIsConfirmed(true)
          }}
        />
      )}
      <SameWork id={id} row={row} onChanged={announce} />
      <LookUp id={id} />
    </div>
  )
}

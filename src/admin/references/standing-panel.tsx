'use client'
import { useAuth } from '@payloadcms/ui'
import { isEditorial } from '../../../access/roles.ts'
import type { Reference } from '../../payload-types.ts'
import { ByPerson } from '../review-panel/by-person.tsx'
import { RefusalMessage } from '../review-panel/messages.tsx'
import { formatDate } from '../dates.ts'
import { CitedBy } from './cited-by.tsx'
import { RetractionCheck } from './retraction-check.tsx'
import { useReferenceRow } from './use-reference-row.ts'
import '../review-panel/review-panel.css'
import '../review-panel/forms.css'
import './references.css'

/** Beside a reference's form: what is known of it, and who relies on it. */
export const StandingPanel = () => {
  const user = useAuth().user as Parameters<typeof isEditorial>[0]
  const { id, row, refusal, announce } = useReferenceRow()
  if (id === null) return null
  if (!row) return refusal ? <RefusalMessage refusal={refusal} /> : <p>Loading…</p>
  return (
    <div className="review-panel references">
      {!row.mergedInto && (
        <>
          <RetractionCheck row={row} mayCheck={isEditorial(user)} onChecked={announce} />
          <ConfirmedBy row={row} />
        </>
      )}
      <CitedBy id={id} />
    </div>
  )
}

const ConfirmedBy = ({ row: { identityConfirmedAt, identityConfirmedBy } }: { readonly row: Reference }) => {
  const by = typeof identityConfirmedBy === 'object' ? identityConfirmedBy?.id : identityConfirmedBy
  return (
    <section aria-labelledby="reference-confirmed" className="review-panel__block">
      <h2 className="review-panel__title" id="reference-confirmed">
        Identity
      </h2>
      {identityConfirmedAt ? (
        <p>
          Confirmed on {formatDate(identityConfirmedAt)}
          {by && <ByPerson id={String(by)} />}.
        </p>
      ) : (
        <p>Nobody has said yet which published work this is: it was read from the text of a page.</p>
      )}
    </section>
  )
}

'use client'
import { Gutter, SetStepNav, useAuth } from '@payloadcms/ui'
import { useSearchParams } from 'next/navigation'
import { isAdministrator } from '../../../access/roles.ts'
import { EventList } from './event-list.tsx'
import { filterIn, ledgerPath, pageIn } from './event-filter.ts'
import { FilterForm } from './filter-form.tsx'
import { usePeople } from './use-names.ts'
import { VerifyLedger } from './verify-ledger.tsx'
import '../review-panel/review-panel.css'
import '../review-panel/forms.css'
import './ledger.css'

/** All that was ever done: who, to what, when; and whether the record of it still fits together. */
export const LedgerScreen = () => {
  const user = useAuth().user as Parameters<typeof isAdministrator>[0]
  const query = useSearchParams()
  const people = usePeople()
  const [filter, page] = [filterIn(query), pageIn(query)]
  return (
    <Gutter className="ledger__screen">
      <SetStepNav nav={[{ label: 'The ledger' }]} />
      <div className="review-panel ledger">
        <h1 className="ledger__heading">The ledger</h1>
        <p>
          Everything that was done, in order. The program never changes or deletes an event: each holds the hash of the
          one before it, and the server’s signature.
        </p>
        {isAdministrator(user) && <VerifyLedger />}
        {/* A form of its own for each address, so that going back brings back what stood in it. */}
        <FilterForm key={ledgerPath(filter)} filter={filter} people={people} />
        <EventList filter={filter} page={page} people={people} mayExport={isAdministrator(user)} />
      </div>
    </Gutter>
  )
}

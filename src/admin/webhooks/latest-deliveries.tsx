'use client'
import { Button, Pill } from '@payloadcms/ui'
import { useRequest } from '../references/use-request.ts'
import { RefusalMessage } from '../review-panel/messages.tsx'
import { useFetched } from '../review-panel/use-fetched.ts'
import { AttemptList } from './attempt-list.tsx'
import type { DeliveryRow } from './delivery-row.ts'
import { STATE_PILLS, STATE_WORDS } from './delivery-words.ts'

const SHOWN = 10

type Props = {
  readonly id: string
  /** Fetched anew whenever this changes. */
  readonly since: number
}

/** What was sent to an address last, and a message to try it out. */
export const LatestDeliveries = ({ id, since }: Props) => {
  const list = useFetched<{ readonly docs: readonly DeliveryRow[]; readonly totalDocs: number }>(
    `/api/webhook-deliveries?where[webhook][equals]=${id}&depth=0&limit=${SHOWN}`,
    since,
  )
  const { ask, isBusy, refusal } = useRequest()
  const test = async () => {
    await ask(`/api/webhooks/${id}/test`, { method: 'POST', json: {} })
    list.reload()
  }
  const all = `/admin/collections/webhook-deliveries?where[or][0][and][0][webhook][equals]=${id}`
  return (
    <section aria-labelledby="webhook-deliveries-title">
      <h2 className="review-panel__title" id="webhook-deliveries-title">
        What was sent
      </h2>
      <div className="review-panel__buttons">
        <Button buttonStyle="secondary" margin={false} disabled={isBusy} onClick={() => void test()}>
          {isBusy ? 'Sending…' : 'Send a test'}
        </Button>
      </div>
      {refusal && <RefusalMessage refusal={refusal} />}
      {list.refusal && <RefusalMessage refusal={list.refusal} />}
      {list.value?.docs.length === 0 && <p>Nothing yet. A test shows whether the address can be reached.</p>}
      <ul className="webhooks__deliveries" aria-live="polite">
        {list.value?.docs.map((delivery) => (
          <li key={delivery.id}>
            <a href={`/admin/collections/webhook-deliveries/${delivery.id}`}>{delivery.type}</a>{' '}
            <Pill pillStyle={STATE_PILLS[delivery.state]} size="small">
              {STATE_WORDS[delivery.state]}
            </Pill>
            <AttemptList delivery={delivery} />
          </li>
        ))}
      </ul>
      {list.value && list.value.totalDocs > 0 && (
        <p>
          <a href={all}>{list.value.totalDocs === 1 ? 'The message' : `All ${list.value.totalDocs} messages`}</a>,{' '}
          <a href={`${all}&where[or][0][and][1][state][equals]=failed`}>those that were given up</a>
        </p>
      )}
    </section>
  )
}

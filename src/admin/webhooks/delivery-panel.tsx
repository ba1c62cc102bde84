'use client'
import { Button, Pill, useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { DoneMessage, RefusalMessage } from '../review-panel/messages.tsx'
import { useFetched } from '../review-panel/use-fetched.ts'
import { useRequest } from '../references/use-request.ts'
import { AttemptList } from './attempt-list.tsx'
import type { DeliveryRow } from './delivery-row.ts'
import { STATE_PILLS, STATE_WORDS } from './delivery-words.ts'
import '../review-panel/review-panel.css'
import './webhooks.css'

/** What came of a message, and the way to send it once more. */
export const DeliveryPanel = () => {
  const { id } = useDocumentInfo()
  return id === undefined ? null : <StoredDelivery id={String(id)} />
}

const StoredDelivery = ({ id }: { readonly id: string }) => {
  const router = useRouter()
  const { value, refusal: notRead, reload } = useFetched<DeliveryRow>(`/api/webhook-deliveries/${id}?depth=0`)
  const { ask, isBusy, refusal } = useRequest()
  if (!value) return notRead ? <RefusalMessage refusal={notRead} /> : <p>Loading…</p>
  const resend = async () => {
    if (await ask(`/api/webhook-deliveries/${id}/resend`, { method: 'POST', json: {} })) router.refresh()
    reload()
  }
  return (
    <section className="review-panel webhooks" aria-labelledby="delivery-title">
      <h2 className="review-panel__title" id="delivery-title">
        What came of it{' '}
        <Pill pillStyle={STATE_PILLS[value.state]} size="small">
          {STATE_WORDS[value.state]}
        </Pill>
      </h2>
      <AttemptList delivery={value} />
      {refusal && <RefusalMessage refusal={refusal} />}
      {value.state === 'delivered' && !refusal && <DoneMessage>The address has it.</DoneMessage>}
      {value.state !== 'pending' && (
        <div className="review-panel__buttons">
          <Button buttonStyle="secondary" margin={false} disabled={isBusy} onClick={() => void resend()}>
            {isBusy ? 'Sending…' : 'Send again'}
          </Button>
        </div>
      )}
    </section>
  )
}

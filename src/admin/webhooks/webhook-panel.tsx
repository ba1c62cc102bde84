'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { LatestDeliveries } from './latest-deliveries.tsx'
import { WebhookSecret } from './webhook-secret.tsx'
import '../review-panel/review-panel.css'
import '../review-panel/forms.css'
import './webhooks.css'

/** The secret of an address, a message to try it out, and what was sent to it. */
export const WebhookPanel = () => {
  const { id } = useDocumentInfo()
  return id === undefined ? (
    <p className="webhooks__hint">Save it first; then you make its secret here, and try it out.</p>
  ) : (
    <StoredWebhook id={String(id)} />
  )
}

const StoredWebhook = ({ id }: { readonly id: string }) => {
  const [turn, setTurn] = useState(0)
  return (
    <div className="review-panel webhooks">
      <WebhookSecret id={id} onMade={() => setTurn((count) => count + 1)} />
      <LatestDeliveries id={id} since={turn} />
    </div>
  )
}

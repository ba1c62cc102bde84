'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { ClientKey } from './client-key.tsx'
import '../review-panel/review-panel.css'
import '../review-panel/forms.css'
import './clients.css'

/** The key of a machine client: made here, shown once, replaced, revoked. */
export const ClientPanel = () => {
  const { id } = useDocumentInfo()
  return id === undefined ? (
    <p className="clients__hint">Save it first; then you make its key here, which is shown once.</p>
  ) : (
    <div className="review-panel clients">
      <ClientKey id={String(id)} />
    </div>
  )
}

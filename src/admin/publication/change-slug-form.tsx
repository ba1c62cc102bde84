'use client'
import { useState } from 'react'
import { ActionForm } from '../review-panel/action-form.tsx'
import { Input, TextArea } from '../review-panel/fields.tsx'
import { incomplete } from '../review-panel/post-action.ts'

type Props = {
  readonly publicationId: string
  readonly slug: string
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** Another web address for the same words; the old one goes on leading there. */
export const ChangeSlugForm = ({ publicationId, slug: present, onDone, onCancel }: Props) => {
  const [slug, setSlug] = useState(present)
  const [reason, setReason] = useState('')

  const missing = [
    ...(slug.trim() === '' || slug.trim() === present ? ['Write the new address.'] : []),
    ...(reason.trim() === '' ? ['Give the reason.'] : []),
  ]
  return (
    <ActionForm
      id="change-slug"
      title="Change the web address"
      button="Change the address"
      url={`/api/publications/${publicationId}/slug`}
      prepare={() =>
        missing.length > 0
          ? { ok: false, refusal: incomplete(missing) }
          : { ok: true, body: { slug: slug.trim(), reason } }
      }
      onDone={onDone}
      onCancel={onCancel}
    >
      <Input
        type="text"
        label="New address"
        hint="The last part of the public page’s address. The old one will lead here, for ever."
        value={slug}
        maxLength={90}
        onChange={setSlug}
      />
      <TextArea
        label="Reason"
        hint="It stands in the ledger."
        rows={2}
        value={reason}
        maxLength={5000}
        onChange={setReason}
      />
    </ActionForm>
  )
}

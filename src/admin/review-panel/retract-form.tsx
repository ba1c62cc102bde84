'use client'
import { useState } from 'react'
import { ActionForm } from './action-form.tsx'
import { Choice, TextArea } from './fields.tsx'
import { incomplete } from './post-action.ts'

type Props = {
  readonly publicationId: string
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** Taking a page down: one managing editor, a reason, a notice, at once. */
export const RetractForm = ({ publicationId, onDone, onCancel }: Props) => {
  const [reason, setReason] = useState('')
  const [notice, setNotice] = useState('')
  const [isSure, setIsSure] = useState(false)

  const missing = [
    ...(reason.trim() === '' ? ['Give the reason.'] : []),
    ...(notice.trim() === '' ? ['Write the notice that readers will see.'] : []),
    ...(isSure ? [] : ['Confirm that the page is to be taken down.']),
  ]
  return (
    <ActionForm
      id="retract"
      title="Retract this publication"
      button="Retract now"
      danger
      url={`/api/publications/${publicationId}/retract`}
      prepare={() =>
        missing.length > 0 ? { ok: false, refusal: incomplete(missing) } : { ok: true, body: { reason, notice } }
      }
      onDone={onDone}
      onCancel={onCancel}
    >
      <TextArea
        label="Reason"
        hint="Clients of the API see it beside the notice."
        value={reason}
        maxLength={5000}
        onChange={setReason}
      />
      <TextArea
        label="Public notice"
        hint="Stands where the article was."
        value={notice}
        maxLength={5000}
        onChange={setNotice}
      />
      <Choice
        type="checkbox"
        label="Take the page down at once"
        hint="It comes back only through a new approved round."
        checked={isSure}
        onChange={setIsSure}
      />
    </ActionForm>
  )
}

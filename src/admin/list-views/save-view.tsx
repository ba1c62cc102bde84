'use client'
import { Button } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { RefusalMessage } from '../review-panel/messages.tsx'
import { sendAction, type ShownRefusal } from '../review-panel/post-action.ts'
import { ViewFields, type ViewWords } from './view-fields.tsx'

type Props = {
  readonly list: string
  readonly query: string
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** Gives the list as it stands a name. */
export const SaveView = ({ list, query, onDone, onCancel }: Props) => {
  const [words, setWords] = useState<ViewWords>({ name: '', sharedWith: null })
  const [refusal, setRefusal] = useState<ShownRefusal | null>(null)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])

  const save = async () => {
    const saved = await sendAction('POST', '/api/saved-views', { ...words, name: words.name.trim(), list, query })
    if (saved.ok) onDone()
    else setRefusal(saved.refusal)
  }
  return (
    <form
      ref={form}
      className="list-views__form"
      aria-label="Save this view"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      {refusal && <RefusalMessage refusal={refusal} />}
      <ViewFields words={words} onChange={setWords} />
      <div className="review-panel__buttons">
        <Button type="submit" margin={false} disabled={words.name.trim() === ''}>
          Save
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={onCancel}>
          Cancel
        </Button>
      </div>
      <p className="review-panel__hint">It keeps the filters, the columns and the order of the list as they are now.</p>
    </form>
  )
}

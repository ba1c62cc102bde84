'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { SavedView } from '../../list-views/views.ts'
import { RefusalMessage } from '../review-panel/messages.tsx'
import { sendAction, type ActionResult, type ShownRefusal } from '../review-panel/post-action.ts'
import { ViewFields, type ViewWords } from './view-fields.tsx'

/** Renames, shares or deletes the view that is shown. */
export const EditView = ({ view, onDone }: { readonly view: SavedView; readonly onDone: () => void }) => {
  const [words, setWords] = useState<ViewWords>({ name: view.name, sharedWith: view.sharedWith })
  const [refusal, setRefusal] = useState<ShownRefusal | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  const url = `/api/saved-views/${view.id}`
  const finish = (result: ActionResult) => {
    setRefusal(result.ok ? null : result.refusal)
    if (!result.ok) return
    setIsOpen(false)
    onDone()
  }
  if (!isOpen) {
    return (
      <button type="button" className="list-views__save" onClick={() => setIsOpen(true)}>
        Change “{view.name}”…
      </button>
    )
  }
  return (
    <form
      className="list-views__form"
      aria-label={`Change the view ${view.name}`}
      onSubmit={(event) => {
        event.preventDefault()
        void sendAction('PATCH', url, { ...words, name: words.name.trim() }).then(finish)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setIsOpen(false)
      }}
    >
      {refusal && <RefusalMessage refusal={refusal} />}
      <ViewFields words={words} onChange={setWords} />
      <div className="review-panel__buttons">
        <Button type="submit" margin={false} disabled={words.name.trim() === ''}>
          Save
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={() => void sendAction('DELETE', url).then(finish)}>
          Delete the view
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={() => setIsOpen(false)}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

'use client'
import { Button } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { createPortal } from 'react-dom'
import { wholeSource, type Picked } from './citing-commands.ts'
import { PickedSource } from './picked-source.tsx'
import { SourceSearch } from './source-search.tsx'
import { useShownReferences } from './shown-references.ts'
import { useCitationNumbers } from './use-citation-numbers.ts'
import './picker.css'

type Props = {
  readonly picked: readonly Picked[]
  readonly isNew: boolean
  readonly onDone: (picked: readonly Picked[]) => void
  readonly onCancel: () => void
}

/** Where the sources of one citation are picked, and where in each of them. Enter in the empty search box is "done". */
export const CitationPicker = ({ picked: initial, isNew, onDone, onCancel }: Props) => {
  const [picked, setPicked] = useState(initial)
  const numbers = useCitationNumbers() ?? new Map<string, number>()
  const sources = useShownReferences(picked.map(({ id }) => id))
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => dialog.current?.showModal(), [])

  const change = (changed: Picked) => setPicked(picked.map((one) => (one.id === changed.id ? changed : one)))
  const remove = (id: string) => {
    setPicked(picked.filter((one) => one.id !== id))
    dialog.current?.querySelector<HTMLElement>('[role=combobox]')?.focus()
  }
  const finish = () => {
    if (picked.length > 0 || !isNew) onDone(picked)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    finish()
  }

  return createPortal(
    <dialog
      ref={dialog}
      className="citing"
      aria-labelledby={titleId}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault()
        onCancel()
      }}
    >
      <h2 id={titleId} className="citing__heading">
        {isNew ? 'Cite' : 'Citation'}
      </h2>
      {picked.length > 0 && (
        <ul className="citing__picked" aria-label="Picked">
          {picked.map((one, index) => (
            <PickedSource
              key={one.id}
              picked={one}
              source={sources[index] ?? null}
              number={numbers.get(one.id)}
              onChange={change}
              onRemove={() => remove(one.id)}
              onEnter={finish}
            />
          ))}
        </ul>
      )}
      <SourceSearch
        numbers={numbers}
        picked={picked.map(({ id }) => id)}
        onPick={(id) => setPicked([...picked, wholeSource(id)])}
        onEnter={finish}
      />
      <div className="citing__buttons">
        <Button margin={false} disabled={isNew && picked.length === 0} onClick={finish}>
          {isNew ? 'Insert' : picked.length === 0 ? 'Remove the citation' : 'Save the citation'}
        </Button>
        <Button margin={false} buttonStyle="secondary" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </dialog>,
    document.body,
  )
}

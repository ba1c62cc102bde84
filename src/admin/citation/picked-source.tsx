'use client'
import { Button } from '@payloadcms/ui'
import { isLocatorLabel, LOCATOR_LABELS, MAX_LOCATOR } from '../../citations/locators.ts'
import type { Picked } from './citing-commands.ts'
import { shortTitle, type ShownReference } from './reference-lines.ts'
import { SourceWords } from './source-search.tsx'

type Props = {
  readonly picked: Picked
  /** Null as long as it is not known, or where it is gone. */
  readonly source: ShownReference | null
  readonly number: number | undefined
  readonly onChange: (picked: Picked) => void
  readonly onRemove: () => void
  readonly onEnter: () => void
}

/** A picked source with the place in it: a page, a table, or nothing for the whole of it. */
export const PickedSource = ({ picked, source, number, onChange, onRemove, onEnter }: Props) => {
  const name = source ? shortTitle(source) : 'this source'
  return (
    <li className="citing__source">
      <div className="citing__words">
        {source ? <SourceWords source={source} number={number} /> : <span className="citing__title">…</span>}
      </div>
      <div className="citing__place">
        <select
          aria-label={`What the place in ${name} is`}
          value={picked.label}
          onChange={({ target: { value } }) => isLocatorLabel(value) && onChange({ ...picked, label: value })}
        >
          {LOCATOR_LABELS.map((label) => (
            <option key={label} value={label}>
              {`${label.charAt(0).toUpperCase()}${label.slice(1)}`}
            </option>
          ))}
        </select>
        <input
          type="text"
          aria-label={`Which ${picked.label} of ${name}`}
          placeholder="such as 12-14"
          maxLength={MAX_LOCATOR}
          value={picked.locator}
          onChange={(event) => onChange({ ...picked, locator: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
            event.preventDefault()
            onEnter()
          }}
        />
        <Button margin={false} size="small" buttonStyle="secondary" aria-label={`Remove ${name}`} onClick={onRemove}>
          Remove
        </Button>
      </div>
    </li>
  )
}

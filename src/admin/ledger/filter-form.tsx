'use client'
import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import { localZone } from '../review-panel/release/local-time.ts'
import { Input } from '../review-panel/fields.tsx'
import { ACTION_WORDS, actionName } from './action-words.ts'
import { ledgerPath, NO_FILTER, SYSTEM, type EventFilter } from './event-filter.ts'
import { SelectAny } from './select-any.tsx'

type Props = { readonly filter: EventFilter; readonly people: ReadonlyMap<string, string> }

const ACTIONS = Object.keys(ACTION_WORDS)
  .map((value) => ({ value, label: actionName(value) }))
  .sort((a, b) => a.label.localeCompare(b.label))

/** What to look for. What is chosen goes into the address: a bookmark of it is a saved search. */
export const FilterForm = ({ filter, people }: Props) => {
  const router = useRouter()
  const [draft, setDraft] = useState(filter)
  const set = (name: keyof EventFilter) => (value: string) => setDraft((current) => ({ ...current, [name]: value }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    router.push(ledgerPath(draft))
  }
  const isFiltered = ledgerPath(filter) !== ledgerPath(NO_FILTER)
  return (
    <form className="ledger__filter" aria-label="What to show" onSubmit={submit}>
      <Input type="text" label="Words of the article’s question" value={draft.question} onChange={set('question')} />
      <SelectAny
        label="Who"
        any="Anybody"
        value={draft.person}
        options={[{ value: SYSTEM, label: 'The system' }, ...[...people].map(([value, label]) => ({ value, label }))]}
        onChange={set('person')}
      />
      <SelectAny label="Action" any="Any action" value={draft.action} options={ACTIONS} onChange={set('action')} />
      <Input type="date" label="From" value={draft.from} onChange={set('from')} />
      <Input type="date" label="Until" value={draft.to} onChange={set('to')} />
      <div className="review-panel__buttons">
        <Button type="submit" margin={false}>
          Show
        </Button>
        {isFiltered && (
          <Button buttonStyle="secondary" margin={false} onClick={() => router.push(ledgerPath(NO_FILTER))}>
            Show everything
          </Button>
        )}
      </div>
      <p className="review-panel__hint">
        Days and times are those of your time zone, {localZone()}. Bookmark this page to keep the search.
      </p>
    </form>
  )
}

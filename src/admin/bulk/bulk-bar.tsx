'use client'
import { useListDrawerContext, useListQuery, useSelection } from '@payloadcms/ui'
import { useState } from 'react'
import { MOST_AT_ONCE, type BulkAction } from './bulk-action.ts'
import type { BulkEntry } from './bulk-entry.ts'
import { BulkRun } from './bulk-run.tsx'
import '../review-panel/review-panel.css'
import '../review-panel/forms.css'
import '../references/references.css'
import './bulk.css'

type Props = { readonly collection: string; readonly what: string; readonly actions: readonly BulkAction[] }
type Row = { readonly id: string | number; readonly question?: unknown }

/** Above a list of which some rows are ticked: what can be done to all of these. */
export const BulkBar = (props: Props) => {
  const { isInDrawer } = useListDrawerContext()
  return isInDrawer || props.actions.length === 0 ? null : <Bar {...props} />
}

const Bar = ({ collection, what, actions }: Props) => {
  const { selectedIDs, count = 0 } = useSelection()
  const { data } = useListQuery()
  const [running, setRunning] = useState<{
    readonly action: BulkAction
    readonly entries: readonly BulkEntry[]
  } | null>(null)

  if (running) return <BulkRun {...running} what={what} onLeave={() => setRunning(null)} />
  if (selectedIDs.length === 0) return null
  const rows = (data?.docs ?? []) as readonly Row[]
  const begin = (action: BulkAction) => {
    const ids = new Set(selectedIDs.map(String))
    const entries = rows
      .filter(({ id }) => ids.has(String(id)))
      .map(({ id, question }) => ({
        id: String(id),
        title: typeof question === 'string' ? question : String(id),
        path: `/admin/collections/${collection}/${id}`,
        outcome: null,
      }))
    setRunning({ action, entries })
  }
  const tooMany = selectedIDs.length > MOST_AT_ONCE
  return (
    <section className="review-panel bulk" aria-label="What to do with those that are ticked">
      <p className="bulk__count" role="status">
        {selectedIDs.length} ticked{count > selectedIDs.length ? ' on this page; only these are acted on' : ''}
        {tooMany ? `. At most ${MOST_AT_ONCE} can be acted on at once.` : ''}
      </p>
      <div className="review-panel__buttons bulk__actions">
        {actions.map((action) => (
          <button
            key={action.key}
            type="button"
            className="bulk__action"
            disabled={tooMany}
            onClick={() => begin(action)}
          >
            {action.name}…
          </button>
        ))}
      </div>
    </section>
  )
}

'use client'
import { useListDrawerContext, useListQuery } from '@payloadcms/ui'
import { useState } from 'react'
import type { ListViews as Views, SavedView } from '../../list-views/views.ts'
import type { View } from '../../list-views/ready-made.ts'
import { RefusalMessage } from '../review-panel/messages.tsx'
import { useFetched } from '../review-panel/use-fetched.ts'
import { EditView } from './edit-view.tsx'
import { SaveView } from './save-view.tsx'
import { useLastFilter } from './use-last-filter.ts'
import { isFiltered, isShown, viewQuery, type ListState } from './view-query.ts'
import '../review-panel/review-panel.css'
import '../review-panel/forms.css'
import './list-views.css'

type Props = { readonly collectionSlug?: string }

/** Above a list: filters that are ready for one's role, the views that one saved, and those that others share. */
export const ListViews = ({ collectionSlug = '' }: Props) => {
  const { isInDrawer } = useListDrawerContext()
  return isInDrawer || collectionSlug === '' ? null : <ViewBar list={collectionSlug} />
}

const ViewBar = ({ list }: { readonly list: string }) => {
  const state = useListQuery().query as ListState
  const { value: views, refusal, reload } = useFetched<Views>(`/api/list-views?list=${list}`)
  const last = useLastFilter(list, state)
  const [isSaving, setIsSaving] = useState(false)
  const all: View = { name: 'All', path: `/admin/collections/${list}`, total: null }
  const shown = views?.saved.find(({ path, isOwn }) => isOwn && isShown(path, list, state))
  return (
    <div className="review-panel list-views">
      <nav aria-label="Views of this list">
        <ul className="list-views__all">
          <ViewLink view={all} isCurrent={!isFiltered(state) && !state.search} />
          {views?.ready.map((view) => (
            <ViewLink key={view.name} view={view} isCurrent={isShown(view.path, list, state)} />
          ))}
          {last !== null && <ViewLink view={{ name: 'Last filter', path: last, total: null }} isCurrent={false} />}
          {views?.saved.map((view) => (
            <ViewLink
              key={view.id}
              view={{ ...view, total: null }}
              saved={view}
              isCurrent={isShown(view.path, list, state)}
            />
          ))}
        </ul>
      </nav>
      {views && !isSaving && !shown && (
        <button type="button" className="list-views__save" onClick={() => setIsSaving(true)}>
          Save this view…
        </button>
      )}
      {views && isSaving && (
        <SaveView
          list={list}
          query={viewQuery(state)}
          onDone={() => {
            setIsSaving(false)
            reload()
          }}
          onCancel={() => setIsSaving(false)}
        />
      )}
      {shown && <EditView key={shown.id} view={shown} onDone={reload} />}
      {refusal && <RefusalMessage refusal={refusal} />}
    </div>
  )
}

type LinkProps = { readonly view: View; readonly saved?: SavedView; readonly isCurrent: boolean }

const ViewLink = ({ view: { name, path, total }, saved, isCurrent }: LinkProps) => (
  <li>
    <a className="list-views__view" href={path} aria-current={isCurrent ? 'true' : undefined}>
      {name}
      {total !== null && <span className="list-views__total"> {total}</span>}
      {saved && (saved.sharedWith !== null || !saved.isOwn) && (
        <span className="list-views__shared">{saved.isOwn ? ' shared' : ' shared with you'}</span>
      )}
    </a>
  </li>
)

'use client'
import { useState } from 'react'
import type { VersionChanges } from '../../../commands/version-changes.ts'
import { lastSaveOf } from '../../../review/contributors.ts'
import { ByPerson } from '../../review-panel/by-person.tsx'
import { OneChange } from '../../review-panel/changes/what-changed.tsx'
import { RefusalMessage } from '../../review-panel/messages.tsx'
import { formatTime } from '../../review-panel/release/local-time.ts'
import { useFetched } from '../../review-panel/use-fetched.ts'

/** A version as `GET /api/articles/versions` answers it, as far as it is used here. */
export type VersionRow = {
  readonly id: string
  readonly updatedAt: string
  readonly version: { readonly contributors?: unknown }
}

type Props = { readonly articleId: string; readonly version: VersionRow; readonly isNewest: boolean }

/** One save: when and by whom; unfolded, what it changed. */
export const SavedVersion = ({ articleId, version, isNewest }: Props) => {
  const [isOpen, setIsOpen] = useState(isNewest)
  const save = lastSaveOf(version.version.contributors)
  return (
    <details className="history__version" open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        {formatTime(version.updatedAt)}
        {save && <ByPerson id={save.by} />}
        {isNewest && ' (the text as it is now)'}
      </summary>
      {isOpen && <Changes articleId={articleId} versionId={version.id} />}
      {!isNewest && (
        <p>
          <a href={`/admin/collections/articles/${articleId}/versions/${version.id}`}>
            Every field of this version, and restoring it
          </a>
        </p>
      )}
    </details>
  )
}

const Changes = ({ articleId, versionId }: { readonly articleId: string; readonly versionId: string }) => {
  const { value, refusal } = useFetched<VersionChanges>(`/api/articles/${articleId}/versions/${versionId}/changes`)
  if (!value) return refusal ? <RefusalMessage refusal={refusal} /> : <p>Loading…</p>
  if (value.before === null) return <p>The first text that was saved.</p>
  return value.changes.length === 0 ? (
    <p>No word of the text changed; a setting or the internal notes may have.</p>
  ) : (
    <div className="changes">
      {value.changes.map((change, index) => (
        <OneChange key={index} change={change} />
      ))}
    </div>
  )
}

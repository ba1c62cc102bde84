'use client'
import { useState } from 'react'
import type { VersionChanges } from '../../../commands/version-changes.ts'
import { lastSaveOf } from '../../../review/contributors.ts'
import { formatTime } from '../../dates.ts'
import { ActionForm } from '../../review-panel/action-form.tsx'
import { ByPerson } from '../../review-panel/by-person.tsx'
import { OneChange } from '../../review-panel/changes/what-changed.tsx'
import { Folded } from '../../review-panel/folded.tsx'
import { RefusalMessage } from '../../review-panel/messages.tsx'
import { useFetched } from '../../review-panel/use-fetched.ts'

/** A version as `GET /api/articles/versions` answers it, as far as it is used here. */
export type VersionRow = {
  readonly id: string
  readonly updatedAt: string
  readonly version: { readonly contributors?: unknown }
}

type Props = {
  readonly articleId: string
  readonly version: VersionRow
  readonly isNewest: boolean
  readonly onRestored: (words: string) => void
}

/** One save: when and by whom; unfolded, what it changed. */
export const SavedVersion = ({ articleId, version, isNewest, onRestored }: Props) => {
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
      {isOpen && !isNewest && <Restore version={version} onRestored={onRestored} />}
      {!isNewest && (
        <p>
          <a href={`/admin/collections/articles/${articleId}/versions/${version.id}`}>Every field of this version</a>
        </p>
      )}
    </details>
  )
}

const Restore = ({ version, onRestored }: Pick<Props, 'version' | 'onRestored'>) => {
  const time = formatTime(version.updatedAt)
  return (
    <Folded button="Restore this version…" label={`Restore the version of ${time}…`}>
      {(fold) => (
        <ActionForm
          id={`restore-${version.id}`}
          title="Restore this version"
          button="Restore it"
          buttonStyle="secondary"
          url={`/api/articles/versions/${version.id}`}
          prepare={() => ({ ok: true, body: {} })}
          onDone={() => {
            fold()
            onRestored(`The text of ${time} is the article’s text again. The one it replaced stays in this list.`)
          }}
          onCancel={fold}
        >
          <p>The whole article is put back to what it was then. Every save since stays in this list.</p>
        </ActionForm>
      )}
    </Folded>
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

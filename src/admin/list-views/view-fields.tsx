'use client'
import { useAuth } from '@payloadcms/ui'
import { useId } from 'react'
import { MOST_LETTERS_OF_A_NAME, SHARING_ROLES, type SharingRole } from '../../list-views/vocabulary.ts'
import { Input } from '../review-panel/fields.tsx'

const ROLE_WORDS: Readonly<Record<SharingRole, string>> = {
  editor: 'All editors',
  'managing-editor': 'All managing editors',
  administrator: 'All administrators',
}

export type ViewWords = { readonly name: string; readonly sharedWith: SharingRole | null }

type Props = { readonly words: ViewWords; readonly onChange: (words: ViewWords) => void }

/** The name of a view, and whom it is shared with, of the roles that one holds. */
export const ViewFields = ({ words, onChange }: Props) => {
  const id = useId()
  const user = useAuth().user as { readonly roles?: readonly string[] } | null
  const roles = SHARING_ROLES.filter((role) => user?.roles?.includes(role))
  return (
    <>
      <Input
        type="text"
        label="Name of the view"
        maxLength={MOST_LETTERS_OF_A_NAME}
        value={words.name}
        onChange={(name) => onChange({ ...words, name })}
      />
      {roles.length > 0 && (
        <div className="review-panel__field">
          <label htmlFor={id}>Who sees it</label>
          <select
            id={id}
            value={words.sharedWith ?? ''}
            onChange={({ target: { value } }) =>
              onChange({ ...words, sharedWith: roles.find((role) => role === value) ?? null })
            }
          >
            <option value="">Only me</option>
            {roles.map((role) => (
              <option key={role} value={role}>
                {ROLE_WORDS[role]}
              </option>
            ))}
          </select>
        </div>
      )}
    </>
  )
}

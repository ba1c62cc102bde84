'use client'
import { PasswordField, useDocumentInfo } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'

const anything = (): true => true

/** Where whoever changes an address or a password gives their own present password; the server says when it is wanted. */
export const CurrentPassword = ({ field, path }: TextFieldClientProps) => {
  const { id } = useDocumentInfo()
  if (id === undefined) return null
  return (
    <div className="field-type">
      <PasswordField
        autoComplete="current-password"
        field={{ name: field.name, label: 'Your own password, as it is now' }}
        path={path}
        validate={anything}
      />
      <p className="field-description">
        Needed to change an address of mail or a password, also of somebody else. For anything else leave it empty.
      </p>
    </div>
  )
}

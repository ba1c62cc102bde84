'use client'
import { PasswordField, useDocumentInfo, useFormFields, useFormModified } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { useEffect } from 'react'

const given = (value: unknown): true | string =>
  (typeof value === 'string' && value !== '') || 'Enter your own password, as it is now.'

/** Asks whoever changes an address or a password for their own present password, and nobody else. The server insists on it. */
export const CurrentPassword = ({ field, path }: TextFieldClientProps) => {
  const { id } = useDocumentInfo()
  const isModified = useFormModified()
  const isChange = useFormFields(
    ([{ email, password }]) => Boolean(password?.value) || email?.value !== email?.initialValue,
  )
  const isHeld = useFormFields(([fields]) => Boolean(fields[path]?.value))
  const dispatch = useFormFields(([, dispatchFields]) => dispatchFields)
  const isNeeded = id !== undefined && isModified && isChange
  // Once it has served, it does not stay in the form for whoever comes next.
  useEffect(() => {
    if (!isNeeded && isHeld) dispatch({ type: 'UPDATE', path, value: '', valid: true })
  }, [dispatch, isHeld, isNeeded, path])
  if (!isNeeded) return null
  return (
    <div className="field-type">
      <PasswordField
        autoComplete="current-password"
        field={{ name: field.name, label: 'Your own password, as it is now', required: true }}
        path={path}
        validate={given}
      />
      <p className="field-description">
        An address or a password is being changed. This shows that it is you, and not somebody at your screen.
      </p>
    </div>
  )
}

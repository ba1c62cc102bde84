'use client'
import { useDocumentInfo, useForm, useServerFunctions } from '@payloadcms/ui'
import type { Members } from './kept-words.ts'

/**
 * Puts members into the article's form, as if they had been typed: they are unsaved. False where the server, which has to
 * lay out the fields of sections that the form doesn't have, did not answer or knows nobody; the form stays as it is then.
 */
export const useRefill = (): ((members: Members) => Promise<boolean>) => {
  const { id, docPermissions, getDocPreferences } = useDocumentInfo()
  const { getData, replaceState, setModified } = useForm()
  const { getFormState } = useServerFunctions()
  return async (members) => {
    try {
      const { state } = await getFormState({
        ...(id === undefined ? {} : { id }),
        collectionSlug: 'articles',
        data: { ...getData(), ...members },
        docPermissions,
        docPreferences: await getDocPreferences(),
        operation: id === undefined ? 'create' : 'update',
        renderAllFields: true,
        schemaPath: 'articles',
        skipValidation: true,
      })
      if (!state) return false
      replaceState(state)
      setModified(true)
      return true
    } catch {
      return false
    }
  }
}

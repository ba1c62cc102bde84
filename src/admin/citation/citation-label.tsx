'use client'
import { useDocumentForm, useFormFields } from '@payloadcms/ui'
import { useCallback, useSyncExternalStore } from 'react'
import { chipText, referenceIds, shortTitle, type CitationNumbers } from './numbering.ts'
import { numbersOf, watchNumbers } from './number-store.ts'
import { useReferenceTitles } from './reference-titles.ts'
import './citation.css'

const nothing = (): null => null

const useCitationNumbers = (): CitationNumbers | null => {
  const form = useDocumentForm().formRef ?? null
  const watch = useCallback((listener: () => void) => (form ? watchNumbers(form, listener) : () => undefined), [form])
  return useSyncExternalStore(watch, () => (form ? numbersOf(form) : null), nothing)
}

/** A citation in the editor: its numbers as they will be printed, and the titles it stands for as tooltip and name. */
export const CitationLabel = () => {
  const value = useFormFields(([fields]) => fields.references?.value)
  const ids = referenceIds(value)
  const numbers = useCitationNumbers()
  const titles = useReferenceTitles(ids).map((found) => (found ? shortTitle(found.title, found.year) : '…'))
  const text = numbers || ids.length === 0 ? chipText(ids, numbers ?? new Map()) : titles.join('; ')
  const name = ids.length === 0 ? 'Citation without a reference' : `Citation ${text}: ${titles.join('; ')}`
  return (
    <span className={`citation-chip${ids.length === 0 ? ' citation-chip--empty' : ''}`} title={name}>
      <span aria-hidden="true">{text}</span>
      <span className="citation-chip__name">{name}</span>
    </span>
  )
}

'use client'
import { useDocumentForm } from '@payloadcms/ui'
import { useCallback, useSyncExternalStore } from 'react'
import { numbersOf, watchNumbers } from './number-store.ts'
import type { CitationNumbers } from './numbering.ts'

const nothing = (): null => null

/** The numbers of the article that an editor belongs to; null as long as nobody announced any. */
export const useCitationNumbers = (): CitationNumbers | null => {
  const form = useDocumentForm().formRef ?? null
  const watch = useCallback((listener: () => void) => (form ? watchNumbers(form, listener) : () => undefined), [form])
  return useSyncExternalStore(watch, () => (form ? numbersOf(form) : null), nothing)
}

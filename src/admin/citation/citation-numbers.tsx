'use client'
import { useAllFormFields, useForm } from '@payloadcms/ui'
import { useEffect, useMemo, useRef } from 'react'
import { numberCitations, sectionTexts } from './numbering.ts'
import { announceNumbers } from './number-store.ts'

/** Shows nothing: announces the numbers of the article's citations whenever one of its texts changes. */
export const CitationNumbers = () => {
  const { formRef } = useForm()
  const [fields] = useAllFormFields()
  const texts = useStableList(sectionTexts(fields))
  const numbers = useMemo(() => numberCitations(texts), [texts])

  useEffect(() => {
    if (formRef) announceNumbers(formRef, numbers)
  }, [formRef, numbers])
  return null
}

/** The same array as before for as long as its members are the same. */
const useStableList = (list: readonly unknown[]): readonly unknown[] => {
  const kept = useRef(list)
  const isSame = kept.current.length === list.length && kept.current.every((member, index) => member === list[index])
  if (!isSame) kept.current = list
  return kept.current
}

'use client'
import { useAllFormFields, useForm } from '@payloadcms/ui'
import { useEffect, useMemo, useRef } from 'react'
import { citedIds, numberCitations, sectionTexts } from './numbering.ts'
import { announceNumbers } from './number-store.ts'
import { heirIn } from './reference-lines.ts'
import { knownReference, useShownReferences } from './shown-references.ts'

/** Shows nothing: announces the numbers of the article's citations whenever one of its texts changes. */
export const CitationNumbers = () => {
  const { formRef } = useForm()
  const [fields] = useAllFormFields()
  const texts = useStableList(sectionTexts(fields))
  const citations = useMemo(() => citedIds(texts), [texts])
  const ids = useMemo(() => [...new Set(citations.flat())], [citations])
  useShownReferences(withHeirs(ids))
  const heirs = useStableList(ids.map((id) => heirIn(id, knownReference)))
  const numbers = useMemo(() => {
    const heirById = new Map(ids.map((id, index) => [id, heirs[index] ?? id]))
    return numberCitations(citations, (id) => heirById.get(id) ?? id)
  }, [citations, ids, heirs])

  useEffect(() => {
    if (formRef) announceNumbers(formRef, numbers)
  }, [formRef, numbers])
  return null
}

/** These, and the records that they were merged into, as far as is known by now. */
const withHeirs = (ids: readonly string[]): readonly string[] => {
  const all = new Set(ids)
  for (const id of all) {
    const next = knownReference(id)?.mergedInto
    if (next) all.add(next)
  }
  return [...all]
}

/** The same array as before for as long as its members are the same. */
const useStableList = <Member,>(list: readonly Member[]): readonly Member[] => {
  const kept = useRef(list)
  const isSame = kept.current.length === list.length && kept.current.every((member, index) => member === list[index])
  if (!isSame) kept.current = list
  return kept.current
}

'use client'
import { useEffect, useState } from 'react'
import type { ShownReference } from './reference-lines.ts'

/** References already looked up in this page; chips repeat the same few over and over. */
const known = new Map<string, ShownReference>()
let waiting = new Set<string>()
let batch: Promise<void> | null = null

const SELECTED = ['title', 'authorNames', 'containerTitle', 'year', 'kind', 'pmid', 'integrity', 'mergedInto'] as const

/** What fits into an address: ids have 36 letters at most. */
const MOST_AT_ONCE = 100

const fetchReferences = async (ids: readonly string[]): Promise<void> => {
  if (ids.length > MOST_AT_ONCE) {
    await Promise.all([fetchReferences(ids.slice(0, MOST_AT_ONCE)), fetchReferences(ids.slice(MOST_AT_ONCE))])
    return
  }
  const query = new URLSearchParams({ 'where[id][in]': ids.join(','), pagination: 'false', depth: '0' })
  for (const name of SELECTED) query.set(`select[${name}]`, 'true')
  const response = await fetch(`/api/references?${query.toString()}`, { credentials: 'same-origin' })
  if (!response.ok) return
  const { docs } = (await response.json()) as { docs: readonly ShownReference[] }
  remember(docs)
}

/** What a search found need not be asked for again. */
export const remember = (references: readonly ShownReference[]): void => {
  for (const reference of references) known.set(String(reference.id), reference)
}

export const knownReference = (id: string): ShownReference | null => known.get(id) ?? null

/** One request for all the chips that ask at about the same time. */
const lookUp = (ids: readonly string[]): Promise<void> => {
  for (const id of ids) waiting.add(id)
  batch ??= new Promise<void>((resolve) => setTimeout(resolve, 50)).then(async () => {
    const asked = [...waiting]
    waiting = new Set()
    batch = null
    // A chip without its tooltip is better than an editor with an error.
    await fetchReferences(asked).catch(() => undefined)
  })
  return batch
}

/** The cited references, in the order given; null for one that isn't known (yet). */
export const useShownReferences = (ids: readonly string[]): readonly (ShownReference | null)[] => {
  const [, setTurn] = useState(0)
  const key = ids.join(',')
  useEffect(() => {
    let isMounted = true
    const unknown = key.split(',').filter((id) => id !== '' && !known.has(id))
    if (unknown.length > 0) {
      void lookUp(unknown).then(() => {
        if (isMounted) setTurn((turn) => turn + 1)
      })
    }
    return () => {
      isMounted = false
    }
  }, [key])
  return ids.map(knownReference)
}

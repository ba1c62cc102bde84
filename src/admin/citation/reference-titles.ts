'use client'
import { useEffect, useState } from 'react'

export type ReferenceTitle = { readonly title: string; readonly year: number | null }

/** Titles already looked up in this page; chips repeat the same few references over and over. */
const known = new Map<string, ReferenceTitle>()
let waiting = new Set<string>()
let batch: Promise<void> | null = null

const fetchTitles = async (ids: readonly string[]): Promise<void> => {
  const query = new URLSearchParams({
    'where[id][in]': ids.join(','),
    pagination: 'false',
    depth: '0',
    'select[title]': 'true',
    'select[year]': 'true',
  })
  const response = await fetch(`/api/references?${query.toString()}`, { credentials: 'same-origin' })
  if (!response.ok) return
  const { docs } = (await response.json()) as { docs: { id: string; title: string; year?: number | null }[] }
  for (const { id, title, year } of docs) known.set(String(id), { title, year: year ?? null })
}

/** One request for all the chips that ask at about the same time. */
const lookUp = (ids: readonly string[]): Promise<void> => {
  for (const id of ids) waiting.add(id)
  batch ??= new Promise<void>((resolve) => setTimeout(resolve, 50)).then(async () => {
    const asked = [...waiting]
    waiting = new Set()
    batch = null
    // A chip without its tooltip is better than an editor with an error.
    await fetchTitles(asked).catch(() => undefined)
  })
  return batch
}

/** The cited references' titles, in the order given; null for one that isn't known (yet). */
export const useReferenceTitles = (ids: readonly string[]): readonly (ReferenceTitle | null)[] => {
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
  return ids.map((id) => known.get(id) ?? null)
}

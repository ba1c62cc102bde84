'use client'
import { useEffect, useState } from 'react'
import type { Change } from '../../../publication/changes.ts'
import { keptChanges } from './kept-changes.ts'
import { keptOf, type KeptEntry } from './kept-words.ts'
import type { Keeping } from './use-keeping.ts'

/** Kept words that the saved text doesn't have, and what differs. */
export type Offer = { readonly entry: KeptEntry; readonly changes: readonly Change[] }

/**
 * The words of earlier forms of this article, newest first; those that say what is saved by now are thrown away. To be
 * used where the keeping is: it has to know the saved text before this compares with it.
 */
export const useOffers = (article: string | null, { isReady, person, base, saved, isOwn }: Keeping) => {
  const [offers, setOffers] = useState<readonly Offer[]>([])
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (!isReady || person === '') return
    try {
      const found = keptOf(localStorage, { person, article }, new Date())
        .filter(({ key }) => !isOwn(key))
        .map((entry) => ({ entry, changes: keptChanges(saved(), entry.members) }))
      for (const { entry, changes } of found) if (changes.length === 0) localStorage.removeItem(entry.key)
      setOffers(found.filter(({ changes }) => changes.length > 0))
    } catch {
      // No storage: nothing was kept.
    }
  }, [article, person, base, saved, isOwn, isReady, turn])
  return { offers, look: () => setTurn((count) => count + 1) }
}

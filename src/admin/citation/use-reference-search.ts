'use client'
import { useEffect, useState } from 'react'
import { readJson, readRefusal } from '../review-panel/post-action.ts'
import type { ShownReference } from './reference-lines.ts'
import { remember } from './shown-references.ts'

export type ReferenceSearch = {
  /** The words that the answer is about. */
  readonly query: string
  readonly docs: readonly ShownReference[]
  /** Why there is no answer; null where there is one. */
  readonly problem: string | null
}

const SETTLED_AFTER_MS = 180

/** The references that these words mean, a moment after the last key; a newer question drops the older one's answer. */
export const useReferenceSearch = (query: string): ReferenceSearch => {
  const [found, setFound] = useState<ReferenceSearch>({ query: '', docs: [], problem: null })
  useEffect(() => {
    if (query === '') return
    const controller = new AbortController()
    const timer = setTimeout(() => {
      void search(query, controller.signal).then((answer) => {
        if (controller.signal.aborted) return
        remember(answer.docs)
        setFound(answer)
      })
    }, SETTLED_AFTER_MS)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [query])
  return found
}

const search = async (query: string, signal: AbortSignal): Promise<ReferenceSearch> => {
  try {
    const url = `/api/references/search?${new URLSearchParams({ q: query }).toString()}`
    const response = await fetch(url, { credentials: 'same-origin', headers: { Accept: 'application/json' }, signal })
    const body = await readJson(response)
    if (!response.ok) return { query, docs: [], problem: readRefusal(response.status, body).message }
    return { query, docs: (body as { docs: readonly ShownReference[] }).docs, problem: null }
  } catch {
    return { query, docs: [], problem: 'The server did not answer. Change a letter to try again.' }
  }
}

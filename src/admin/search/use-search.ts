'use client'
import { useEffect, useState } from 'react'
import type { SearchAnswer } from '../../finding/search.ts'
import { readJson, readRefusal } from '../review-panel/post-action.ts'

export type Search = {
  /** The words that the answer is about. */
  readonly query: string
  readonly groups: SearchAnswer['groups']
  /** Why there is no answer; null where there is one. */
  readonly problem: string | null
}

export const NO_SEARCH: Search = { query: '', groups: [], problem: null }
const SETTLED_AFTER_MS = 150

/** Everything that these words mean, a moment after the last key; a newer question drops the older one's answer. */
export const useSearch = (query: string): Search => {
  const [found, setFound] = useState(NO_SEARCH)
  useEffect(() => {
    if (query === '') return
    const controller = new AbortController()
    const timer = setTimeout(() => {
      void search(query, controller.signal).then((answer) => {
        if (!controller.signal.aborted) setFound(answer)
      })
    }, SETTLED_AFTER_MS)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [query])
  return found
}

const search = async (query: string, signal: AbortSignal): Promise<Search> => {
  try {
    const url = `/api/search?${new URLSearchParams({ q: query }).toString()}`
    const response = await fetch(url, { credentials: 'same-origin', headers: { Accept: 'application/json' }, signal })
    const body = await readJson(response)
    if (!response.ok) return { query, groups: [], problem: readRefusal(response.status, body).message }
    return { query, groups: (body as SearchAnswer).groups, problem: null }
  } catch {
    return { query, groups: [], problem: 'The server did not answer. Change a letter to try again.' }
  }
}

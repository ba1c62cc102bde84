'use client'
import { useCallback, useEffect, useState } from 'react'
import { readJson, readRefusal, type ShownRefusal } from './post-action.ts'

export type Fetched<Value> = {
  readonly value: Value | null
  readonly refusal: ShownRefusal | null
  readonly reload: () => void
}

/**
 * What the server says now. The last answer stays while a new one is on its way or can't be had, so that a form built on it
 * never vanishes under somebody's hands. `since` fetches again whenever it changes.
 */
export const useFetched = <Value>(url: string | null, since?: unknown): Fetched<Value> => {
  const [value, setValue] = useState<Value | null>(null)
  const [refusal, setRefusal] = useState<ShownRefusal | null>(null)
  const [turn, setTurn] = useState(0)

  useEffect(() => {
    if (url === null) return
    const controller = new AbortController()
    const load = async () => {
      try {
        const response = await fetch(url, {
          credentials: 'same-origin',
          headers: { Accept: 'application/json' },
          signal: controller.signal,
        })
        const body = await readJson(response)
        if (controller.signal.aborted) return
        if (response.ok) setValue(body as Value)
        setRefusal(response.ok ? null : readRefusal(response.status, body))
      } catch {
        if (controller.signal.aborted) return
        setRefusal({ code: 'UNREACHABLE', message: 'The server did not answer.', unmet: [] })
      }
    }
    void load()
    return () => controller.abort()
  }, [url, since, turn])

  return { value, refusal, reload: useCallback(() => setTurn((count) => count + 1), []) }
}

'use client'
import { useState } from 'react'
import { readJson, readRefusal, UNREACHABLE, type ShownRefusal } from '../review-panel/post-action.ts'

type Sent = { readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'; readonly json?: unknown; readonly file?: File }

/** Asks the server one thing at a time, and keeps why it refused. `ask` answers null where it did; it never throws. */
export const useRequest = () => {
  const [isBusy, setIsBusy] = useState(false)
  const [refusal, setRefusal] = useState<ShownRefusal | null>(null)

  const ask = async <Value>(url: string, { method = 'GET', json, file }: Sent = {}): Promise<Value | null> => {
    setIsBusy(true)
    setRefusal(null)
    try {
      const type = file ? 'text/csv' : json === undefined ? null : 'application/json'
      const response = await fetch(url, {
        method,
        credentials: 'same-origin',
        headers: { Accept: 'application/json', ...(type ? { 'Content-Type': type } : {}) },
        ...(file ? { body: file } : json === undefined ? {} : { body: JSON.stringify(json) }),
      })
      const body = await readJson(response)
      if (response.ok) return body as Value
      setRefusal(readRefusal(response.status, body))
    } catch {
      setRefusal({ ...UNREACHABLE })
    } finally {
      setIsBusy(false)
    }
    return null
  }
  return { ask, isBusy, refusal, setRefusal }
}

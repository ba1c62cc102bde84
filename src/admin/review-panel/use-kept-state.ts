'use client'
import { useEffect, useState } from 'react'

/**
 * State that outlives the page: phones drop a tab while its owner looks up a source in another. Kept for this tab only,
 * and never for passwords.
 */
export const useKeptState = <Value extends object>(key: string, initial: Value) => {
  const [value, setValue] = useState<Value>(initial)
  const [isRead, setIsRead] = useState(false)

  useEffect(() => {
    try {
      const kept = sessionStorage.getItem(key)
      if (kept !== null) setValue((current) => ({ ...current, ...(JSON.parse(kept) as Partial<Value>) }))
    } catch {
      // No storage, or not ours: begin afresh.
    }
    setIsRead(true)
  }, [key])

  useEffect(() => {
    if (!isRead) return
    try {
      sessionStorage.setItem(key, JSON.stringify(value))
    } catch {
      // It is a convenience only.
    }
  }, [key, value, isRead])

  const forget = () => {
    setValue(initial)
    try {
      sessionStorage.removeItem(key)
    } catch {
      // Nothing was kept.
    }
  }
  return [value, setValue, forget] as const
}

'use client'
import { useEffect, useRef, useState, type Dispatch, type SetStateAction } from 'react'
import { readDraft, writeDraft } from './kept-drafts.ts'

export type KeptDraft<Value> = {
  readonly value: Value
  readonly set: Dispatch<SetStateAction<Value>>
  /** It was sent, or given up: nothing of it stays on the device. */
  readonly forget: () => void
  /** Another tab has sent it or given it up, or its owner has signed out there. */
  readonly isForgottenElsewhere: boolean
}

/** A draft that is kept on this device from the first letter on, the same in each tab that shows it. */
export const useKeptDraft = <Value extends object>(key: string, initial: Value): KeptDraft<Value> => {
  const [value, set] = useState(initial)
  const [isRead, setIsRead] = useState(false)
  const [isForgottenElsewhere, setForgottenElsewhere] = useState(false)
  /** What is stored, as JSON: only what differs from it is written, so that two tabs don't answer each other for ever. */
  const stored = useRef(JSON.stringify(initial))
  const initialOf = useRef(initial)

  useEffect(() => {
    const take = (text: string | null) => {
      const kept = readDraft(text)
      if (kept === null) return
      const next = { ...initialOf.current, ...kept }
      stored.current = JSON.stringify(next)
      set(next)
    }
    try {
      take(localStorage.getItem(key))
    } catch {
      // No storage here: what is typed lives as long as the page.
    }
    setIsRead(true)
    const onStorage = (event: StorageEvent) => {
      if (event.key !== key) return
      setForgottenElsewhere(event.newValue === null)
      take(event.newValue)
    }
    window.addEventListener('storage', onStorage)
    return () => window.removeEventListener('storage', onStorage)
  }, [key])

  useEffect(() => {
    const text = JSON.stringify(value)
    if (!isRead || isForgottenElsewhere || text === stored.current) return
    stored.current = text
    try {
      writeDraft(localStorage, key, value, new Date())
    } catch {
      // As above.
    }
  }, [key, value, isRead, isForgottenElsewhere])

  const forget = () => {
    stored.current = JSON.stringify(initial)
    set(initial)
    try {
      localStorage.removeItem(key)
    } catch {
      // Nothing was kept.
    }
  }
  return { value, set, forget, isForgottenElsewhere }
}

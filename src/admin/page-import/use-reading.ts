'use client'
import { useEffect, useState } from 'react'
import type { PageReading } from '../../page-text/page.ts'
import { readPage } from '../../page-text/read-page.ts'

/** A reading with the very text that it is of. */
export type Read = { readonly text: string; readonly reading: PageReading }

const PAUSE_MS = 250

/** What is recognised in a text, once its writer pauses; null while there is none. */
export const useReading = (text: string): Read | null => {
  const [read, setRead] = useState<Read | null>(null)
  useEffect(() => {
    if (text.trim() === '') {
      setRead(null)
      return
    }
    const timer = setTimeout(() => setRead({ text, reading: readPage(text) }), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return read
}

'use client'
import { useState } from 'react'

type Change = { readonly before: string; readonly after: string; readonly words: string }

/** Changes that were not typed can be taken back, as long as nothing was typed since: the browser doesn't know of them. */
export const useUndo = (text: string, setText: (text: string) => void) => {
  const [change, setChange] = useState<Change | null>(null)
  const isLast = change !== null && change.after === text
  return {
    words: isLast ? change.words : null,
    change: (after: string, words: string) => {
      setChange({ before: text, after, words })
      setText(after)
    },
    undo: () => {
      if (!isLast) return
      setText(change.before)
      setChange(null)
    },
  }
}

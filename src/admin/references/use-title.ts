'use client'
import { useEffect } from 'react'

/**
 * Names a screen in its tab. Payload titles every page below a collection as if a row was edited, and Next writes that title
 * once more after the page has come alive; so it is watched.
 */
export const useTitle = (title: string): void => {
  useEffect(() => {
    const name = (): void => {
      if (!document.title.startsWith(title)) document.title = document.title.replace(/^[^·]*/, `${title} `)
    }
    name()
    const observer = new MutationObserver(name)
    observer.observe(document.head, { childList: true, subtree: true, characterData: true })
    return () => observer.disconnect()
  }, [title])
}

'use client'
import { useEffect, useRef, useState } from 'react'
import './keyboard.css'

const CONTENT = '.template-default__wrap > :not(.app-header), main'
const PANEL = 'section.review-panel[aria-label="Review"]'

/** Puts the focus on a part of the page; false where there is none. */
const focusOn = (selector: string): boolean => {
  const part = document.querySelector<HTMLElement>(selector)
  if (!part) return false
  if (part.tabIndex < 0 && !part.hasAttribute('tabindex')) part.tabIndex = -1
  part.focus()
  part.scrollIntoView({ block: 'start' })
  return true
}

/**
 * At the very top of every screen, seen while they have the focus: past the menu, and past an article's text to its panel.
 * Alt+Shift+R leads there from within the text too, and back to where one was.
 */
export const SkipLinks = () => {
  const [hasPanel, setHasPanel] = useState(false)
  const before = useRef<HTMLElement | null>(null)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey || event.code !== 'KeyR') return
      const { activeElement } = document
      const isInPanel = activeElement?.closest(PANEL) !== null && activeElement !== null
      if (isInPanel && before.current?.isConnected) before.current.focus()
      else if (!focusOn(PANEL)) return
      else if (activeElement instanceof HTMLElement) before.current = activeElement
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  return (
    <nav className="skip-links" aria-label="Skip" onFocus={() => setHasPanel(document.querySelector(PANEL) !== null)}>
      <button type="button" onClick={() => focusOn(CONTENT)}>
        Skip to the content
      </button>
      {hasPanel && (
        <button type="button" aria-keyshortcuts="Alt+Shift+R" onClick={() => focusOn(PANEL)}>
          Skip to the review panel
        </button>
      )}
    </nav>
  )
}

'use client'
import { useState, type KeyboardEvent, type MouseEvent } from 'react'
import { citedBy, numberOf, readCitation } from './cited.ts'
import type { Pressed } from './source-popover.tsx'

/** The link of a citation that an event came from, with the citation around it. */
const linkIn = (target: EventTarget): { readonly link: HTMLElement; readonly citation: Element } | null => {
  const link = target instanceof Element ? target.closest<HTMLElement>('.citation a') : null
  const citation = link?.closest('.citation')
  return link && citation && numberOf(link) !== null ? { link, citation } : null
}

/**
 * Listens to the citations of a frozen text from outside: its HTML is under the digest, and stays as the reader gets it.
 * Enter presses a link by itself; the space bar does here.
 */
export const usePressedCitation = () => {
  const [pressed, setPressed] = useState<Pressed | null>(null)
  const press = (event: MouseEvent | KeyboardEvent): boolean => {
    const found = linkIn(event.target)
    if (!found || ('metaKey' in event && (event.metaKey || event.ctrlKey))) return false
    event.preventDefault()
    setPressed({ cited: citedBy(readCitation(found.citation)), link: found.link })
    return true
  }
  return {
    pressed,
    close: () => setPressed(null),
    /** True where it was about a citation. */
    onClick: (event: MouseEvent): boolean => press(event),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === ' ') press(event)
    },
  }
}

'use client'
import { useEffect, useRef, type MouseEvent, type RefObject } from 'react'
import { rangeOfQuote } from './passage.ts'

/** Words of a section that something is about. */
export type Passage = { readonly id: string; readonly section: number; readonly quote: string }

const sectionOf = (text: Element, section: number): Element | null => text.querySelector(`[data-section="${section}"]`)

/** Browsers that can't highlight still lead from each comment to its section. */
const highlight = (name: string, ranges: readonly Range[]): void => {
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) return
  if (ranges.length === 0) CSS.highlights.delete(name)
  else CSS.highlights.set(name, new Highlight(...ranges))
}

/**
 * Marks passages in a frozen text without touching it: its HTML is under the digest. Answers which of them was pressed, and
 * leads to one.
 */
export const useMarkedPassages = (text: RefObject<HTMLElement | null>, passages: readonly Passage[]) => {
  const marked = useRef<ReadonlyMap<string, Range>>(new Map())
  const key = JSON.stringify(passages)

  useEffect(() => {
    const ranges = (JSON.parse(key) as readonly Passage[]).flatMap(({ id, section, quote }) => {
      const words = text.current && sectionOf(text.current, section)
      const range = words && rangeOfQuote(words, quote)
      return range ? [[id, range] as const] : []
    })
    marked.current = new Map(ranges)
    highlight('commented', [...marked.current.values()])
    return () => {
      highlight('commented', [])
      highlight('commented-now', [])
    }
  }, [text, key])

  return {
    /** The passage under the pointer; null where there is none, or where words are being selected. */
    pressed: ({ clientX, clientY }: MouseEvent): string | null => {
      if (document.getSelection()?.isCollapsed === false) return null
      const isIn = ({ left, right, top, bottom }: DOMRect) =>
        clientX >= left && clientX <= right && clientY >= top && clientY <= bottom
      return [...marked.current].find(([, range]) => [...range.getClientRects()].some(isIn))?.[0] ?? null
    },
    /** Brings a passage, or the section where it can't be found, to the middle of the screen; the focus comes along. */
    leadTo: (id: string, section: number): void => {
      const range = marked.current.get(id)
      const heading = document.querySelector<HTMLElement>(`#section-${section + 1} > h3`)
      heading?.focus({ preventScroll: true })
      if (!range) return heading?.scrollIntoView({ block: 'start' })
      highlight('commented-now', [range])
      const { top, height } = range.getBoundingClientRect()
      window.scrollBy({ top: top - Math.max(120, (window.innerHeight - height) / 3) })
    },
  }
}

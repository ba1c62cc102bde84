'use client'
import { useEffect, useState } from 'react'

/** Words that are selected in one section of the frozen text, as the eye reads them: without citation numbers. */
export type Passage = { readonly section: number; readonly words: string }

/** Milliseconds that a selection must rest; also, a tap on a button that ends it comes sooner than this. */
const REST = 250

export const useSelectedPassage = (): Passage | null => {
  const [passage, setPassage] = useState<Passage | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setPassage(selectedPassage()), REST)
    }
    document.addEventListener('selectionchange', read)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', read)
    }
  }, [])
  return passage
}

const sectionAround = (node: Node): HTMLElement | null =>
  (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-section]') ?? null

const selectedPassage = (): Passage | null => {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const section = sectionAround(range.startContainer) ?? sectionAround(range.endContainer)
  if (!section) return null

  // A selection may reach out of its section, as one of a whole paragraph does; what is outside is not quoted.
  const inside = range.cloneRange()
  if (!section.contains(range.startContainer)) inside.setStart(section, 0)
  if (!section.contains(range.endContainer)) inside.setEnd(section, section.childNodes.length)
  const fragment = inside.cloneContents()
  for (const citation of fragment.querySelectorAll('.citation')) citation.remove()
  const words = fragment.textContent?.trim() ?? ''
  return words === '' ? null : { section: Number(section.dataset.section), words }
}

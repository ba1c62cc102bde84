'use client'
import { useLayoutEffect, useState, type RefObject } from 'react'

/** Below this many pixels the text and the decision don't fit side by side. */
const NARROW = 900

/** Whether an element is too narrow for two columns; the admin's menu beside it may be open or not. */
export const useIsNarrow = (ref: RefObject<HTMLElement | null>): boolean => {
  const [isNarrow, setIsNarrow] = useState(false)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const read = () => setIsNarrow(element.clientWidth < NARROW)
    read()
    const observer = new ResizeObserver(read)
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  return isNarrow
}

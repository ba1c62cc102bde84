'use client'
import { useEffect, useRef } from 'react'

/**
 * Where something opens in a place and closes again, the focus stays in that place: it would be lost with the button that
 * made room, or with the form that is gone. A message that has taken the focus keeps it.
 */
export const useFocusOnTurn = (isOpen: boolean) => {
  const ref = useRef<HTMLDivElement>(null)
  const was = useRef(isOpen)
  useEffect(() => {
    const { activeElement, body } = document
    if (was.current !== isOpen && (activeElement === null || activeElement === body)) ref.current?.focus()
    was.current = isOpen
  }, [isOpen])
  return ref
}

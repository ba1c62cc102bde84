'use client'
import type { ReactNode } from 'react'
import { useFocusOnTurn } from '../use-focus-on-turn.ts'

/** A place for commenting, which keeps the focus when a comment was kept, sent or given up. */
export const Tools = ({ isOpen, children }: { readonly isOpen: boolean; readonly children: ReactNode }) => {
  const ref = useFocusOnTurn(isOpen)
  return (
    <div ref={ref} tabIndex={-1} className="comments__tools">
      {children}
    </div>
  )
}

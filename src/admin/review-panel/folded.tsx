'use client'
import { Button } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'
import { useFocusOnTurn } from './use-focus-on-turn.ts'

type Props = {
  readonly button: string
  /** What the button is called where its words alone don't say what it is about. */
  readonly label?: string
  /** The form, made from the way to fold it again. */
  readonly children: (fold: () => void) => ReactNode
  readonly danger?: boolean
}

/** A verb that is rarely wanted: one button until asked for, then its form, with the focus in it. */
export const Folded = ({ button, label, children, danger = false }: Props) => {
  const [isOpen, setIsOpen] = useState(false)
  const ref = useFocusOnTurn(isOpen)
  return (
    <div ref={ref} tabIndex={-1} className="review-panel__unfolded">
      {isOpen ? (
        children(() => setIsOpen(false))
      ) : (
        <Button
          buttonStyle="secondary"
          {...(danger ? { className: 'review-panel__danger' } : {})}
          {...(label ? { 'aria-label': label } : {})}
          margin={false}
          onClick={() => setIsOpen(true)}
        >
          {button}
        </Button>
      )}
    </div>
  )
}

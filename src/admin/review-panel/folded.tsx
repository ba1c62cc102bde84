'use client'
import { Button } from '@payloadcms/ui'
import { useEffect, useRef, useState, type ReactNode } from 'react'

type Props = {
  readonly button: string
  readonly children: ReactNode
  readonly danger?: boolean
}

/** A verb that is rarely wanted: one button until asked for, then its form, with the focus in it. */
export const Folded = ({ button, children, danger = false }: Props) => {
  const [isOpen, setIsOpen] = useState(false)
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isOpen) ref.current?.focus()
  }, [isOpen])

  return isOpen ? (
    <div ref={ref} tabIndex={-1} className="review-panel__unfolded">
      {children}
    </div>
  ) : (
    <Button
      buttonStyle="secondary"
      {...(danger ? { className: 'review-panel__danger' } : {})}
      margin={false}
      onClick={() => setIsOpen(true)}
    >
      {button}
    </Button>
  )
}

'use client'
import { useLayoutEffect, useRef } from 'react'
import type { Advice } from '../../../citations/advice.ts'
import type { SourceAlert } from '../../../publication/alerts.ts'
import type { BibliographyEntry } from '../../../publication/content.ts'
import type { Cited } from './cited.ts'
import { SourceRecord } from './source-record.tsx'
import './sources.css'

/** A citation that somebody pressed. */
export type Pressed = {
  readonly cited: readonly Cited[]
  /** What was pressed: the popover stands beside it, and the focus goes back to it. */
  readonly link: HTMLElement
}

export type Sources = {
  readonly bibliography: readonly BibliographyEntry[]
  readonly advice: readonly Advice[] | null
  readonly alerts: readonly SourceAlert[]
}

type Props = Sources & {
  readonly pressed: Pressed
  /** From the foot of the screen, where a thumb is. */
  readonly isSheet: boolean
  readonly onClose: () => void
  readonly onList: (number: number) => void
}

/** Pixels between the citation and what is said of it, and to the edges of the window. */
const GAP = 8
/** Pixels that it is high at least, also where the window is hardly higher. */
const SMALLEST = 200

/** The records of the sources that one citation names, where the reader is: nobody loses their place to check a claim. */
export const SourcePopover = ({ pressed, isSheet, bibliography, advice, alerts, onClose, onList }: Props) => {
  const ref = useRef<HTMLDivElement>(null)
  const { cited, link } = pressed

  useLayoutEffect(() => {
    const popover = ref.current
    if (!popover) return
    popover.showPopover()
    popover.focus()
    if (isSheet) return
    const at = link.getBoundingClientRect()
    const { width, height } = popover.getBoundingClientRect()
    const [above, below] = [at.top - 2 * GAP, window.innerHeight - at.bottom - 2 * GAP]
    const left = Math.min(Math.max(GAP, at.left), window.innerWidth - width - 2 * GAP)
    popover.style.left = `${left + window.scrollX}px`
    const goesBelow = below >= Math.min(height, above)
    if (goesBelow) popover.style.top = `${at.bottom + GAP + window.scrollY}px`
    // From its foot, so that it grows away from the citation when more is known.
    else popover.style.bottom = `${window.innerHeight - at.top + GAP - window.scrollY}px`
    popover.style.maxHeight = `${Math.max(goesBelow ? below : above, SMALLEST)}px`
  }, [link, isSheet])

  const close = () => {
    ref.current?.hidePopover()
    link.focus({ preventScroll: true })
  }
  const numbers = cited.map(({ number }) => number)
  return (
    <div
      ref={ref}
      popover="auto"
      role="dialog"
      aria-labelledby="sources-title"
      tabIndex={-1}
      className={`sources${isSheet ? ' sources--sheet' : ''}`}
      onToggle={(event) => {
        if (event.newState === 'closed') onClose()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        close()
      }}
    >
      <div className="sources__head">
        <h2 className="review-panel__title" id="sources-title">
          {numbers.length === 1 ? `Source ${numbers[0]}` : `Sources ${numbers.join(', ')}`}
        </h2>
        <button type="button" className="sources__close" onClick={close}>
          Close
        </button>
      </div>
      <ul className="sources__records">
        {cited.flatMap(({ number, place }) =>
          bibliography
            .filter((entry) => entry.number === number)
            .map((entry) => (
              <SourceRecord
                key={number}
                entry={entry}
                place={place}
                advice={advice && advice.filter((one) => one.number === number)}
                alerts={alerts.filter((one) => one.number === number)}
                onList={() => {
                  ref.current?.hidePopover()
                  onList(number)
                }}
              />
            )),
        )}
      </ul>
    </div>
  )
}

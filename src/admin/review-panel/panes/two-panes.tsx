'use client'
import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import './panes.css'

export type Pane = 'text' | 'side'

type Props = {
  readonly isNarrow: boolean
  readonly shown: Pane
  readonly onShow: (pane: Pane) => void
  /** What the pane beside the text is called. */
  readonly sideName: string
  /** How much waits there to be sent; said on its tab. */
  readonly waiting: number
  /** What must be seen wherever the reader is. */
  readonly notice: ReactNode
  /** Where the text stands, and what was just done: above the text, and above both tabs. */
  readonly head: ReactNode
  readonly text: ReactNode
  readonly side: ReactNode
}

const PANES = ['text', 'side'] as const

/**
 * The text, and what is said and decided of it: side by side where there is room, each scrolling by itself; else as two tabs
 * (the WAI-ARIA pattern "tabs") at the foot of the screen, where a thumb is. Each keeps its place.
 */
export const TwoPanes = ({ isNarrow, shown, onShow, sideName, waiting, notice, head, text, side }: Props) => {
  const headRef = useRef<HTMLElement>(null)
  const places = useRef<Partial<Record<Pane, number>>>({})
  const showing = useRef(shown)

  // Before anything is painted, so that nothing jumps; and wherever the change came from.
  useLayoutEffect(() => {
    if (showing.current === shown) return
    showing.current = shown
    if (!isNarrow) return
    const top = (headRef.current?.getBoundingClientRect().bottom ?? 0) + window.scrollY - HEADROOM
    window.scrollTo({ top: places.current[shown] ?? Math.min(window.scrollY, Math.max(0, top)) })
  }, [shown, isNarrow])

  const show = (pane: Pane) => {
    places.current[shown] = window.scrollY
    onShow(pane)
  }
  const panel = (pane: Pane, name: string) =>
    isNarrow
      ? ({ role: 'tabpanel', 'aria-labelledby': `pane-tab-${pane}`, hidden: shown !== pane } as const)
      : ({ role: pane === 'side' ? 'complementary' : 'region', 'aria-label': name } as const)

  return (
    <div className={`panes panes--${isNarrow ? 'narrow' : 'wide'}`}>
      <header ref={headRef} className="review-panel__head">
        {head}
      </header>
      <div id="pane-text" className="panes__text" {...panel('text', 'The text')}>
        {text}
      </div>
      <div id="pane-side" className="panes__side" {...panel('side', sideName)}>
        {!isNarrow && notice}
        {side}
      </div>
      {isNarrow && (
        <div className="panes__bar">
          {notice}
          <Tabs shown={shown} sideName={sideName} waiting={waiting} onShow={show} />
        </div>
      )}
    </div>
  )
}

/** Pixels that stay above the panes when one is shown for the first time. */
const HEADROOM = 70

type TabsProps = Pick<Props, 'shown' | 'sideName' | 'waiting' | 'onShow'>

const Tabs = ({ shown, sideName, waiting, onShow }: TabsProps) => {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = PANES.indexOf(shown)
    const steps: Readonly<Record<string, Pane | undefined>> = {
      ArrowRight: PANES[(at + 1) % PANES.length],
      ArrowLeft: PANES[(at + PANES.length - 1) % PANES.length],
      Home: PANES[0],
      End: PANES.at(-1),
    }
    const next = steps[event.key]
    if (!next) return
    event.preventDefault()
    onShow(next)
    document.getElementById(`pane-tab-${next}`)?.focus({ preventScroll: true })
  }
  return (
    <div role="tablist" aria-label="The review" className="panes__tabs" onKeyDown={onKeyDown}>
      {PANES.map((pane) => (
        <button
          key={pane}
          type="button"
          role="tab"
          id={`pane-tab-${pane}`}
          aria-selected={shown === pane}
          aria-controls={`pane-${pane}`}
          tabIndex={shown === pane ? 0 : -1}
          className="panes__tab"
          onClick={() => onShow(pane)}
        >
          {pane === 'text' ? 'Text' : sideName}
          {pane === 'side' && waiting > 0 && (
            <span className="panes__badge">
              {waiting}
              <span className="review-panel__unseen">
                {waiting === 1 ? ' comment is not sent yet' : ' comments are not sent yet'}
              </span>
            </span>
          )}
        </button>
      ))}
    </div>
  )
}

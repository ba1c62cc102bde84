'use client'
import { useId } from 'react'
import type { NumberMark } from '../../page-text/page.ts'
import { verdictsOn, type Verdict } from './correct.ts'

export type NumberActions = {
  readonly chosen: NumberMark | null
  readonly onChoose: (mark: NumberMark | null) => void
  readonly onSettle: (mark: NumberMark, verdict: Verdict) => void
  readonly onShow: (mark: NumberMark) => void
}
type Props = NumberActions & { readonly mark: NumberMark; readonly printed: string }

const NAMES: Readonly<Record<NumberMark['reading'], string>> = {
  citation: 'Citation',
  doubt: 'In doubt:',
  unlisted: 'Not in the reference list:',
}

/** A number in what was recognised; pressed, it offers what can be done about it. */
export const NumberButton = ({ mark, printed, ...actions }: Props) => {
  const id = useId()
  const isChosen = actions.chosen === mark
  return (
    <>
      <button
        type="button"
        className={`page-import__number page-import__mark--${mark.reading}`}
        aria-label={`${NAMES[mark.reading]} ${printed}`}
        aria-expanded={isChosen}
        aria-controls={isChosen ? id : undefined}
        onClick={() => actions.onChoose(isChosen ? null : mark)}
      >
        {printed}
      </button>
      {isChosen && (
        <span id={id} className="page-import__choices">
          <NumberVerbs mark={mark} {...actions} />
        </span>
      )}
    </>
  )
}

const WORDS: Readonly<Record<Verdict, string>> = { citation: 'It is a citation', 'no citation': 'It is no citation' }

export const NumberVerbs = ({
  mark,
  onSettle,
  onShow,
  canShow = true,
}: Pick<Props, 'mark' | 'onSettle' | 'onShow'> & { readonly canShow?: boolean }) => (
  <>
    {verdictsOn(mark).map((verdict) => (
      <button key={verdict} type="button" className="page-import__verb" onClick={() => onSettle(mark, verdict)}>
        {WORDS[verdict]}
      </button>
    ))}
    {canShow && mark.place && (
      <button type="button" className="page-import__verb" onClick={() => onShow(mark)}>
        Show it in the text
      </button>
    )}
  </>
)

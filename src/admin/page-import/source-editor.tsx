'use client'
import { memo, useEffect, useId, useRef } from 'react'
import { lineRange, piecesOf, type Highlight, type Piece } from './source-lines.ts'
import './source-editor.css'

/** What is to be shown and selected; each request is an object of its own, so that the same place can be asked for twice. */
export type Sought = { readonly line: number; readonly selection: readonly [start: number, end: number] | null }

type Props = {
  readonly text: string
  readonly highlights: readonly Highlight[]
  /** Lines with something to check. */
  readonly noted: ReadonlySet<number>
  readonly sought: Sought | null
  readonly onText: (text: string) => void
}

/** The text with its line numbers, what was found in it highlighted. The field lies over a print of the same text. */
export const SourceEditor = ({ text, highlights, noted, sought, onText }: Props) => {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const print = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!sought || !field.current) return
    const [start, end] = sought.selection ?? lineRange(field.current.value, sought.line)
    print.current?.children[sought.line - 1]?.scrollIntoView({ block: 'center' })
    field.current.focus({ preventScroll: true })
    field.current.setSelectionRange(start, end)
  }, [sought])

  return (
    <div className="review-panel__field page-import__source">
      <label htmlFor={id}>The page’s text</label>
      <p className="review-panel__hint" id={`${id}-hint`}>
        Corrections are made here; what is recognised follows. <code>[2]</code> makes a citation, <code>\2</code> makes
        none.
      </p>
      <div className="page-import__paper">
        <div className="page-import__sheet">
          <div ref={print} aria-hidden="true" className="page-import__print">
            {piecesOf(text, highlights).map((pieces, index) => (
              <Line key={index} pieces={pieces} isNoted={noted.has(index + 1)} />
            ))}
          </div>
          <textarea
            ref={field}
            id={id}
            aria-describedby={`${id}-hint`}
            spellCheck={false}
            autoComplete="off"
            value={text}
            onChange={(event) => onText(event.target.value)}
          />
        </div>
      </div>
    </div>
  )
}

const sameLine = (one: LineProps, other: LineProps): boolean =>
  one.isNoted === other.isNoted &&
  one.pieces.length === other.pieces.length &&
  one.pieces.every(({ text, reading }, index) => {
    const twin = other.pieces[index]
    return twin?.text === text && twin.reading === reading
  })

type LineProps = { readonly pieces: readonly Piece[]; readonly isNoted: boolean }

const Line = memo(
  ({ pieces, isNoted }: LineProps) => (
    <div className={isNoted ? 'page-import__line page-import__line--noted' : 'page-import__line'}>
      {pieces.map(({ text, reading }, index) =>
        reading ? (
          <mark key={index} className={`page-import__mark page-import__mark--${reading}`}>
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </div>
  ),
  sameLine,
)
Line.displayName = 'Line'

'use client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import { Button } from '@payloadcms/ui'
import { useEffect, useMemo, useRef, useState } from 'react'
import { bracketedNumbers, type BracketedNumbers } from '../../citations/bracketed-numbers.ts'
import { collapseRuns } from '../../citations/numbering.ts'
import { bracketsIn, convertBrackets, type Sources } from './convert-brackets.ts'
import { shortTitle } from './reference-lines.ts'
import { useShownReferences } from './shown-references.ts'
import { useCitationNumbers } from './use-citation-numbers.ts'
import { watchTyping } from './watch-typing.ts'
import './picker.css'

type Offer = {
  /** The nodes of the text that the numbers stand in. */
  readonly keys: ReadonlySet<string>
  /** As the article was numbered when they came: what the person who wrote them may have meant. */
  readonly sources: Sources
}

/** Offers to convert bracketed numbers that were pasted or typed; changes nothing by itself. */
export const BracketOffer = () => {
  const [editor] = useLexicalComposerContext()
  const numbers = useCitationNumbers()
  const sources = useMemo(() => {
    const byNumber = new Map<number, string>()
    for (const [id, number] of numbers ?? []) if (!byNumber.has(number)) byNumber.set(number, id)
    return byNumber
  }, [numbers])
  const latest = useRef<Sources>(sources)
  useEffect(() => {
    latest.current = sources
  }, [sources])
  const [offer, setOffer] = useState<Offer | null>(null)
  const [found, setFound] = useState<readonly BracketedNumbers[]>([])

  useEffect(() => {
    const add = (keys: readonly string[]) => {
      const isMeant = bracketsIn(editor.getEditorState(), keys).some((brackets) =>
        brackets.numbers.some((number) => latest.current.has(number)),
      )
      if (isMeant) {
        setOffer((old) => ({ keys: new Set([...(old?.keys ?? []), ...keys]), sources: old?.sources ?? latest.current }))
      }
    }
    return mergeRegister(
      editor.registerUpdateListener(({ tags, dirtyLeaves, editorState, prevEditorState }) => {
        if (!tags.has('paste')) return
        add(
          [...dirtyLeaves].filter(
            (key) => bracketsIn(editorState, [key]).length > bracketsIn(prevEditorState, [key]).length,
          ),
        )
      }),
      watchTyping(editor, ']', (textBefore, key) => {
        if (bracketedNumbers(textBefore).at(-1)?.end === textBefore.length) add([key])
      }),
    )
  }, [editor])

  // What the offer is about can be typed over, undone or deleted meanwhile.
  useEffect(() => {
    if (!offer) return
    const look = () => setFound(bracketsIn(editor.getEditorState(), offer.keys))
    look()
    return editor.registerUpdateListener(look)
  }, [editor, offer])

  const meant = offer ? found.filter(({ numbers: own }) => own.some((number) => offer.sources.has(number))) : []
  const isOpen = offer !== null && meant.length > 0
  const end = () => {
    setOffer(null)
    editor.focus()
  }
  return (
    <>
      {/* There before it has anything to say: only then is it read out. */}
      <p role="status" className="citing__unseen">
        {isOpen && `${questionOf(meant.length)} The answers are behind the text.`}
      </p>
      {isOpen && (
        <Notice
          question={questionOf(meant.length)}
          numbers={found.flatMap((brackets) => brackets.numbers)}
          sources={offer.sources}
          onConvert={() => {
            convertBrackets(editor, offer.keys, offer.sources)
            end()
          }}
          onDecline={end}
        />
      )}
    </>
  )
}

const questionOf = (count: number): string =>
  count === 1
    ? 'A bracketed number looks like a citation: convert it?'
    : `${count} bracketed numbers look like citations: convert them?`

type NoticeProps = {
  readonly question: string
  /** In all brackets; also those that mean no source. */
  readonly numbers: readonly number[]
  readonly sources: Sources
  readonly onConvert: () => void
  readonly onDecline: () => void
}

const Notice = ({ question, numbers, sources, onConvert, onDecline }: NoticeProps) => {
  const all = [...new Set(numbers)].sort((a, b) => a - b)
  const known = all.filter((number) => sources.has(number))
  const unknown = all.filter((number) => !sources.has(number))
  const found = useShownReferences(known.map((number) => sources.get(number) ?? ''))
  const notice = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = notice.current
    if (!element) return
    const observer = new ResizeObserver(() => uncoverCaret(element))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <section
      ref={notice}
      className="citing-offer"
      aria-label="Convert bracketed numbers"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDecline()
      }}
    >
      <p className="citing-offer__question">{question}</p>
      <ul>
        {known.map((number, index) => {
          const source = found[index]
          return (
            <li key={number}>
              <span className="citing__number">{number}</span>
              {source ? shortTitle(source) : '…'}
            </li>
          )
        })}
      </ul>
      {unknown.length > 0 && (
        <p>
          {collapseRuns(unknown)}{' '}
          {unknown.length === 1 ? 'has no source in this article and stays' : 'have no source in this article and stay'}{' '}
          as text.
        </p>
      )}
      <div className="citing__buttons">
        <Button margin={false} size="small" onClick={onConvert}>
          Convert
        </Button>
        <Button margin={false} size="small" buttonStyle="secondary" onClick={onDecline}>
          Leave as text
        </Button>
      </div>
    </section>
  )
}

/** Scrolls as far as the notice, at the foot of the window, would stand on the line that was just written. */
const uncoverCaret = (notice: HTMLElement): void => {
  const selection = window.getSelection()
  if (!selection || selection.rangeCount === 0) return
  const caret = selection.getRangeAt(0)
  const line = (caret.getClientRects()[0] ?? caret.startContainer.parentElement?.getBoundingClientRect())?.bottom ?? 0
  const { top: now, height } = notice.getBoundingClientRect()
  // Where it will stick: it may be held lower still by the top of its field.
  const top = Math.min(now, window.innerHeight - height - 12)
  if (line + 12 > top) window.scrollBy({ top: line + 12 - top })
}

'use client'
import { Button } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import type { NumberMark } from '../../page-text/page.ts'
import { incomplete, type ShownRefusal } from '../review-panel/post-action.ts'
import { RefusalMessage } from '../review-panel/messages.tsx'
import { useFetched } from '../review-panel/use-fetched.ts'
import { useKeptState } from '../review-panel/use-kept-state.ts'
import { useLeaveWarning } from '../use-leave-warning.ts'
import { settle, type Verdict } from './correct.ts'
import { createPage, type CreatedPage as Created } from './create-page.ts'
import { CreatedPage } from './created-page.tsx'
import { FileDrop } from './file-drop.tsx'
import { Recognised } from './recognised.tsx'
import { sameQuestionUrl, type SameQuestionAnswer } from './same-question.ts'
import { SourceEditor, type Sought } from './source-editor.tsx'
import { highlightsOf, moveHighlights } from './source-lines.ts'
import { withPlainLineEnds, type TakenFile } from './take-files.ts'
import { toCheck } from './to-check.ts'
import { useReading } from './use-reading.ts'
import { useUndo } from './use-undo.ts'

const EMPTY = { text: '' }

/** One page: its text beside what is recognised in it, until it is right and becomes an article. */
export const OnePage = ({ onMany }: { readonly onMany: (files: readonly TakenFile[]) => void }) => {
  const [{ text }, setDraft, forget] = useKeptState('page-import', EMPTY)
  useLeaveWarning(text.trim() !== '')
  const read = useReading(text)
  const question = read?.reading.ok ? read.reading.page.question : null
  const [refusal, setRefusal] = useState<ShownRefusal | null>(null)
  const same = useFetched<SameQuestionAnswer>(question === null ? null : sameQuestionUrl(question), refusal)
  const [isBusy, setIsBusy] = useState(false)
  const [created, setCreated] = useState<Created | null>(null)
  const [view, setView] = useState<'text' | 'recognised'>('text')
  const [sought, setSought] = useState<Sought | null>(null)
  const [chosen, setChosen] = useState<NumberMark | null>(null)
  const status = useRef<HTMLParagraphElement>(null)

  const setText = (next: string) => setDraft({ text: withPlainLineEnds(next) })
  const undo = useUndo(text, setText)

  const takeFiles = ([first, ...more]: readonly TakenFile[]) => {
    if (!first) return
    if (more.length > 0) return onMany([first, ...more])
    if (first.problem !== null) return setRefusal(incomplete([`${first.name}: ${first.problem}`]))
    setRefusal(null)
    undo.change(first.text, `The text is that of ${first.name} now.`)
  }
  const show = (line: number, selection: Sought['selection'] = null) => {
    setView('text')
    setSought({ line, selection })
  }
  const actions = {
    chosen,
    onChoose: setChosen,
    onShow: ({ place }: NumberMark) => place && show(place.line, [place.start, place.end]),
    onSettle: ({ place }: NumberMark, verdict: Verdict) => {
      // What was recognised in a text that has changed since says nothing of where things stand now.
      if (!place || read?.text !== text) return
      const printed = text.slice(place.start, place.end)
      undo.change(
        settle(text, place, verdict),
        `“${printed}” on line ${place.line} is ${verdict === 'citation' ? 'a citation' : 'no citation'} now.`,
      )
      setChosen(null)
      status.current?.focus()
    },
  }
  const create = async () => {
    setIsBusy(true)
    setRefusal(null)
    const answer = await createPage(text)
    setIsBusy(false)
    if (!answer.ok) return setRefusal(answer.refusal)
    setCreated(answer.created)
    forget()
  }

  if (created) return <CreatedPage created={created} onAgain={() => setCreated(null)} />
  const notes = read ? toCheck(read.reading) : []
  const highlights = read?.reading.ok ? moveHighlights(highlightsOf(read.reading.marks), read.text, text) : []
  const isStale = read?.text !== text
  return (
    <FileDrop onFiles={takeFiles}>
      <div className="page-import__views" role="group" aria-label="What is shown">
        <button type="button" aria-pressed={view === 'text'} onClick={() => setView('text')}>
          Text
        </button>
        <button type="button" aria-pressed={view === 'recognised'} onClick={() => setView('recognised')}>
          Recognised{notes.length > 0 ? ` (${notes.length} to check)` : ''}
        </button>
      </div>
      <p ref={status} role="status" tabIndex={-1} className="page-import__status">
        {undo.words && (
          <>
            {undo.words}{' '}
            <button type="button" className="page-import__verb" onClick={undo.undo}>
              Undo
            </button>
          </>
        )}
      </p>
      <div className={`page-import__columns page-import__columns--${view}`}>
        <SourceEditor
          text={text}
          highlights={highlights}
          noted={new Set(isStale ? [] : notes.map(({ line }) => line))}
          sought={sought}
          onText={setText}
        />
        <section aria-labelledby="page-import-recognised" className="page-import__recognised" aria-busy={isStale}>
          <h2 className="review-panel__title" id="page-import-recognised">
            What was recognised
          </h2>
          <Recognised
            read={read}
            same={(question !== null && same.value?.docs[0]) || null}
            actions={actions}
            onLine={(line) => show(line)}
          />
        </section>
      </div>
      {refusal && <RefusalMessage refusal={refusal} />}
      <div className="review-panel__buttons page-import__buttons">
        <Button disabled={isBusy || isStale || !read?.reading.ok} margin={false} onClick={() => void create()}>
          {isBusy ? 'Creating…' : 'Create the article'}
        </Button>
        {text !== '' && (
          <Button
            buttonStyle="secondary"
            margin={false}
            onClick={() => undo.change('', 'The text was cleared.')}
            disabled={isBusy}
          >
            Clear
          </Button>
        )}
      </div>
    </FileDrop>
  )
}

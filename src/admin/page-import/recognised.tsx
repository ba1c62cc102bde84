'use client'
import type { SameQuestion } from './same-question.ts'
import { CheckList } from './check-list.tsx'
import type { NumberActions } from './number-button.tsx'
import { Preview } from './preview.tsx'
import { countSentence } from './counts.ts'
import { toCheck } from './to-check.ts'
import type { Read } from './use-reading.ts'

type Props = {
  readonly read: Read | null
  readonly same: SameQuestion | null
  readonly actions: NumberActions
  readonly onLine: (line: number) => void
}

/** What the text is understood as, beside it. */
export const Recognised = ({ read, same, actions, onLine }: Props) => {
  if (!read) return <p className="references__quiet">What is recognised will stand here.</p>
  const { reading } = read
  const notes = toCheck(reading)
  if (!reading.ok) {
    return <CheckList title="This can’t be imported yet" notes={notes} actions={actions} onLine={onLine} />
  }
  return (
    <>
      <p>{countSentence(reading.report)}</p>
      {same && <SameQuestionNote same={same} />}
      {notes.length > 0 && (
        <CheckList title={`To check: ${notes.length}`} notes={notes} actions={actions} onLine={onLine} />
      )}
      <Preview page={reading.page} marks={reading.marks} actions={actions} />
    </>
  )
}

export const SameQuestionNote = ({ same }: { readonly same: SameQuestion }) => (
  <p className="review-panel__advice">
    There is an article with this question already:{' '}
    <a href={`/admin/collections/articles/${same.id}`} target="_blank" rel="noreferrer">
      {same.question}
    </a>
    . Importing the page makes a second one.
  </p>
)

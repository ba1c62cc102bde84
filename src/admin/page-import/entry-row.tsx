'use client'
import { Pill } from '@payloadcms/ui'
import { useId } from 'react'
import { countSentence, referenceSentence } from './counts.ts'
import { questionOf, type Entry } from './entries.ts'
import { toCheck } from './to-check.ts'

type Props = {
  readonly entry: Entry
  readonly isBusy: boolean
  readonly onInclude: (isIncluded: boolean) => void
}

/** One of several files: what it is, whether it is to be imported, and what became of it. */
export const EntryRow = ({ entry, isBusy, onInclude }: Props) => {
  const id = useId()
  const { name, reading, problem, isIncluded, outcome } = entry
  const isCreated = outcome?.kind === 'created'
  return (
    <li className="page-import__entry">
      <div className="review-panel__choice">
        <input
          id={id}
          type="checkbox"
          checked={isIncluded}
          disabled={isBusy || problem !== null || isCreated}
          onChange={(event) => onInclude(event.target.checked)}
        />
        <label htmlFor={id}>
          <strong>{questionOf(entry) ?? 'Not a page that can be imported'}</strong>
          <span className="review-panel__hint">
            {name}
            {reading?.ok ? ` · ${countSentence(reading.report)}` : ''}
          </span>
        </label>
        {outcome && (
          <Pill pillStyle={isCreated ? 'success' : 'error'} size="small">
            {isCreated ? 'Imported' : 'Not imported'}
          </Pill>
        )}
      </div>
      <EntryNotes entry={entry} />
    </li>
  )
}

const EntryNotes = ({ entry: { reading, problem, twin, same, outcome } }: Pick<Props, 'entry'>) => {
  const notes = reading?.ok ? toCheck(reading) : []
  return (
    <div className="page-import__entry-notes">
      {problem && <p>{problem}</p>}
      {!outcome && twin !== null && <p className="review-panel__note">It has the same question as {twin}.</p>}
      {!outcome && same && (
        <p className="review-panel__note">
          There is an article with this question already:{' '}
          <a href={`/admin/collections/articles/${same.id}`} target="_blank" rel="noreferrer">
            {same.question}
          </a>
        </p>
      )}
      {outcome?.kind === 'failed' && <p>{outcome.problem}</p>}
      {outcome?.kind === 'created' && (
        <p>
          <a href={`/admin/collections/articles/${outcome.created.article.id}`}>Open the article</a>
          {' · '}
          {referenceSentence(outcome.created.report.references, outcome.created.newReferences)}
        </p>
      )}
      {notes.length > 0 && (
        <details className="review-panel__facts">
          <summary>{notes.length} to check</summary>
          <ul>
            {notes.map(({ line, message }, index) => (
              <li key={index}>
                Line {line}: {message}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

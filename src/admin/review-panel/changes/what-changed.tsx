'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { RoundChanges } from '../../../commands/round-changes.ts'
import type { Change, TextPart } from '../../../publication/changes.ts'
import { CommentList } from '../comments/comment-list.tsx'
import { RefusalMessage } from '../messages.tsx'
import { useFetched } from '../use-fetched.ts'
import { joined, shortened } from './shortened.ts'
import './changes.css'

/** From the second round on: what is different since this person last had the text before them, and what was answered. */
export const WhatChanged = ({ roundId }: { readonly roundId: string }) => {
  const { value, refusal, reload } = useFetched<RoundChanges>(`/api/review-states/${roundId}/changes`)
  const [isShown, setIsShown] = useState(true)
  if (!value) return refusal ? <RefusalMessage refusal={refusal} /> : null
  const { against, sameText, changes, comments } = value
  if (against === null) return null
  return (
    <section className="changes" aria-labelledby="what-changed">
      <div className="changes__head">
        <h2 className="changes__title" id="what-changed">
          {against.isSeen
            ? `What changed since you looked, in round ${against.round}`
            : `What changed since round ${against.round}`}
        </h2>
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          aria-expanded={isShown}
          onClick={() => setIsShown((shown) => !shown)}
        >
          {isShown ? 'Hide' : 'Show'}
        </Button>
      </div>
      {isShown &&
        (sameText ? (
          <p>The text is the same as in round {against.round}, word for word.</p>
        ) : (
          changes.map((change, index) => <OneChange key={index} change={change} />)
        ))}
      {isShown && comments.length > 0 && (
        <details className="changes__comments" open>
          <summary>Comments of round {against.round}, with their answers</summary>
          <CommentList
            roundId={against.id}
            isOver
            comments={comments}
            sections={against.sections}
            mayAnswer={against.mayAnswer}
            onAnswered={reload}
          />
        </details>
      )}
    </section>
  )
}

const KIND_WORDS = { changed: '', added: '(new)', removed: '(taken out)' } as const

/** One thing that differs, its words marked. */
export const OneChange = ({ change: { what, kind, parts } }: { readonly change: Change }) => {
  const isDress = parts.every((part) => part.kind === 'same')
  return (
    <div className="changes__one">
      <h3>
        {what}
        {KIND_WORDS[kind] && <span className="changes__kind"> {KIND_WORDS[kind]}</span>}
      </h3>
      {isDress ? (
        <p className="review-panel__hint">The words are the same. Emphasis, lists or the cited sources changed.</p>
      ) : (
        <p className="changes__words">
          {shortened(joined(parts)).map((part, index) => (
            <Part key={index} part={part} />
          ))}
        </p>
      )}
    </div>
  )
}

/** Screen readers don't tell of `ins` and `del`, so words say it. */
const Part = ({ part: { kind, text } }: { readonly part: TextPart }) => {
  if (kind === 'same') return text
  return kind === 'added' ? (
    <ins>
      <span className="review-panel__unseen">added: </span>
      {text}
    </ins>
  ) : (
    <del>
      <span className="review-panel__unseen">removed: </span>
      {text}
    </del>
  )
}

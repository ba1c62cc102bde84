'use client'
import { useAuth } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { RoundReview } from '../../commands/review-panel.ts'
import { assignmentOf, hasDecided } from '../../review/round.ts'
import { WhatChanged } from './changes/what-changed.tsx'
import { CommentableText } from './comments/commentable-text.tsx'
import { RoundComments } from './comments/round-comments.tsx'
import { isUnfinished, useCommenting } from './comments/use-commenting.ts'
import { EMPTY_DECISION, verdictsIn, type DecisionDraft } from './decision.ts'
import { DecisionForm } from './decision-form.tsx'
import { FrozenText } from './frozen-text.tsx'
import { Invitation } from './invitation.tsx'
import { Recuse } from './recuse.tsx'
import { RoundFacts } from './round-facts.tsx'
import type { RoundRow } from './round-row.ts'
import { RoundSummary } from './round-summary.tsx'
import { RoundVerbs } from './round-verbs.tsx'
import { SourceWarnings } from './source-warnings.tsx'
import { Stepper } from './stepper.tsx'
import { stateSentence, VERDICT_WORDS } from './steps.ts'
import { useKeptState } from './use-kept-state.ts'

type Props = {
  readonly review: RoundReview
  readonly round: RoundRow
  /** What was just done, or why something can't be shown. */
  readonly messages: ReactNode
  /** A verb was done: it is told at the top, and the screen is fetched again. */
  readonly onDone: (words: string) => void
  /** Something was added where the reader is: the screen is fetched again, and they stay there. */
  readonly onChanged: () => void
  /** The reviewer has left the round and can't see it any more. */
  readonly onLeft: (words: string) => void
}

/** A round of review: where it stands; the text, and what is said of it; what this person may do about it. */
export const RoundScreen = ({ review, round, messages, onDone, onChanged, onLeft }: Props) => {
  const userId = String(useAuth().user?.id)
  const { position, actions, publication, signer } = review
  const { id, digest } = round
  const [draft, setDraft, forget] = useKeptState<DecisionDraft>(`decision:${userId}:${id}:${digest}`, EMPTY_DECISION)
  const change = (changes: Partial<DecisionDraft>) => setDraft((current) => ({ ...current, ...changes }))
  const commenting = useCommenting(`comment:${userId}:${id}:${digest}`)

  const verdicts = verdictsIn(actions)
  const own = hasDecided(round, userId) ? undefined : assignmentOf(round, userId)
  return (
    <div className="review-panel review-panel--round">
      <header className="review-panel__head">
        <Stepper position={position} release={round} />
        <p className="review-panel__state">{stateSentence(position, round)}</p>
        {messages}
        <SourceWarnings alerts={review.alerts} />
        {own && actions.includes('recuse') && (
          <Invitation
            roundId={id}
            assignment={own}
            actions={actions}
            onAccepted={() => onDone('Accepted. Thank you.')}
            onDeclined={() => onLeft('You have declined this review.')}
          />
        )}
        <Jumps hasDecision={verdicts.length > 0} hasComments={round.comments.length > 0} />
      </header>

      <div className="review-panel__main">
        {round.round > 1 && <WhatChanged roundId={id} />}
        {actions.includes('comment') ? (
          <CommentableText
            content={round.content}
            url={`/api/review-states/${id}/comment`}
            commenting={commenting}
            kept={signer ? draft.comments : null}
            onKept={(comments) => change({ comments })}
            onSent={onChanged}
          />
        ) : (
          <FrozenText content={round.content} />
        )}
        <RoundComments
          round={round}
          actions={actions}
          commenting={commenting}
          keepsComments={signer !== null}
          onChanged={onChanged}
        />
        {signer && (
          <DecisionForm
            roundId={id}
            digest={digest}
            verdicts={verdicts}
            signer={signer}
            needsCode={review.needsCode}
            advice={round.advice ?? []}
            draft={draft}
            onChange={change}
            hasUnfinishedComment={isUnfinished(commenting.begun)}
            onDecided={(verdict) => {
              forget()
              commenting.close()
              onDone(`Recorded: ${VERDICT_WORDS[verdict].past.toLowerCase()}. Thank you.`)
            }}
            onSteppedAside={() => onLeft('You have stepped aside from this review.')}
          />
        )}
        {actions.includes('recuse') && draft.conflict !== 'material' && (
          <Recuse roundId={id} onDone={() => onLeft('You have stepped aside from this review.')} />
        )}
      </div>

      <aside className="review-panel__side" aria-labelledby="reviewers-title">
        <h2 className="review-panel__title" id="reviewers-title" tabIndex={-1}>
          Reviewers
        </h2>
        <RoundSummary round={round} blinded={review.round.blinded} lacks={review.round.lacks} userId={userId} />
        <RoundVerbs review={review} round={round} onDone={onDone} />
        <RoundFacts round={round} publicSlug={publication?.slug ?? null} />
      </aside>
    </div>
  )
}

/** Short ways through a long page. */
const Jumps = ({ hasDecision, hasComments }: { readonly hasDecision: boolean; readonly hasComments: boolean }) => (
  <nav className="review-panel__jumps" aria-label="On this page">
    {hasDecision && (
      <a className="review-panel__jump" href="#your-decision-title">
        Go to your decision
      </a>
    )}
    {hasComments && (
      <a className="review-panel__jump" href="#comments-title">
        Comments
      </a>
    )}
    <a className="review-panel__jump review-panel__jump--side" href="#reviewers-title">
      Reviewers
    </a>
  </nav>
)

'use client'
import { useAuth } from '@payloadcms/ui'
import { useRef, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { RoundReview } from '../../commands/review-panel.ts'
import type { Audience } from '../../publication/content.ts'
import { assignmentOf, hasDecided, type ReviewComment } from '../../review/round.ts'
import { WhatChanged } from './changes/what-changed.tsx'
import { RoundComments } from './comments/round-comments.tsx'
import { useMarkedPassages, type Passage } from './comments/use-marked-passages.ts'
import { DecisionOrWhyNot } from './decision-or-why-not.tsx'
import { Invitation } from './invitation.tsx'
import { useOnline } from './kept/use-online.ts'
import { TwoPanes, type Pane } from './panes/two-panes.tsx'
import { useIsNarrow } from './panes/use-is-narrow.ts'
import { isForNow, type ShownRefusal } from './post-action.ts'
import { ReviewText } from './review-text.tsx'
import { RoundFacts } from './round-facts.tsx'
import type { RoundRow } from './round-row.ts'
import { RoundSummary } from './round-summary.tsx'
import { RoundVerbs } from './round-verbs.tsx'
import { SourceWarnings } from './source-warnings.tsx'
import { Stepper } from './stepper.tsx'
import { stateSentence } from './steps.ts'
import { useRoundDrafts } from './use-round-drafts.ts'

type Props = {
  readonly review: RoundReview
  readonly round: RoundRow
  /** What was just done, or why something can't be shown. */
  readonly messages: ReactNode
  /** It was shown before, and whoever looks may not see it any more. */
  readonly isGone: boolean
  /** A verb was done: it is told at the top, and the screen is fetched again. */
  readonly onDone: (words: string) => void
  /** Something was added where the reader is: the screen is fetched again, and they stay there. */
  readonly onChanged: () => void
  /** The reviewer has left the round and can't see it any more. */
  readonly onLeft: (words: string) => void
}

/** A round of review: where it stands; the text, and beside it what is said of it and what this person may do about it. */
export const RoundScreen = ({ review, round, messages, isGone, onDone, onChanged, onLeft }: Props) => {
  const userId = String(useAuth().user?.id)
  const { position, actions, publication, signer } = review
  const mayComment = !isGone && actions.includes('comment')
  const drafts = useRoundDrafts(round, userId, { mayComment, onElsewhere: onChanged })
  const { commenting, kept, unsent } = drafts
  const [pane, setPane] = useState<Pane>('text')
  const [reader, setReader] = useState<Audience | null>(null)
  const [refused, setRefused] = useState<ShownRefusal | null>(null)
  const ref = useRef<HTMLDivElement>(null)
  const textRef = useRef<HTMLElement>(null)
  const isNarrow = useIsNarrow(ref)
  const isOnline = useOnline(onChanged)
  const keeps = signer && !isGone ? kept : null
  const passages = useMarkedPassages(textRef, passagesIn(round, keeps?.drafts ?? []))

  const showComment = (id: string) => {
    flushSync(() => setPane('side'))
    const comment = document.getElementById(id)
    comment?.focus({ preventScroll: true })
    comment?.scrollIntoView({ block: 'center' })
  }
  const showText = () =>
    flushSync(() => {
      setPane('text')
      setReader(null)
    })
  const showPassage = ({ section }: Pick<ReviewComment, 'section'>, id: string) => {
    showText()
    if (section !== null) passages.leadTo(id, section)
  }

  const own = hasDecided(round, userId) ? undefined : assignmentOf(round, userId)
  return (
    <div ref={ref} className="review-panel review-panel--round">
      <TwoPanes
        isNarrow={isNarrow}
        shown={pane}
        onShow={setPane}
        sideName={signer || unsent.length > 0 ? 'Decision' : 'Review'}
        waiting={keeps?.drafts.length ?? 0}
        notice={
          <div role="status">
            {!isOnline && (
              <p className="panes__notice">
                You are offline. What you type is kept on this device; nothing is sent by itself.
              </p>
            )}
          </div>
        }
        head={
          <>
            <Stepper position={position} release={round} />
            <p className="review-panel__state">{stateSentence(position, round)}</p>
            {messages}
            <SourceWarnings alerts={review.alerts} />
            {own && !isGone && actions.includes('recuse') && (
              <Invitation
                roundId={round.id}
                assignment={own}
                actions={actions}
                onAccepted={() => onDone('Accepted. Thank you.')}
                onDeclined={() => {
                  drafts.forget()
                  onLeft('You have declined this review.')
                }}
              />
            )}
          </>
        }
        text={
          <>
            {round.round > 1 && <WhatChanged roundId={round.id} />}
            <ReviewText
              round={round}
              alerts={review.alerts}
              isNarrow={isNarrow}
              reader={reader}
              onReader={setReader}
              textRef={textRef}
              passages={passages}
              mayComment={mayComment}
              commenting={commenting}
              kept={keeps}
              onShowComment={showComment}
              onSent={onChanged}
            />
          </>
        }
        side={
          <>
            <DecisionOrWhyNot
              review={review}
              round={round}
              drafts={drafts}
              isGone={isGone}
              refused={refused}
              onRefused={(refusal) => {
                setRefused(refusal)
                if (!isForNow(refusal)) onChanged()
              }}
              comments={
                <RoundComments
                  round={round}
                  actions={isGone ? [] : actions}
                  commenting={commenting}
                  kept={keeps}
                  onShow={showPassage}
                  onEdit={(place) => {
                    const draft = kept.drafts[place]
                    if (!draft) return
                    showText()
                    commenting.edit(draft, place)
                  }}
                  onChanged={onChanged}
                />
              }
              onDone={onDone}
              onLeft={onLeft}
            />
            <section className="review-panel__block" aria-labelledby="reviewers-title">
              <h2 className="review-panel__title" id="reviewers-title" tabIndex={-1}>
                Reviewers
              </h2>
              <RoundSummary round={round} blinded={review.round.blinded} lacks={review.round.lacks} userId={userId} />
              {!isGone && <RoundVerbs review={review} round={round} onDone={onDone} />}
              <RoundFacts round={round} publicSlug={publication?.slug ?? null} />
            </section>
          </>
        }
      />
    </div>
  )
}

/** The words that comments quote, those included that are not sent yet; each by the id of its element beside the text. */
const passagesIn = (
  { comments }: Pick<RoundRow, 'comments'>,
  drafts: readonly { readonly section: number | null; readonly quote: string | null }[],
): readonly Passage[] =>
  [
    ...drafts.map((draft, place) => ({ ...draft, id: `kept-${place}` })),
    ...comments.map(({ id, section, quote }) => ({ id: `comment-${id}`, section, quote })),
  ].flatMap(({ id, section, quote }) => (section === null || quote === null ? [] : [{ id, section, quote }]))

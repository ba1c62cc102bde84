'use client'
import type { ReactNode } from 'react'
import type { RoundReview } from '../../commands/review-panel.ts'
import { isOpen } from '../../review/vocabulary.ts'
import { isUnfinished } from './comments/use-commenting.ts'
import { verdictsIn } from './decision.ts'
import { DecisionForm } from './decision-form.tsx'
import { Unsent } from './kept/unsent.tsx'
import { RefusalMessage } from './messages.tsx'
import { NewerRound } from './newer-round.tsx'
import { isForNow, type ShownRefusal } from './post-action.ts'
import { Recuse } from './recuse.tsx'
import { formatTime } from './release/local-time.ts'
import type { RoundRow } from './round-row.ts'
import { stateSentence, VERDICT_WORDS } from './steps.ts'
import type { useRoundDrafts } from './use-round-drafts.ts'

type Props = {
  readonly review: RoundReview
  readonly round: RoundRow
  readonly drafts: ReturnType<typeof useRoundDrafts>
  /** The round can't be seen any more by whoever looks at it. */
  readonly isGone: boolean
  /** What the server said to the last attempt to decide. */
  readonly refused: ShownRefusal | null
  readonly onRefused: (refusal: ShownRefusal) => void
  readonly comments: ReactNode
  readonly onDone: (words: string) => void
  readonly onLeft: (words: string) => void
}

/** The form of the decision; and where there is none any more, why, with the words that were typed into it. */
export const DecisionOrWhyNot = (props: Props) => {
  const { review, round, drafts, isGone, refused, onRefused, comments, onDone, onLeft } = props
  const { signer, actions, cannotDecide } = review
  const { draft, change, commenting, vote, unsent, forget } = drafts
  const stepAside = () => {
    forget()
    onLeft('You have stepped aside from this review.')
  }
  if (signer && !isGone) {
    return (
      <>
        <DecisionForm
          roundId={round.id}
          digest={round.digest}
          verdicts={verdictsIn(actions)}
          signer={signer}
          needsCode={review.needsCode}
          advice={round.advice ?? []}
          comments={comments}
          draft={draft}
          onChange={change}
          hasUnfinishedComment={isUnfinished(commenting.begun)}
          onRefused={onRefused}
          onDecided={(verdict) => {
            forget()
            onDone(`Recorded: ${VERDICT_WORDS[verdict].past.toLowerCase()}. Thank you.`)
          }}
          onSteppedAside={stepAside}
        />
        {actions.includes('recuse') && draft.conflict !== 'material' && (
          <Recuse roundId={round.id} onDone={stepAside} />
        )}
      </>
    )
  }
  const hasTried = refused !== null && !isForNow(refused)
  return (
    <>
      {unsent.length > 0 || hasTried ? (
        <Unsent words={unsent} onForget={forget}>
          <Why {...{ round, vote, isGone, refused: hasTried ? refused : null, cannotDecide }} />
        </Unsent>
      ) : (
        cannotDecide.length > 0 && <CannotDecide reasons={cannotDecide} />
      )}
      {comments}
    </>
  )
}

type WhyProps = Pick<Props, 'round' | 'isGone' | 'refused'> & {
  readonly vote: Props['drafts']['vote']
  readonly cannotDecide: readonly string[]
}

const Why = ({ round, vote, isGone, refused, cannotDecide }: WhyProps) => {
  if (vote) {
    return (
      <p role="status">
        Your decision is recorded: <strong>{VERDICT_WORDS[vote.verdict].past.toLowerCase()}</strong>, on{' '}
        {formatTime(vote.decidedAt)}. Nothing was recorded twice.
      </p>
    )
  }
  return (
    <>
      {refused ? (
        <RefusalMessage refusal={refused} />
      ) : (
        cannotDecide.length > 0 && <CannotDecide reasons={cannotDecide} />
      )}
      {isGone && (
        <p>
          This review is not yours any more: somebody else has your place in it, or your place on the board has ended.
          The editors can tell you more.
        </p>
      )}
      {!isGone && !isOpen(round.state) && (
        <>
          <p>{stateSentence(round.state, round)}</p>
          <NewerRound round={round} />
        </>
      )}
    </>
  )
}

const CannotDecide = ({ reasons }: { readonly reasons: readonly string[] }) => (
  <div className="review-panel__missing">
    <p>You can’t decide on this text now:</p>
    <ul>
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  </div>
)

'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { ReviewPanel } from '../../commands/review-panel.ts'
import { AssignReviewers } from './assign-form.tsx'
import { verdictsIn } from './decision.ts'
import { DecisionForm } from './decision-form.tsx'
import { FrozenText } from './frozen-text.tsx'
import { DoneMessage, RefusalMessage } from './messages.tsx'
import { Recuse } from './recuse.tsx'
import { RoundFacts } from './round-facts.tsx'
import type { RoundRow } from './round-row.ts'
import { RoundSummary } from './round-summary.tsx'
import { Stepper } from './stepper.tsx'
import { STATE_SENTENCES, VERDICT_WORDS } from './steps.ts'
import { useFetched } from './use-fetched.ts'
import './review-panel.css'
import './forms.css'
import './frozen-text.css'

/** A round of review: the text first, then what this person may do about it. */
export const ReviewStatePanel = () => {
  const { id } = useDocumentInfo()
  return id === undefined ? null : <RoundPanel id={String(id)} />
}

const RoundPanel = ({ id }: { readonly id: string }) => {
  const router = useRouter()
  const review = useFetched<ReviewPanel>(`/api/review-states/${id}/review`)
  const row = useFetched<RoundRow>(`/api/review-states/${id}?depth=0`)
  const [done, setDone] = useState<string | null>(null)
  const [hasLeft, setHasLeft] = useState(false)

  const refusal = review.refusal ?? row.refusal
  if (hasLeft) {
    return (
      <div className="review-panel">
        <DoneMessage>
          You have stepped aside from this review. <a href="/admin/collections/review-states">To your reviews</a>
        </DoneMessage>
      </div>
    )
  }
  if (!review.value || !row.value) return refusal ? <RefusalMessage refusal={refusal} /> : <p>Loading the text…</p>

  const { position, actions, candidates, publication } = review.value
  const round = row.value
  const verdicts = verdictsIn(actions)
  const finish = (words: string) => {
    setDone(words)
    review.reload()
    row.reload()
    router.refresh()
  }

  return (
    <div className="review-panel review-panel--round">
      <header className="review-panel__head">
        <Stepper position={position} />
        <p className="review-panel__state">{STATE_SENTENCES[position]}</p>
        {done && <DoneMessage key={done}>{done}</DoneMessage>}
        {refusal && <RefusalMessage refusal={refusal} />}
        {verdicts.length > 0 && (
          <a className="review-panel__jump" href="#your-decision-title">
            Go to your decision
          </a>
        )}
        <RoundSummary round={round} votesHidden={verdicts.length > 0} />
        <RoundFacts round={round} publicSlug={publication?.slug ?? null} />
      </header>

      <FrozenText content={round.content} />

      {verdicts.length > 0 && (
        <DecisionForm
          roundId={id}
          digest={round.digest}
          verdicts={verdicts}
          onDone={(verdict) => finish(`Recorded: ${VERDICT_WORDS[verdict].past.toLowerCase()}. Thank you.`)}
        />
      )}
      {actions.includes('assign') && (
        <AssignReviewers
          roundId={id}
          candidates={candidates}
          round={round}
          quorum={round.policy.quorum}
          onDone={() => finish('Assigned. The text is under review.')}
        />
      )}
      {actions.includes('recuse') && <Recuse roundId={id} onDone={() => setHasLeft(true)} />}
    </div>
  )
}

'use client'
import { useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { ReviewPanel } from '../../commands/review-panel.ts'
import { CitationNumbers } from '../citation/citation-numbers.tsx'
import { AssignReviewers } from './assign-form.tsx'
import { Folded } from './folded.tsx'
import { DoneMessage, RefusalMessage } from './messages.tsx'
import { ReasonForm } from './reason-form.tsx'
import { latestRoundUrl, type RoundRow } from './round-row.ts'
import { RoundSummary } from './round-summary.tsx'
import { Stepper } from './stepper.tsx'
import { STATE_SENTENCES } from './steps.ts'
import { SubmitForm } from './submit-form.tsx'
import { useFetched } from './use-fetched.ts'
import './review-panel.css'
import './forms.css'

/** Where an article stands, and what can be done next; in the sidebar of its form. */
export const ArticlePanel = () => {
  const { id } = useDocumentInfo()
  return (
    <>
      <CitationNumbers />
      <section className="review-panel" aria-label="Review">
        <h2 className="review-panel__title">Review</h2>
        {id === undefined ? <p>Save the article first.</p> : <SavedArticlePanel id={String(id)} />}
      </section>
    </>
  )
}

const SavedArticlePanel = ({ id }: { readonly id: string }) => {
  const { lastUpdateTime, data } = useDocumentInfo()
  const isModified = useFormModified()
  const router = useRouter()
  const savedAt = `${lastUpdateTime}:${String(data?.updatedAt)}`
  const review = useFetched<ReviewPanel>(`/api/articles/${id}/review`, savedAt)
  const rounds = useFetched<{ readonly docs: readonly RoundRow[] }>(latestRoundUrl(id), savedAt)
  const [done, setDone] = useState<string | null>(null)

  if (!review.value) return review.refusal ? <RefusalMessage refusal={review.refusal} /> : <p>Loading…</p>
  const { position, actions, round, missing, candidates, publication } = review.value
  const latest = rounds.value?.docs[0] ?? null
  const open = latest && round && latest.id === round.id ? latest : null
  const finish = (words: string) => () => {
    setDone(words)
    review.reload()
    rounds.reload()
    router.refresh()
  }

  return (
    <>
      <Stepper position={position} />
      <p className="review-panel__state">
        {position === 'none' && publication
          ? 'Published. What is changed here reaches nobody until the board approves it.'
          : STATE_SENTENCES[position]}
      </p>
      {done && <DoneMessage key={done}>{done}</DoneMessage>}
      {review.refusal && <RefusalMessage refusal={review.refusal} />}
      {!round && latest && <LastRound round={latest} />}
      {open && <RoundSummary round={open} votesHidden={false} />}
      <ul className="review-panel__links">
        {round && (
          <li>
            <a href={`/admin/collections/review-states/${round.id}`}>Round {round.number}: the text under review</a>
          </li>
        )}
        {publication && (
          <li>
            <a href={`/articles/${publication.slug}`} target="_blank" rel="noreferrer">
              The published page
            </a>
          </li>
        )}
        <li>
          <a href={`/api/articles/${id}/preview`} target="_blank" rel="noreferrer">
            Preview of the saved text
          </a>
        </li>
      </ul>

      {actions.includes('submit') && (
        <SubmitForm
          articleId={id}
          missing={missing}
          isModified={isModified}
          onDone={finish('Submitted to the board.')}
        />
      )}
      {round && actions.includes('assign') && (
        <AssignReviewers
          roundId={round.id}
          candidates={candidates}
          round={open}
          quorum={round.quorum}
          onDone={finish('Assigned. The text is under review.')}
        />
      )}
      {actions.includes('withdraw') && (
        <Withdraw articleId={id} onDone={finish('Withdrawn. The text can be edited.')} />
      )}
    </>
  )
}

/** How the last round ended, where none is open: what the editors have to answer. */
const LastRound = ({ round }: { readonly round: RoundRow }) => (
  <div className="review-panel__last">
    <p>
      <a href={`/admin/collections/review-states/${round.id}`}>Round {round.round}</a>: {STATE_SENTENCES[round.state]}
    </p>
    {round.state !== 'approved' && <RoundSummary round={round} votesHidden={false} />}
  </div>
)

const Withdraw = ({ articleId, onDone }: { readonly articleId: string; readonly onDone: () => void }) => (
  <Folded button="Withdraw…">
    <ReasonForm
      id="withdraw"
      title="Withdraw from review"
      button="Withdraw from review"
      buttonStyle="secondary"
      url={`/api/articles/${articleId}/withdraw`}
      member="reason"
      label="Reason (optional)"
      hint="The round is closed; its decisions don’t count for a later one."
      maxLength={2000}
      onDone={onDone}
    />
  </Folded>
)

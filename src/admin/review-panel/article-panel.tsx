'use client'
import { useAuth, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { ArticleReview } from '../../commands/review-panel.ts'
import { isOpen } from '../../review/vocabulary.ts'
import { Obstacles } from '../article/obstacles.tsx'
import { WritingMeasures } from '../article/writing-measures.tsx'
import { CitationNumbers } from '../citation/citation-numbers.tsx'
import { CommentList } from './comments/comment-list.tsx'
import { Folded } from './folded.tsx'
import { DoneMessage, RefusalMessage } from './messages.tsx'
import { latestRoundUrl, type RoundRow } from './round-row.ts'
import { RoundSummary } from './round-summary.tsx'
import { RoundVerbs } from './round-verbs.tsx'
import { SourceWarnings } from './source-warnings.tsx'
import { Stepper } from './stepper.tsx'
import { stateSentence, STATE_SENTENCES } from './steps.ts'
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
        {id === undefined ? (
          <>
            <p>Save the article first.</p>
            <WritingMeasures />
          </>
        ) : (
          <SavedArticlePanel id={String(id)} />
        )}
      </section>
    </>
  )
}

const SavedArticlePanel = ({ id }: { readonly id: string }) => {
  const { lastUpdateTime, data } = useDocumentInfo()
  const isModified = useFormModified()
  const router = useRouter()
  const savedAt = `${lastUpdateTime}:${String(data?.updatedAt)}`
  const review = useFetched<ArticleReview>(`/api/articles/${id}/review`, savedAt)
  const rounds = useFetched<{ readonly docs: readonly RoundRow[] }>(latestRoundUrl(id), savedAt)
  const [done, setDone] = useState<{ readonly words: string; readonly at: number } | null>(null)

  if (!review.value) return review.refusal ? <RefusalMessage refusal={review.refusal} /> : <p>Loading…</p>
  const { position, actions, round, publication } = review.value
  const latest = rounds.value?.docs[0] ?? null
  const current = latest && round && latest.id === round.id ? latest : null
  const reload = () => {
    review.reload()
    rounds.reload()
  }
  const finish = (words: string) => {
    setDone({ words, at: Date.now() })
    reload()
    router.refresh()
  }

  const submit = (
    <SubmitForm
      articleId={id}
      review={review.value}
      isModified={isModified}
      onDone={() => finish('Submitted to the board.')}
    />
  )
  return (
    <>
      <Stepper position={position} release={current} />
      <p className="review-panel__state">
        {position === 'none' && publication
          ? 'Published. What is changed here reaches nobody until the board approves it.'
          : stateSentence(position, current)}
      </p>
      {done && <DoneMessage key={done.at}>{done.words}</DoneMessage>}
      {review.refusal && <RefusalMessage refusal={review.refusal} />}
      <SourceWarnings alerts={review.value.alerts} />
      <Links articleId={id} review={review.value} />
      <WritingMeasures />
      {latest && <LatestRound review={review.value} latest={latest} onAnswered={reload} />}

      {current && round && <RoundVerbs review={{ ...review.value, round }} round={current} onDone={finish} />}
      {actions.includes('submit') && (round ? <Folded button="Submit a new text…">{() => submit}</Folded> : submit)}
      <Obstacles obstacles={review.value.obstacles} />
    </>
  )
}

type LinksProps = { readonly articleId: string; readonly review: ArticleReview }

const Links = ({ articleId, review: { position, round, publication } }: LinksProps) => (
  <ul className="review-panel__links">
    {round && (
      <li>
        <a href={`/admin/collections/review-states/${round.id}`}>
          Round {round.number}: the {position === 'approved' ? 'approved text' : 'text under review'}
        </a>
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
      <a href={`/api/articles/${articleId}/preview`} target="_blank" rel="noreferrer">
        Preview of the saved text
      </a>
    </li>
  </ul>
)

type LatestProps = { readonly review: ArticleReview; readonly latest: RoundRow; readonly onAnswered: () => void }

/** How the round goes, or how the last one ended: what the editors have to answer. */
const LatestRound = ({ review, latest, onAnswered }: LatestProps) => {
  const userId = String(useAuth().user?.id)
  const isOver = !isOpen(latest.state)
  const summary = (
    <RoundSummary round={latest} blinded={false} lacks={review.round ? review.round.lacks : null} userId={userId} />
  )
  return (
    <div className="review-panel__last">
      {review.round ? (
        summary
      ) : (
        <>
          <p>
            <a href={`/admin/collections/review-states/${latest.id}`}>Round {latest.round}</a>:{' '}
            {STATE_SENTENCES[latest.state]}
          </p>
          {latest.state !== 'approved' && summary}
        </>
      )}
      {latest.comments.length > 0 && (
        <details className="review-panel__facts" open={isOver && review.comments.unanswered > 0}>
          <summary>
            {latest.comments.length === 1 ? 'One comment' : `${latest.comments.length} comments`} in round{' '}
            {latest.round}
            {review.comments.unanswered > 0 && `, ${review.comments.unanswered} not answered`}
          </summary>
          <CommentList
            roundId={latest.id}
            isOver={isOver}
            comments={latest.comments}
            sections={latest.content.sections}
            mayAnswer={review.comments.mayAnswer}
            onAnswered={onAnswered}
          />
        </details>
      )}
    </div>
  )
}

'use client'
import { Pill, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { isManagingEditor, isReviewer } from '../../../access/roles.ts'
import type { Retraction } from '../../commands/publications.ts'
import type { Publication } from '../../payload-types.ts'
import type { SourceAlert } from '../../publication/alerts.ts'
import { isNone } from '../../review/conflicts.ts'
import { Folded } from './folded.tsx'
import { DoneMessage, RefusalMessage } from './messages.tsx'
import { Corrections } from './publication/corrections.tsx'
import { Retractions } from './publication/retractions.tsx'
import { ReviewRetraction } from './publication/review-retraction-form.tsx'
import { SourceWarnings } from './source-warnings.tsx'
import { RetractForm } from './retract-form.tsx'
import { formatDate, shortDigest } from './steps.ts'
import { useFetched } from './use-fetched.ts'
import './review-panel.css'
import './forms.css'
import './comments/comments.css'

/** What the world reads: its edition, who approved it, and the way to take it down. */
export const PublicationPanel = () => {
  const { id } = useDocumentInfo()
  return id === undefined ? null : <StoredPublicationPanel id={String(id)} />
}

const StoredPublicationPanel = ({ id }: { readonly id: string }) => {
  const user = useAuth().user as Parameters<typeof isManagingEditor>[0]
  const router = useRouter()
  const { value: publication, refusal, reload } = useFetched<Publication>(`/api/publications/${id}?depth=0`)
  const [done, setDone] = useState<string | null>(null)

  if (!publication) return refusal ? <RefusalMessage refusal={refusal} /> : <p>Loading…</p>
  const isLive = publication.status === 'live'
  const retractions = retractionsOf(publication)
  const finish = (words: string) => {
    setDone(words)
    reload()
    router.refresh()
  }
  return (
    <section className="review-panel" aria-label="Publication">
      <h2 className="review-panel__title">
        Edition {publication.edition}{' '}
        <Pill pillStyle={isLive ? 'success' : 'error'} size="small">
          {isLive ? 'Live' : 'Retracted'}
        </Pill>
      </h2>
      {done && <DoneMessage key={done}>{done}</DoneMessage>}
      {refusal && <RefusalMessage refusal={refusal} />}
      {isLive && <SourceWarnings alerts={(publication.alerts ?? []) as unknown as readonly SourceAlert[]} />}
      <Dates publication={publication} isLive={isLive} />
      <Approval publication={publication} />
      <Links publication={publication} isLive={isLive} />
      <Corrections corrections={publication.corrections} />
      <Retractions retractions={retractions} />
      {mayReviewRetraction(retractions, user) && (
        <ReviewRetraction publicationId={id} onDone={() => finish('The review of the retraction is filed.')} />
      )}
      {isLive && isManagingEditor(user) && (
        <Folded button="Retract…" danger>
          {(fold) => (
            <RetractForm
              publicationId={id}
              onDone={() => {
                fold()
                finish('Retracted. The public page now shows the notice.')
              }}
              onCancel={fold}
            />
          )}
        </Folded>
      )}
    </section>
  )
}

const idOf = (value: string | { readonly id: string }): string => (typeof value === 'string' ? value : value.id)

/** Empty for a reviewer who is no editor: the API doesn't show them. */
const retractionsOf = ({ retractions }: Publication): readonly Retraction[] =>
  Array.isArray(retractions) ? (retractions as unknown as readonly Retraction[]) : []

const mayReviewRetraction = (
  retractions: readonly Retraction[],
  user: Parameters<typeof isManagingEditor>[0],
): boolean => {
  const waiting = retractions.find(({ review, by }) => review === null && by !== null)
  return waiting !== undefined && waiting.by !== user?.id && (isManagingEditor(user) || isReviewer(user))
}

type Shown = { readonly publication: Publication; readonly isLive: boolean }

const Dates = ({ publication: { publishedAt, approval, reviewOverdue }, isLive }: Shown) => (
  <>
    <p>Published on {formatDate(publishedAt)}.</p>
    {isLive && approval?.nextReviewDue && (
      <p>
        {reviewOverdue ? 'It was due for review on' : 'Due for review again on'} {formatDate(approval.nextReviewDue)}.{' '}
        {reviewOverdue && (
          <Pill pillStyle="error" size="small">
            Overdue
          </Pill>
        )}
      </p>
    )}
  </>
)

const Links = ({ publication: { slug, reviewState, article }, isLive }: Shown) => (
  <ul className="review-panel__links">
    <li>
      <a href={`/articles/${slug}`} target="_blank" rel="noreferrer">
        {isLive ? 'The public page' : 'The public notice'}
      </a>
    </li>
    {reviewState && (
      <li>
        <a href={`/admin/collections/review-states/${idOf(reviewState)}`}>The round that approved it</a>
      </li>
    )}
    {article && (
      <li>
        <a href={`/admin/collections/articles/${idOf(article)}`}>The article</a>
      </li>
    )}
  </ul>
)

const Approval = ({ publication: { approval } }: { readonly publication: Publication }) => (
  <>
    <p>Approved by:</p>
    <ul className="review-panel__people">
      {(approval?.reviewers ?? []).map(({ name, credentials, affiliation, decidedAt, conflict }) => (
        <li key={`${name}:${decidedAt}`}>
          <span className="review-panel__person">
            {name}, {credentials}
          </span>{' '}
          <span className="review-panel__hint">
            {[affiliation, decidedAt && formatDate(decidedAt)].filter(Boolean).join(', ')}
          </span>
          {conflict && !isNone(conflict) && <span className="review-panel__hint">Declared: {conflict}</span>}
        </li>
      ))}
    </ul>
    {approval?.digest && (
      <p>
        Digest <code title={approval.digest}>{shortDigest(approval.digest)}</code>
      </p>
    )}
  </>
)

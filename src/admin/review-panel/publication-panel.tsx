'use client'
import { Pill, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { isManagingEditor } from '../../../access/roles.ts'
import type { Publication } from '../../payload-types.ts'
import { Folded } from './folded.tsx'
import { ByPerson } from './by-person.tsx'
import { DoneMessage, RefusalMessage } from './messages.tsx'
import { RetractForm } from './retract-form.tsx'
import { formatDate, shortDigest } from './steps.ts'
import { useFetched } from './use-fetched.ts'
import './review-panel.css'
import './forms.css'

/** What the world reads: its edition, who approved it, and the way to take it down. */
export const PublicationPanel = () => {
  const { id } = useDocumentInfo()
  return id === undefined ? null : <StoredPublicationPanel id={String(id)} />
}

const StoredPublicationPanel = ({ id }: { readonly id: string }) => {
  const { user } = useAuth()
  const router = useRouter()
  const { value: publication, refusal, reload } = useFetched<Publication>(`/api/publications/${id}?depth=0`)
  const [done, setDone] = useState<string | null>(null)

  if (!publication) return refusal ? <RefusalMessage refusal={refusal} /> : <p>Loading…</p>
  const isLive = publication.status === 'live'
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
      {!isLive && <Retraction publication={publication} />}
      <Approval publication={publication} />
      <ul className="review-panel__links">
        <li>
          <a href={`/articles/${publication.slug}`} target="_blank" rel="noreferrer">
            {isLive ? 'The public page' : 'The public notice'}
          </a>
        </li>
        {publication.reviewState && (
          <li>
            <a href={`/admin/collections/review-states/${idOf(publication.reviewState)}`}>The round that approved it</a>
          </li>
        )}
        {publication.article && (
          <li>
            <a href={`/admin/collections/articles/${idOf(publication.article)}`}>The article</a>
          </li>
        )}
      </ul>
      {isLive && isManagingEditor(user as Parameters<typeof isManagingEditor>[0]) && (
        <Folded button="Retract…" danger>
          <RetractForm
            publicationId={id}
            onDone={() => {
              setDone('Retracted. The public page now shows the notice.')
              reload()
              router.refresh()
            }}
          />
        </Folded>
      )}
    </section>
  )
}

const idOf = (value: string | { readonly id: string }): string => (typeof value === 'string' ? value : value.id)

const Approval = ({ publication: { approval, publishedAt } }: { readonly publication: Publication }) => (
  <>
    <p>
      Published on {formatDate(publishedAt)}
      {approval?.nextReviewDue && `, due for review on ${formatDate(approval.nextReviewDue)}`}.
    </p>
    <p>Approved by:</p>
    <ul className="review-panel__people">
      {(approval?.reviewers ?? []).map(({ name, credentials, affiliation, decidedAt }) => (
        <li key={`${name}:${decidedAt}`}>
          <span className="review-panel__person">
            {name}, {credentials}
          </span>{' '}
          <span className="review-panel__hint">
            {[affiliation, decidedAt && formatDate(decidedAt)].filter(Boolean).join(', ')}
          </span>
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

const Retraction = ({ publication }: { readonly publication: Publication }) => (
  <div className="review-panel__last">
    <p>
      Retracted{publication.retractedAt && ` on ${formatDate(publication.retractedAt)}`}
      {publication.retractedBy && <ByPerson id={idOf(publication.retractedBy)} />}: {publication.retractionReason}
    </p>
    {publication.retractionNotice && (
      <blockquote className="review-panel__quote">{publication.retractionNotice}</blockquote>
    )}
  </div>
)

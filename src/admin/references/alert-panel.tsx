'use client'
import { Pill, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { isEditorial, isManagingEditor } from '../../../access/roles.ts'
import type { Publication } from '../../payload-types.ts'
import { ByPerson } from '../review-panel/by-person.tsx'
import { Folded } from '../review-panel/folded.tsx'
import { DoneMessage, RefusalMessage } from '../review-panel/messages.tsx'
import { ReasonForm } from '../review-panel/reason-form.tsx'
import { RetractForm } from '../review-panel/retract-form.tsx'
import { formatDate } from '../dates.ts'
import { useFetched } from '../review-panel/use-fetched.ts'
import { NoticeList } from './notice-list.tsx'
import { alertSentence, idOf, noticesOf, type SourceAlert } from './source-alert.ts'
import '../review-panel/review-panel.css'
import '../review-panel/forms.css'
import './references.css'

const STATE_WORDS: Readonly<Record<string, string>> = { open: 'To do', resolved: 'Done', lifted: 'No longer so' }

/** A source of an article that was retracted or doubted: what was found, what relies on it, and what to do. */
export const AlertPanel = () => {
  const { id } = useDocumentInfo()
  return id === undefined ? null : <StoredAlertPanel id={String(id)} />
}

const StoredAlertPanel = ({ id }: { readonly id: string }) => {
  const user = useAuth().user as Parameters<typeof isManagingEditor>[0]
  const router = useRouter()
  const { value: alert, refusal, reload } = useFetched<SourceAlert>(`/api/source-alerts/${id}?depth=1`)
  const [done, setDone] = useState<string | null>(null)
  if (!alert) return refusal ? <RefusalMessage refusal={refusal} /> : <p>Loading…</p>

  const isOpen = alert.state === 'open'
  const finish = (words: string) => {
    setDone(words)
    reload()
    router.refresh()
  }
  return (
    <section className="review-panel references references--form" aria-labelledby="alert-title">
      <h2 className="review-panel__title" id="alert-title">
        {alertSentence(alert)}{' '}
        <Pill pillStyle={isOpen ? 'error' : 'light-gray'} size="small">
          {STATE_WORDS[alert.state] ?? alert.state}
        </Pill>
      </h2>
      {done && <DoneMessage key={done}>{done}</DoneMessage>}
      {refusal && <RefusalMessage refusal={refusal} />}
      <Found alert={alert} />
      {!isOpen && <Resolution alert={alert} />}
      <Relying
        alert={alert}
        mayRetract={isOpen && isManagingEditor(user)}
        onRetracted={() => finish('Retracted. The public page now shows the notice. Now say what was found.')}
      />
      {isOpen && isEditorial(user) && (
        <ReasonForm
          id="resolve-alert"
          title="Say what was found"
          button="Close this task"
          url={`/api/source-alerts/${id}/resolve`}
          member="findings"
          label="Findings"
          hint="Does what the article says still hold without this source? What was changed, and where?"
          maxLength={5000}
          onDone={() => finish('Closed.')}
        />
      )}
    </section>
  )
}

const Found = ({ alert }: { readonly alert: SourceAlert }) => {
  const reference = idOf(alert.reference)
  const title = alert.referenceTitle ?? 'the source'
  return (
    <div className="review-panel__block">
      <p>
        {reference ? <a href={`/admin/collections/references/${reference}`}>{title}</a> : title}
        {alert.firstSeenAt && <span className="review-panel__hint">Noticed on {formatDate(alert.firstSeenAt)}.</span>}
      </p>
      <NoticeList notices={noticesOf(alert)} />
    </div>
  )
}

const Resolution = ({ alert: { state, resolvedAt, resolvedBy, findings } }: { readonly alert: SourceAlert }) => {
  const by = idOf(resolvedBy)
  return (
    <div className="review-panel__aside">
      <p>
        {state === 'lifted' ? 'The notice was taken back, or the article no longer cites the source' : 'Closed'}
        {resolvedAt && <> on {formatDate(resolvedAt)}</>}
        {by && <ByPerson id={by} />}.
      </p>
      {findings && <p className="review-panel__quote">{findings}</p>}
    </div>
  )
}

type RelyingProps = {
  readonly alert: SourceAlert
  readonly mayRetract: boolean
  readonly onRetracted: () => void
}

/** The texts that rely on the source, and the ways to mend them. */
const Relying = ({ alert: { article }, mayRetract, onRetracted }: RelyingProps) => {
  const articleId = idOf(article)
  const live = useFetched<{ readonly docs: readonly Publication[] }>(
    articleId && `/api/publications?where[article][equals]=${articleId}&where[status][equals]=live&depth=0&limit=1`,
  )
  const publication = live.value?.docs[0] ?? null
  const question = typeof article === 'object' ? article?.question : null
  return (
    <div className="review-panel__block">
      <ul className="review-panel__links">
        {articleId && (
          <li>
            <a href={`/admin/collections/articles/${articleId}`}>Open the article{question && <>: {question}</>}</a>
            <span className="review-panel__hint">Take the source out or replace it, and submit the text again.</span>
          </li>
        )}
        {publication && (
          <li>
            <a href={`/admin/collections/publications/${publication.id}`}>
              Its publication, edition {publication.edition}
            </a>
            <span className="review-panel__hint">It is live and stays as it was approved until a new edition is.</span>
          </li>
        )}
      </ul>
      {live.value && !publication && <p>Nothing of it is published.</p>}
      {publication && mayRetract && (
        <Folded button="Retract the publication…" danger>
          {(fold) => (
            <RetractForm
              publicationId={String(publication.id)}
              onDone={() => {
                fold()
                live.reload()
                onRetracted()
              }}
              onCancel={fold}
            />
          )}
        </Folded>
      )}
    </div>
  )
}

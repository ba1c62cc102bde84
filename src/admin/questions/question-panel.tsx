'use client'
import { Pill, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { isEditorial } from '../../../access/roles.ts'
import { showControls } from '../../questions/text.ts'
import { articlePath as publicPath } from '../../reader/paths.ts'
import { articlePath } from '../../home/home-list.ts'
import { ActionForm } from '../review-panel/action-form.tsx'
import { ByPerson } from '../review-panel/by-person.tsx'
import { Select } from '../review-panel/fields.tsx'
import { Folded } from '../review-panel/folded.tsx'
import { DoneMessage, RefusalMessage } from '../review-panel/messages.tsx'
import { incomplete } from '../review-panel/post-action.ts'
import { formatDate } from '../review-panel/steps.ts'
import { useFetched } from '../review-panel/use-fetched.ts'
import { PERSONAL_DATA_WORDS, REASON_WORDS, STATE_WORDS, type QuestionRow } from './question-row.ts'
import '../review-panel/review-panel.css'
import '../review-panel/forms.css'
import '../references/references.css'
import './questions.css'

/** What a reader asked, below which article, until when it is kept, and the two ways to deal with it. */
export const QuestionPanel = () => {
  const { id } = useDocumentInfo()
  return id === undefined ? null : <StoredQuestionPanel id={String(id)} />
}

const StoredQuestionPanel = ({ id }: { readonly id: string }) => {
  const user = useAuth().user as Parameters<typeof isEditorial>[0]
  const { value: question, refusal, reload } = useFetched<QuestionRow>(`/api/questions/${id}?depth=1`)
  const [done, setDone] = useState<string | null>(null)
  if (!question) return refusal ? <RefusalMessage refusal={refusal} /> : <p>Loading…</p>

  const isNew = question.state === 'new'
  const finish = (words: string) => {
    setDone(words)
    reload()
  }
  return (
    <section className="review-panel references references--form question" aria-labelledby="question-title">
      <h2 className="review-panel__title" id="question-title">
        A reader asks{' '}
        <Pill pillStyle={isNew ? 'warning' : 'light-gray'} size="small">
          {STATE_WORDS[question.state]}
        </Pill>
      </h2>
      {done && <DoneMessage key={done}>{done}</DoneMessage>}
      {refusal && <RefusalMessage refusal={refusal} />}
      <blockquote className="question__text" dir="auto">
        {showControls(question.text)}
      </blockquote>
      {PERSONAL_DATA_WORDS[question.personalData] && (
        <p className="review-panel__note">{PERSONAL_DATA_WORDS[question.personalData]}</p>
      )}
      <Facts question={question} />
      <Outcome question={question} />
      {isNew && isEditorial(user) && <Verbs id={id} onDone={finish} onRefused={reload} />}
    </section>
  )
}

const Facts = ({ question: { publication, askedAt, expiresAt } }: { readonly question: QuestionRow }) => (
  <dl className="question__facts">
    <div>
      <dt>Asked below</dt>
      <dd>
        {publication === null ? (
          'No article: it came from another page, or the article is gone.'
        ) : typeof publication === 'string' ? (
          <a href={`/admin/collections/publications/${publication}`}>An article</a>
        ) : (
          <>
            <a href={`/admin/collections/publications/${publication.id}`}>{publication.question}</a>
            {publication.status === 'live' ? (
              <a className="references__link" href={publicPath(publication.slug)} target="_blank" rel="noreferrer">
                As readers see it
              </a>
            ) : (
              ' (retracted since)'
            )}
          </>
        )}
      </dd>
    </div>
    <div>
      <dt>Came</dt>
      <dd>
        <time dateTime={askedAt}>{formatDate(askedAt)}</time>
      </dd>
    </div>
    <div>
      <dt>Is deleted</dt>
      <dd>
        <time dateTime={expiresAt}>{formatDate(expiresAt)}</time>, whatever becomes of it. Nobody knows who asked, so
        nobody can be answered in person.
      </dd>
    </div>
  </dl>
)

const Outcome = ({
  question: { state, article, reason, handledAt, handledBy },
}: {
  readonly question: QuestionRow
}) => {
  if (state === 'new') return null
  return (
    <div className="review-panel__aside">
      <p>
        {state === 'answered' ? 'An article was begun on it' : 'Closed'}
        {handledAt && <> on {formatDate(handledAt)}</>}
        {handledBy && <ByPerson id={handledBy} />}.
      </p>
      {reason && <p>{REASON_WORDS[reason]}.</p>}
      {article && (
        <p>
          <a href={articlePath(typeof article === 'string' ? article : article.id)}>
            Open the article{typeof article === 'object' && <>: {article.question}</>}
          </a>
        </p>
      )}
    </div>
  )
}

type VerbsProps = {
  readonly id: string
  readonly onDone: (words: string) => void
  readonly onRefused: () => void
}

const Verbs = ({ id, onDone, onRefused }: VerbsProps) => {
  const router = useRouter()
  const [reason, setReason] = useState('')
  return (
    <>
      <ActionForm
        id="answer-question"
        title="Answer it with an article"
        button="Write an article on this"
        url={`/api/questions/${id}/draft`}
        prepare={() => ({ ok: true, body: {} })}
        onRefused={onRefused}
        onDone={() => {
          onDone('The article is begun.')
          router.refresh()
        }}
      >
        <p className="review-panel__hint">
          Begins a draft of yours with the question as its title, and the article above as a related question. Put the
          title into general words: it must not tell of one person.
        </p>
      </ActionForm>
      <Folded button="Close without an article…">
        {(fold) => (
          <ActionForm
            id="close-question"
            title="Close without an article"
            button="Close the question"
            url={`/api/questions/${id}/close`}
            prepare={() =>
              reason === ''
                ? { ok: false, refusal: incomplete(['Choose why it is closed.']) }
                : { ok: true, body: { reason } }
            }
            onRefused={onRefused}
            onDone={() => {
              fold()
              onDone('Closed.')
              router.refresh()
            }}
            onCancel={fold}
          >
            <Select
              label="Why"
              value={reason}
              options={Object.entries(REASON_WORDS).map(([value, label]) => ({ value, label }))}
              onChange={setReason}
            />
          </ActionForm>
        )}
      </Folded>
    </>
  )
}

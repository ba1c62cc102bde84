'use client'
import type { Advice } from '../../../citations/advice.ts'
import { authorList, printedTitle } from '../../../citations/format.ts'
import type { SourceAlert } from '../../../publication/alerts.ts'
import type { BibliographyEntry } from '../../../publication/content.ts'
import { KIND_LABELS } from '../../../reader/labels.ts'
import { IntegrityBadge } from '../../references/integrity-badge.tsx'
import { INTEGRITY_WORDS, readStatus } from '../../references/integrity-words.ts'
import { sourceLinks } from '../source-links.ts'
import { formatDate } from '../steps.ts'
import { useFetched } from '../use-fetched.ts'

type Props = {
  readonly entry: BibliographyEntry
  /** Where in the source the sentence points. */
  readonly place: string | null
  /** What was known of it when the text was submitted; null where nobody wrote it down. */
  readonly advice: readonly Advice[] | null
  /** What was taken back since. */
  readonly alerts: readonly SourceAlert[]
  readonly onList: () => void
}

/** One source as the text cites it: what it is, where it can be read, and whether it still stands. */
export const SourceRecord = ({ entry, place, advice, alerts, onList }: Props) => {
  const source = [entry.container, entry.issuingBody, entry.year || null].filter(Boolean).join(', ')
  return (
    <li className="sources__record">
      <p className="review-panel__hint">
        {entry.number}. {KIND_LABELS[entry.kind]}
        {entry.language && entry.language !== 'en' && `, in the language “${entry.language}”`}
      </p>
      <p className="sources__title" {...(entry.titleTranslated || !entry.language ? {} : { lang: entry.language })}>
        {printedTitle(entry)}
      </p>
      {entry.authors.length > 0 && <p>{authorList(entry.authors)}</p>}
      {source && <p>{source}</p>}
      {place && (
        <p>
          Cited here: <strong>{place}</strong>
        </p>
      )}
      {alerts.map(({ status, message }) => (
        <p key={status} className="review-panel__advice review-panel__advice--alarm">
          {message}
        </p>
      ))}
      <Standing reference={entry.reference} />
      <AtSubmission advice={advice} />
      <div className="sources__links">
        {sourceLinks(entry).map(({ label, url }) => (
          <a key={url} href={url} target="_blank" rel="noreferrer" aria-label={`${label} of reference ${entry.number}`}>
            {label}
          </a>
        ))}
        <button type="button" className="sources__list" onClick={onList}>
          In the list of references<span className="review-panel__unseen">: {entry.number}</span>
        </button>
      </div>
    </li>
  )
}

const AtSubmission = ({ advice }: Pick<Props, 'advice'>) => {
  if (advice === null) return null
  if (advice.length === 0) return <p className="review-panel__hint">Nothing was held against it at submission.</p>
  return (
    <div className="review-panel__advice">
      <p>Known at submission:</p>
      <ul>
        {advice.map(({ code, message }) => (
          <li key={code}>{message}</li>
        ))}
      </ul>
    </div>
  )
}

type Checked = { readonly integrity?: unknown; readonly integrityCheckedAt?: string | null }

/** What the last retraction check said of the record that this is a copy of. */
const Standing = ({ reference }: Pick<BibliographyEntry, 'reference'>) => {
  const { value, refusal } = useFetched<Checked>(
    `/api/references/${encodeURIComponent(reference)}?depth=0&select[integrity]=true&select[integrityCheckedAt]=true`,
  )
  if (refusal) return <p className="review-panel__hint">Whether it still stands could not be looked up now.</p>
  if (!value) return <p className="review-panel__hint">Looking up whether it still stands…</p>
  const status = readStatus(value.integrity)
  return (
    <p>
      Retraction check: <IntegrityBadge status={status} />{' '}
      <span className="review-panel__hint">
        {INTEGRITY_WORDS[status].sentence}
        {value.integrityCheckedAt && ` Last checked on ${formatDate(value.integrityCheckedAt)}.`}
      </span>
    </p>
  )
}

'use client'
import { useState } from 'react'
import type { EditionChanges, EditionFacts } from '../../commands/editions.ts'
import { OneChange } from '../review-panel/changes/what-changed.tsx'
import { RefusalMessage } from '../review-panel/messages.tsx'
import { formatDate } from '../dates.ts'
import { shortDigest } from '../review-panel/steps.ts'
import { useFetched } from '../review-panel/use-fetched.ts'

type Props = { readonly publicationId: string; readonly edition: number; readonly isLive: boolean }

/** Every edition that went out, the newest first. */
export const Editions = ({ publicationId, edition, isLive }: Props) => {
  const { value, refusal } = useFetched<{ readonly editions: readonly EditionFacts[] }>(
    `/api/publications/${publicationId}/editions`,
    edition,
  )
  return (
    <section className="review-panel__block" aria-labelledby="editions">
      <h2 className="publication__title" id="editions">
        Editions
      </h2>
      {refusal && <RefusalMessage refusal={refusal} />}
      {!value && !refusal && <p>Loading…</p>}
      <ol className="publication__editions">
        {(value?.editions ?? []).map((one, index, all) => (
          <li key={one.edition} className="publication__edition">
            <Edition facts={one} isLive={isLive && one.edition === edition} />
            <Differences publicationId={publicationId} edition={one.edition} before={all[index + 1]?.edition} />
          </li>
        ))}
      </ol>
    </section>
  )
}

const Edition = ({ facts, isLive }: { readonly facts: EditionFacts; readonly isLive: boolean }) => {
  const { edition, publishedAt, round, roundId, digest, changeNote, reviewers } = facts
  return (
    <>
      <h3 className="review-panel__form-title">
        Edition {edition}
        {isLive && ' (live)'}
      </h3>
      <p className="publication__quiet">
        Published on {formatDate(publishedAt)}, from{' '}
        {roundId ? <a href={`/admin/collections/review-states/${roundId}`}>round {round}</a> : `round ${round}`}; digest{' '}
        <code title={digest}>{shortDigest(digest)}</code>
      </p>
      {changeNote && <p>{changeNote}</p>}
      <p>
        Approved by{' '}
        {reviewers
          .map(({ name, credentials, decidedAt }) => `${name}, ${credentials} (${formatDate(decidedAt)})`)
          .join('; ')}
        .
      </p>
    </>
  )
}

type OneEdition = { readonly publicationId: string; readonly edition: number }

/** Asked for only when somebody wants to read it: it compares two whole texts. */
const Differences = ({ publicationId, edition, before }: OneEdition & { readonly before: number | undefined }) => {
  const [wanted, setWanted] = useState(false)
  if (before === undefined) return null
  return (
    <details
      className="review-panel__facts"
      onToggle={({ currentTarget }) => setWanted((was) => was || currentTarget.open)}
    >
      <summary>What changed from edition {before}</summary>
      {wanted && <Changes publicationId={publicationId} edition={edition} />}
    </details>
  )
}

const Changes = ({ publicationId, edition }: OneEdition) => {
  const { value, refusal } = useFetched<EditionChanges>(
    `/api/publications/${publicationId}/editions/${edition}/changes`,
  )
  if (!value) return refusal ? <RefusalMessage refusal={refusal} /> : <p>Comparing…</p>
  return (
    <div className="changes">
      {value.changes.length === 0 ? (
        <p>The text is the same, word for word.</p>
      ) : (
        value.changes.map((change, index) => <OneChange key={index} change={change} />)
      )}
    </div>
  )
}

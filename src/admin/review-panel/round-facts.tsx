'use client'
import { useAuth } from '@payloadcms/ui'
import { isStaff } from '../../../access/roles.ts'
import { ByPerson } from './by-person.tsx'
import type { RoundRow } from './round-row.ts'
import { formatDate, shortDigest } from './steps.ts'

type Props = { readonly round: RoundRow; readonly publicSlug: string | null }

/** Where a round comes from, and what exactly it is about. */
export const RoundFacts = ({ round, publicSlug }: Props) => {
  const user = useAuth().user as Parameters<typeof isStaff>[0]
  return (
    <>
      <p>
        Round {round.round}, submitted on {formatDate(round.submittedAt)}
        <ByPerson id={round.submittedBy} />.
      </p>
      {round.note && (
        <p>
          Note from the editors: <q>{round.note}</q>
        </p>
      )}
      <details className="review-panel__facts">
        <summary>
          Digest <code title={round.digest}>{shortDigest(round.digest)}</code>
        </summary>
        <p>
          The SHA-256 of the text under review, which every decision names: <code>{round.digest}</code>
        </p>
      </details>
      <ul className="review-panel__links review-panel__links--row">
        {isStaff(user) && (
          <li>
            <a href={`/admin/collections/articles/${round.article}`}>The article</a>
          </li>
        )}
        {publicSlug !== null && (
          <li>
            <a href={`/articles/${publicSlug}`} target="_blank" rel="noreferrer">
              The published page
            </a>
          </li>
        )}
      </ul>
    </>
  )
}

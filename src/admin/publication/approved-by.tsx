import type { Publication } from '../../payload-types.ts'
import { isNone } from '../../review/conflicts.ts'
import { formatDate } from '../dates.ts'
import { shortDigest } from '../review-panel/steps.ts'

/** Who approved the text, with what they declared, as readers are told. */
export const ApprovedBy = ({ approval }: { readonly approval: Publication['approval'] | undefined }) => (
  <section className="review-panel__block" aria-labelledby="approved-by">
    <h2 className="review-panel__title" id="approved-by">
      Approved by
    </h2>
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
  </section>
)

import { Day } from './day.tsx'
import { POLICY_PATH } from './paths.ts'
import type { ReaderPublication } from './publication.ts'
import { ReviewerByline } from './reviewer-byline.tsx'

/** Who answers for the text. Every word of it comes from the approval that the publication carries. */
export const ReviewCard = ({ publication }: { readonly publication: ReaderPublication }) => {
  const { approval, reviewOverdue } = publication
  return (
    <section className="review-card" aria-labelledby="review">
      <h2 id="review">Reviewed by the medical advisory board</h2>
      <ul className="reviewers">
        {approval.reviewers.map((reviewer) => (
          <ReviewerByline key={reviewer.name} reviewer={reviewer} />
        ))}
      </ul>
      <dl className="dates">
        <div>
          <dt>Approved on</dt>
          <dd>
            <Day iso={approval.approvedAt} />
          </dd>
        </div>
        <div className={reviewOverdue ? 'overdue' : undefined}>
          <dt>{reviewOverdue ? 'Review overdue since' : 'Next review due'}</dt>
          <dd>
            <Day iso={approval.nextReviewDue} />
          </dd>
        </div>
      </dl>
      <p className="policy-link">
        <a href={POLICY_PATH}>Read the editorial policy</a>
      </p>
    </section>
  )
}

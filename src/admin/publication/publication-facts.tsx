import { Pill } from '@payloadcms/ui'
import type { Publication } from '../../payload-types.ts'
import { ledgerPath } from '../ledger/event-filter.ts'
import { formatDate, formatTime } from '../dates.ts'
import { idOf } from './publication-row.ts'

type Props = { readonly publication: Publication; readonly isLive: boolean; readonly mayReadLedger: boolean }

/** Since when it is live and until when, and the ways to what it comes from. */
export const PublicationFacts = ({ publication, isLive, mayReadLedger }: Props) => (
  <>
    <p className="review-panel__state">
      Published on {formatTime(publication.publishedAt)}. {isLive && <NextReview publication={publication} />}
      {!isLive && 'Readers find the notice of its retraction in its place.'}
    </p>
    <Links publication={publication} isLive={isLive} mayReadLedger={mayReadLedger} />
  </>
)

const NextReview = ({ publication: { approval, reviewOverdue } }: Pick<Props, 'publication'>) =>
  approval?.nextReviewDue ? (
    <>
      {reviewOverdue ? 'It was due for review on' : 'Due for review again on'} {formatDate(approval.nextReviewDue)}.{' '}
      {reviewOverdue && (
        <Pill pillStyle="error" size="small">
          Overdue
        </Pill>
      )}
    </>
  ) : null

const Links = ({ publication: { slug, reviewState, article }, isLive, mayReadLedger }: Props) => (
  <ul className="review-panel__links review-panel__links--row">
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
    {article && mayReadLedger && (
      <li>
        <a href={ledgerPath({ article: idOf(article) })}>All that was done with it</a>
      </li>
    )}
    <li>
      <a href="#editions">Its editions</a>
    </li>
    <li className="review-panel__jump--side">
      <a href="#approved-by">Approval and proof</a>
    </li>
  </ul>
)

'use client'
import type { ArticleReview } from '../../commands/review-panel.ts'
import type { ReviewAction } from '../../review/vocabulary.ts'

const NAMES: Readonly<Partial<Record<ReviewAction, string>>> = {
  submit: 'Submit to the board',
  assign: 'Assign reviewers',
  replace: 'Replace a reviewer',
  schedule: 'Set a time of publication',
  publish: 'Publish now',
  withdraw: 'Withdraw',
}

/** What can't be done now, each with the reason that the server would give. */
export const Obstacles = ({ obstacles }: Pick<ArticleReview, 'obstacles'>) =>
  obstacles.length === 0 ? null : (
    <details className="review-panel__facts">
      <summary>Why can’t I …?</summary>
      <ul className="article__obstacles">
        {obstacles.map(({ action, messages }) => (
          <li key={action}>
            <span className="review-panel__person">{NAMES[action] ?? action}</span>
            <span className="review-panel__line">{messages.join(' ')}</span>
          </li>
        ))}
      </ul>
    </details>
  )

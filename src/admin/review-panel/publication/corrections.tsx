'use client'
import type { Publication } from '../../../payload-types.ts'
import { formatDate } from '../steps.ts'

/** What was different in each edition, in the words that the board approved with it; the newest first. */
export const Corrections = ({ corrections }: { readonly corrections: Publication['corrections'] }) =>
  corrections && corrections.length > 0 ? (
    <section className="review-panel__block" aria-labelledby="corrections">
      <h3 className="review-panel__form-title" id="corrections">
        What changed
      </h3>
      <ul className="review-panel__people">
        {[...corrections].reverse().map(({ edition, publishedAt, note }) => (
          <li key={edition}>
            <span className="review-panel__person">Edition {edition}</span>{' '}
            <span className="comments__when">{publishedAt && formatDate(publishedAt)}</span>
            <p>{note}</p>
          </li>
        ))}
      </ul>
    </section>
  ) : null

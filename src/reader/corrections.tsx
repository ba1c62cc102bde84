import type { Correction } from '../publication/document.ts'
import { Day } from './day.tsx'

type Props = {
  /** Absent in documents that were published before there was a log. */
  readonly corrections: readonly Correction[] | undefined
}

/** What was different in each edition since the first, in the words that the board approved with it; the newest first. */
export const Corrections = ({ corrections = [] }: Props) =>
  corrections.length > 0 && (
    <section className="corrections" aria-labelledby="corrections">
      <h2 id="corrections">What changed</h2>
      <ul>
        {[...corrections].reverse().map(({ edition, publishedAt, note }) => (
          <li key={edition}>
            <p className="facts">
              <span>Edition {edition}</span>
              <span>
                <Day iso={publishedAt} />
              </span>
            </p>
            <p>{note}</p>
          </li>
        ))}
      </ul>
    </section>
  )

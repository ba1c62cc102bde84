'use client'
import { NumberVerbs, type NumberActions } from './number-button.tsx'
import type { ToCheck } from './to-check.ts'

type Props = {
  readonly title: string
  readonly notes: readonly ToCheck[]
  readonly actions: NumberActions
  readonly onLine: (line: number) => void
}

/** Everything that somebody should look at before the article is made, each with the way to its line. */
export const CheckList = ({ title, notes, actions, onLine }: Props) => (
  <section className="review-panel__missing" aria-labelledby="page-import-check">
    <h3 className="references__subtitle" id="page-import-check">
      {title}
    </h3>
    <ul className="page-import__notes">
      {notes.map(({ line, message, mark }, index) => (
        <li key={index}>
          <span>
            <button
              type="button"
              className="page-import__jump"
              onClick={() => (mark?.place ? actions.onShow(mark) : onLine(line))}
            >
              Line {line}
            </button>{' '}
            {message}
          </span>
          {mark?.place && (
            <span className="page-import__verbs">
              <NumberVerbs mark={mark} {...actions} canShow={false} />
            </span>
          )}
        </li>
      ))}
    </ul>
  </section>
)

'use client'
import { Button, Pill } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { saveCsv } from '../csv.ts'
import { DoneMessage, RefusalMessage } from '../review-panel/messages.tsx'
import { NOTHING_CHOSEN, type BulkAction } from './bulk-action.ts'
import { bulkCsv, bulkSentence, isLeft, type BulkEntry } from './bulk-entry.ts'
import { BulkProgress } from './bulk-progress.tsx'
import { useBulkRun } from './use-bulk-run.ts'

type Props = {
  readonly action: BulkAction
  readonly entries: readonly BulkEntry[]
  /** Of many: "articles". */
  readonly what: string
  readonly onLeave: () => void
}

/** One action on many documents: what is chosen for all of them, how far it is, and what became of each. */
export const BulkRun = ({ action, entries: initial, what, onLeave }: Props) => {
  const router = useRouter()
  const { entries, phase, progress, refusal, run, stop } = useBulkRun(initial)
  const [choice, setChoice] = useState(NOTHING_CHOSEN)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const left = entries.filter(isLeft).length
  const wasTried = entries.some(({ outcome }) => outcome !== null)
  const leave = () => {
    // The rows may say something else now.
    if (wasTried) router.refresh()
    onLeave()
  }

  return (
    <section className="review-panel bulk bulk--run" aria-labelledby="bulk-heading">
      <h2 id="bulk-heading" ref={heading} tabIndex={-1} className="review-panel__form-title">
        {action.name}: {count(initial.length, what)}
      </h2>
      {phase === 'choosing' && <p>{action.hint}</p>}
      {phase === 'done' && !refusal && <DoneMessage>{bulkSentence(entries)}</DoneMessage>}
      {refusal && <RefusalMessage refusal={refusal} />}
      {phase === 'choosing' && action.Fields && <action.Fields choice={choice} onChange={setChoice} />}
      {phase === 'running' && (
        <BulkProgress {...progress} what={what} hint="Stay on this screen: the others would be left as they are." />
      )}
      <ul className="bulk__entries" aria-label={what}>
        {entries.map((entry) => (
          <Row key={entry.id} entry={entry} />
        ))}
      </ul>
      <div className="review-panel__buttons">
        {phase !== 'running' && left > 0 && (
          <Button
            margin={false}
            disabled={!action.isReady(choice)}
            onClick={() => void run((id) => action.act(id, choice))}
          >
            {wasTried ? `Try ${count(left, what)} again` : `${action.name}: ${count(left, what)}`}
          </Button>
        )}
        {phase === 'running' && (
          <Button buttonStyle="secondary" margin={false} onClick={stop}>
            Stop
          </Button>
        )}
        {phase === 'done' && (
          <Button
            buttonStyle="secondary"
            margin={false}
            onClick={() => saveCsv(`${action.key}-report.csv`, bulkCsv(action.name, entries, window.location.origin))}
          >
            Save the report (CSV)
          </Button>
        )}
        {phase !== 'running' && (
          <Button buttonStyle="secondary" margin={false} onClick={leave}>
            {wasTried ? 'Close' : 'Cancel'}
          </Button>
        )}
      </div>
    </section>
  )
}

const count = (number: number, what: string): string =>
  number === 1 ? `1 ${what.replace(/s$/, '')}` : `${number} ${what}`

const Row = ({ entry: { title, path, outcome } }: { readonly entry: BulkEntry }) => (
  <li className="bulk__entry">
    <a href={path} target="_blank" rel="noreferrer">
      {title}
    </a>
    {outcome && (
      <Pill pillStyle={outcome.ok ? 'success' : 'error'} size="small">
        {outcome.ok ? 'Done' : 'Refused'}
      </Pill>
    )}
    {outcome?.ok === false && (
      <div className="bulk__why">
        {outcome.refusal.unmet.length === 0 ? (
          <p>{outcome.refusal.message}</p>
        ) : (
          <ul>
            {outcome.refusal.unmet.map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        )}
      </div>
    )}
  </li>
)

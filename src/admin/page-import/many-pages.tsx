'use client'
import { Button } from '@payloadcms/ui'
import { BulkProgress } from '../bulk/bulk-progress.tsx'
import { saveCsv } from '../csv.ts'
import { DoneMessage, RefusalMessage } from '../review-panel/messages.tsx'
import { bulkCsv, bulkSentence } from './bulk-report.ts'
import { waits } from './entries.ts'
import { EntryRow } from './entry-row.tsx'
import type { TakenFile } from './take-files.ts'
import { useMany } from './use-many.ts'

type Props = { readonly files: readonly TakenFile[]; readonly onLeave: () => void }

/** Several files: each with what was recognised in it, before and after it becomes an article. */
export const ManyPages = ({ files, onLeave }: Props) => {
  const { entries, phase, progress, refusal, run, include } = useMany(files)
  const waiting = entries.filter(waits).length
  const hasOutcome = entries.some(({ outcome }) => outcome !== null)
  return (
    <>
      {phase === 'done' ? (
        <DoneMessage>{bulkSentence(entries)}</DoneMessage>
      ) : (
        <p>Untick what is not to be imported. A page that fails does not stop the others.</p>
      )}
      {refusal && <RefusalMessage refusal={refusal} />}
      {phase === 'running' && (
        <BulkProgress {...progress} what="pages" hint="Stay on this screen: what is left would not be imported." />
      )}
      <ul className="page-import__entries" aria-label="Files">
        {entries.map((entry, index) => (
          <EntryRow
            key={index}
            entry={entry}
            isBusy={phase === 'running' || phase === 'comparing'}
            onInclude={(isIncluded) => include(index, isIncluded)}
          />
        ))}
      </ul>
      <div className="review-panel__buttons">
        {(phase !== 'done' || waiting > 0) && (
          <Button
            disabled={waiting === 0 || phase === 'running' || phase === 'comparing'}
            margin={false}
            onClick={() => void run()}
          >
            {buttonWords(phase, waiting, hasOutcome)}
          </Button>
        )}
        {hasOutcome && (
          <Button
            buttonStyle="secondary"
            disabled={phase === 'running'}
            margin={false}
            onClick={() => saveCsv('page-import-report.csv', bulkCsv(entries, window.location.origin))}
          >
            Save the report (CSV)
          </Button>
        )}
        <Button buttonStyle="secondary" disabled={phase === 'running'} margin={false} onClick={onLeave}>
          {hasOutcome ? 'Import others' : 'Take other files'}
        </Button>
      </div>
    </>
  )
}

const buttonWords = (phase: string, waiting: number, isAgain: boolean): string => {
  if (phase === 'comparing') return 'Comparing with the articles here…'
  if (phase === 'running') return 'Importing…'
  const pages = waiting === 1 ? '1 page' : `${waiting} pages`
  return isAgain ? `Try ${pages} again` : `Import ${pages}`
}

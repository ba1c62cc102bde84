'use client'
import { Button, Pill } from '@payloadcms/ui'
import type { ImportedRecord, ReferenceImport } from '../../commands/import-references.ts'
import { saveCsv } from '../csv.ts'
import { DoneMessage } from '../review-panel/messages.tsx'
import { importSentence, OUTCOME_WORDS, reportCsv, toLookAt } from './import-report.ts'

type Props = { readonly result: ReferenceImport; readonly onAgain: () => void }

/** What became of an import: what needs a look first, then everything that is here now. */
export const ImportResult = ({ result, onAgain }: Props) => {
  const looked = toLookAt(result)
  return (
    <>
      <DoneMessage>{importSentence(result)}</DoneMessage>
      <div className="review-panel__buttons">
        <Button buttonStyle="secondary" margin={false} onClick={() => download(result)}>
          Save the report (CSV)
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={onAgain}>
          Import more
        </Button>
        <Button el="link" to="/admin/collections/references" buttonStyle="secondary" margin={false}>
          To the list
        </Button>
      </div>
      {looked.length > 0 && (
        <section aria-labelledby="import-look" className="review-panel__block">
          <h2 className="review-panel__title" id="import-look">
            To look at
          </h2>
          <ol className="references__records">
            {looked.map((record) => (
              <LookedRecord key={record.number} record={record} />
            ))}
          </ol>
        </section>
      )}
      <Records title="New" records={result.records.filter(({ outcome }) => outcome === 'created')} isOpen />
      <Records title="There already" records={result.records.filter(({ outcome }) => outcome === 'there')} />
    </>
  )
}

const LookedRecord = ({ record }: { readonly record: ImportedRecord }) => {
  const { number, line, outcome, warnings, problem } = record
  return (
    <li>
      <p>
        <span className="references__quiet">
          Record {number}, line {line}
        </span>{' '}
        <Pill pillStyle={outcome === 'failed' ? 'error' : 'warning'} size="small">
          {outcome === 'failed' ? OUTCOME_WORDS.failed : `${OUTCOME_WORDS[outcome]}, with a note`}
        </Pill>
      </p>
      <RecordTitle record={record} />
      <ul>
        {[...(problem ? [problem] : []), ...warnings].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </li>
  )
}

const RecordTitle = ({ record: { reference, title } }: { readonly record: ImportedRecord }) =>
  reference ? (
    <a href={`/admin/collections/references/${reference}`}>{title ?? 'Without a title'}</a>
  ) : title ? (
    <span>{title}</span>
  ) : null

type ListProps = { readonly title: string; readonly records: readonly ImportedRecord[]; readonly isOpen?: boolean }

const Records = ({ title, records, isOpen = false }: ListProps) =>
  records.length === 0 ? null : (
    <details className="review-panel__facts" open={isOpen && records.length <= 50}>
      <summary>
        {title}: {records.length.toLocaleString('en')}
      </summary>
      <ul className="review-panel__links references__titles">
        {records.map((record) => (
          <li key={record.number}>
            <RecordTitle record={record} />
          </li>
        ))}
      </ul>
    </details>
  )

const download = (result: ReferenceImport): void =>
  saveCsv('import-report.csv', reportCsv(result, window.location.origin))

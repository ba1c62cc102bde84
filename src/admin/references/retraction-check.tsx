'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { Reference } from '../../payload-types.ts'
import { DoneMessage, RefusalMessage } from '../review-panel/messages.tsx'
import { formatDate } from '../dates.ts'
import { IntegrityBadge } from './integrity-badge.tsx'
import { INTEGRITY_WORDS, readReport, readStatus, SOURCE_WORDS } from './integrity-words.ts'
import { NoticeList } from './notice-list.tsx'
import { useRequest } from './use-request.ts'

type Checked = { readonly reference: Reference; readonly problems: readonly string[] }
type Props = {
  readonly row: Reference
  readonly mayCheck: boolean
  readonly onChecked: (row: Reference) => Promise<void>
}

/** Whether a source still stands, in words; who said so, and when. */
export const RetractionCheck = ({ row, mayCheck, onChecked }: Props) => {
  const { ask, isBusy, refusal } = useRequest()
  const [answer, setAnswer] = useState<{ readonly problems: readonly string[]; readonly at: number } | null>(null)
  const status = readStatus(row.integrity)
  const { notices, sources, problems } = readReport(row.integrityReport)
  const shownProblems = answer?.problems ?? problems

  const check = async () => {
    const checked = await ask<Checked>(`/api/references/${row.id}/check`, { method: 'POST', json: {} })
    if (!checked) return
    setAnswer({ problems: checked.problems, at: Date.now() })
    await onChecked(checked.reference)
  }
  return (
    <section aria-labelledby="reference-standing" className="review-panel__block">
      <h2 className="review-panel__title" id="reference-standing">
        Retraction check
      </h2>
      <p>
        <IntegrityBadge status={status} />
      </p>
      <p>{INTEGRITY_WORDS[status].sentence}</p>
      <NoticeList notices={notices} />
      {row.integrityCheckedAt && (
        <p className="references__quiet">
          Last checked on {formatDate(row.integrityCheckedAt)}
          {sources.length > 0 && <>; {sources.map((source) => SOURCE_WORDS[source]).join(', ')} answered</>}.
        </p>
      )}
      {shownProblems.map((problem) => (
        <p key={problem} className="review-panel__note">
          {problem}
        </p>
      ))}
      {answer && (
        <DoneMessage key={answer.at}>Checked just now: {INTEGRITY_WORDS[status].short.toLowerCase()}.</DoneMessage>
      )}
      {refusal && <RefusalMessage refusal={refusal} />}
      {mayCheck && (
        <div className="review-panel__buttons">
          <Button buttonStyle="secondary" disabled={isBusy} margin={false} onClick={() => void check()}>
            {isBusy ? 'Asking…' : 'Check now'}
          </Button>
        </div>
      )}
    </section>
  )
}

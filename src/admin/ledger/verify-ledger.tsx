'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { Note, Problem } from '../../ledger/problem.ts'
import type { LedgerVerification } from '../../ledger/verify-now.ts'
import { useRequest } from '../references/use-request.ts'
import { RefusalMessage } from '../review-panel/messages.tsx'
import { formatTime } from '../dates.ts'
import { useFocusOnTurn } from '../review-panel/use-focus-on-turn.ts'
import { figuresSentence, pathOfPlace, verdictOf } from './verification-words.ts'

/** Walks the whole ledger on the server, now, and says what fits and what doesn't. */
export const VerifyLedger = () => {
  const { ask, isBusy, refusal } = useRequest()
  const [verification, setVerification] = useState<LedgerVerification | null>(null)
  const ref = useFocusOnTurn(verification !== null)

  const verify = async () => {
    const found = await ask<LedgerVerification>('/api/ledger/verify', { method: 'POST', json: {} })
    // An old verdict must not stand beside a refusal.
    setVerification(found)
  }
  return (
    <section className="ledger__verify" aria-labelledby="verification">
      <h2 className="review-panel__title" id="verification">
        Does it fit together?
      </h2>
      <p>
        The server walks every chain, checks each hash and each signature, and holds decisions, rounds, publications and
        settings against what the events say of them. Nothing is changed.
      </p>
      <div>
        <Button
          buttonStyle="secondary"
          margin={false}
          disabled={isBusy}
          onClick={() => void verify()}
          extraButtonProps={{ 'aria-busy': isBusy }}
        >
          {isBusy ? 'Verifying…' : 'Verify the ledger now'}
        </Button>
      </div>
      {refusal && <RefusalMessage refusal={refusal} />}
      <div ref={ref} tabIndex={-1} role="status" className="ledger__outcome">
        {verification && <Outcome verification={verification} />}
      </div>
    </section>
  )
}

const Outcome = ({ verification }: { readonly verification: LedgerVerification }) => {
  const { problems, notes, totals, figures, verifiedAt } = verification
  return (
    <>
      <p className={`ledger__verdict${problems.length > 0 ? ' ledger__verdict--unfit' : ''}`}>
        {verdictOf(totals.problems)}
      </p>
      <p>
        {figuresSentence(figures)} Verified on {formatTime(verifiedAt)}.
      </p>
      <Findings title="What does not fit" findings={problems} total={totals.problems} />
      {totals.problems > 0 && (
        <p>
          Keep a copy of the database before you mend anything. “docs/ledger.md” says what each code means and what to
          do.
        </p>
      )}
      <Findings title="Worth knowing" findings={notes} total={totals.notes} />
    </>
  )
}

type FindingsProps = { readonly title: string; readonly findings: readonly (Problem | Note)[]; readonly total: number }

const Findings = ({ title, findings, total }: FindingsProps) =>
  findings.length === 0 ? null : (
    <>
      <h3 className="review-panel__form-title">{title}</h3>
      <ul className="ledger__findings">
        {findings.map(({ code, what, message }, index) => {
          const path = pathOfPlace(what)
          return (
            // The lists of one answer never change.
            <li key={index}>
              <code>{code}</code> {message}{' '}
              {path && (
                <a href={path} aria-label={`Look at it: ${message}`}>
                  Look at it
                </a>
              )}
            </li>
          )
        })}
      </ul>
      {total > findings.length && (
        <p>
          These are the first {findings.length} of {total}.
        </p>
      )}
    </>
  )

'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { ProofCheck } from '../../publication/check-proof.ts'
import { useFocusOnTurn } from '../review-panel/use-focus-on-turn.ts'
import { verifyInBrowser, type Verified } from './verify-in-browser.ts'

type Props = { readonly slug: string; readonly edition: number }

/** Checks, here and now, that what readers get is what the board approved; whoever asks need not believe the server's word. */
export const VerifyProof = ({ slug, edition }: Props) => {
  const [verified, setVerified] = useState<Verified | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const ref = useFocusOnTurn(verified !== null)

  const verify = async () => {
    setIsBusy(true)
    setVerified(await verifyInBrowser(slug))
    setIsBusy(false)
  }
  return (
    <section className="review-panel__block publication__proof" aria-labelledby="proof">
      <h2 className="review-panel__title" id="proof">
        Proof
      </h2>
      <p>
        Your browser fetches the page as readers get it, and checks that each word is what the board approved and this
        server signed.
      </p>
      <div>
        <Button
          buttonStyle="secondary"
          margin={false}
          disabled={isBusy}
          onClick={() => void verify()}
          extraButtonProps={{ 'aria-busy': isBusy }}
        >
          {isBusy ? 'Verifying…' : verified ? 'Verify the proof again' : 'Verify the proof'}
        </Button>
      </div>
      <div ref={ref} tabIndex={-1} role="status" className="review-panel__unfolded">
        {verified && <Outcome verified={verified} edition={edition} />}
      </div>
    </section>
  )
}

const Outcome = ({ verified, edition }: { readonly verified: Verified; readonly edition: number }) => {
  if (verified.kind === 'unchecked') return <p className="publication__verdict">Not verified. {verified.sentence}</p>
  const { fits, checks } = verified.report
  return (
    <>
      <p className={`publication__verdict publication__verdict--${fits ? 'fits' : 'unfit'}`}>
        {fits
          ? 'It fits: readers get the words that the board approved.'
          : 'It does not fit: what readers get is not what was signed.'}
      </p>
      {verified.edition !== edition && (
        <p>
          Readers get edition {String(verified.edition)}, and this screen shows edition {edition}: load it again.
        </p>
      )}
      <ul className="publication__checks">
        {/* What is wrong comes first. */}
        {[...checks.filter((one) => !one.fits), ...checks.filter((one) => one.fits)].map((one) => (
          <Check key={one.part} check={one} />
        ))}
      </ul>
      {!fits && <p>Tell an administrator before anybody relies on the page; “docs/ledger.md” says how to go on.</p>}
    </>
  )
}

const Check = ({ check: { part, fits, sentence } }: { readonly check: ProofCheck }) => (
  <li data-part={part} data-fits={fits} className={fits ? undefined : 'publication__check--unfit'}>
    <span className="publication__mark" aria-hidden>
      {fits ? '✓' : '✗'}
    </span>
    <span>
      <span className="review-panel__unseen">{fits ? 'Fits: ' : 'Does not fit: '}</span>
      {sentence}
    </span>
  </li>
)

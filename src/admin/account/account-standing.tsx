'use client'
import { Button, Pill } from '@payloadcms/ui'
import { useState } from 'react'
import type { AccountState } from '../../accounts/disable-account.ts'
import { useRequest } from '../references/use-request.ts'
import { TextArea } from '../review-panel/fields.tsx'
import { RefusalMessage } from '../review-panel/messages.tsx'
import { formatTime } from '../review-panel/release/local-time.ts'
import { useFetched } from '../review-panel/use-fetched.ts'

/** Whether somebody's account is open, and the ways to close it, open it again, and sign it out everywhere. */
export const AccountStanding = ({ id }: { readonly id: string }) => {
  const { value, refusal: notRead, reload } = useFetched<AccountState>(`/api/users/${id}/standing`)
  const [reason, setReason] = useState('')
  const { ask, isBusy, refusal } = useRequest()
  const act = async (what: 'disable' | 'enable' | 'sessions/end') => {
    const json = what === 'disable' ? { reason } : {}
    if (await ask(`/api/users/${id}/${what}`, { method: 'POST', json })) setReason('')
    reload()
  }
  if (!value) return notRead ? <RefusalMessage refusal={notRead} /> : <p>Loading…</p>
  const isDisabled = value.state === 'disabled'
  return (
    <section aria-labelledby="standing-title">
      <h2 className="review-panel__title" id="standing-title">
        This account{' '}
        <Pill pillStyle={isDisabled ? 'error' : 'success'} size="small">
          {isDisabled ? 'Disabled' : 'Open'}
        </Pill>
      </h2>
      {isDisabled ? (
        <Disabled value={value} isBusy={isBusy} onEnable={() => void act('enable')} />
      ) : (
        <>
          <p>
            {value.sessions === 1 ? 'It is signed in on one device.' : `It is signed in on ${value.sessions} devices.`}
          </p>
          {value.sessions > 0 && (
            <div className="review-panel__buttons">
              <Button buttonStyle="secondary" margin={false} disabled={isBusy} onClick={() => void act('sessions/end')}>
                Sign it out everywhere
              </Button>
            </div>
          )}
          <div className="review-panel__form">
            <p>
              Disabling ends every session at once; nobody signs in to the account until it is enabled again. It is no
              member of the board meanwhile. What its owner has decided stands.
            </p>
            <TextArea
              label="Why is it disabled?"
              hint="One sentence for the ledger, where it stays for ever: no illness, nothing private."
              value={reason}
              maxLength={500}
              rows={2}
              onChange={setReason}
            />
            <div className="review-panel__buttons">
              <Button buttonStyle="secondary" margin={false} disabled={isBusy} onClick={() => void act('disable')}>
                Disable this account
              </Button>
            </div>
          </div>
        </>
      )}
      {refusal && <RefusalMessage refusal={refusal} />}
    </section>
  )
}

type DisabledProps = { readonly value: AccountState; readonly isBusy: boolean; readonly onEnable: () => void }

const Disabled = ({ value: { act }, isBusy, onEnable }: DisabledProps) => (
  <>
    {act?.what === 'disabled' && (
      <p>
        Disabled on {formatTime(act.at)}: {act.reason}
      </p>
    )}
    <p>Its roles are kept, and count again when it is enabled. To take one away for good, remove it under “Roles”.</p>
    <div className="review-panel__buttons">
      <Button buttonStyle="secondary" margin={false} disabled={isBusy} onClick={onEnable}>
        Enable it again
      </Button>
    </div>
  </>
)

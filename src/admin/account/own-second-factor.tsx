'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { Enrolment, FactorStatus } from '../../accounts/second-factor.ts'
import { useRequest } from '../references/use-request.ts'
import { Input } from '../review-panel/fields.tsx'
import { DoneMessage, RefusalMessage } from '../review-panel/messages.tsx'
import { useFetched } from '../review-panel/use-fetched.ts'
import { RecoveryCodes } from './recovery-codes.tsx'

const URL = '/api/users/second-factor'

/** The one-time codes that a signature takes besides the password: added, confirmed, removed, and the codes for when they are lost. */
export const OwnSecondFactor = () => {
  const { value, refusal: notRead, reload } = useFetched<FactorStatus>(URL)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  if (!value) return notRead ? <RefusalMessage refusal={notRead} /> : <p>Loading…</p>
  const show = (made: readonly string[] | null) => {
    setCodes(made)
    reload()
  }
  return (
    <section aria-labelledby="factor-title">
      <h2 className="review-panel__title" id="factor-title">
        Second factor
      </h2>
      {codes && <RecoveryCodes codes={codes} />}
      {value.active ? <Active left={value.recoveryCodesLeft} onChange={show} /> : <Adding onAdded={show} />}
    </section>
  )
}

const Adding = ({ onAdded }: { readonly onAdded: (codes: readonly string[]) => void }) => {
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null)
  const { ask, isBusy, refusal } = useRequest()
  const begin = async () => {
    setEnrolment(await ask<Enrolment>(URL, { method: 'POST', json: { password } }))
    setPassword('')
  }
  const confirm = async () => {
    const answer = await ask<{ readonly recoveryCodes: readonly string[] }>(`${URL}/confirm`, {
      method: 'POST',
      json: { code },
    })
    setCode('')
    if (answer) onAdded(answer.recoveryCodes)
  }
  return (
    <div className="review-panel__form">
      <p>
        With an authenticator app on your phone, each decision that you sign also asks for a code that only your phone
        shows. Nobody can sign for you with your password alone.
      </p>
      {enrolment ? (
        <>
          <p>
            On this phone, <a href={enrolment.uri}>open your authenticator app</a>. On another device, enter this key
            there:
          </p>
          <code className="account__key">{enrolment.secret}</code>
          <Input
            type="text"
            label="The six digits that the app shows now"
            autoComplete="one-time-code"
            inputMode="numeric"
            maxLength={20}
            value={code}
            onChange={setCode}
          />
          {refusal && <RefusalMessage refusal={refusal} />}
          <div className="review-panel__buttons">
            <Button margin={false} disabled={isBusy} onClick={() => void confirm()}>
              {isBusy ? 'Checking…' : 'Turn it on'}
            </Button>
          </div>
        </>
      ) : (
        <>
          <Input
            type="password"
            label="Your password"
            autoComplete="current-password"
            maxLength={1000}
            value={password}
            onChange={setPassword}
          />
          {refusal && <RefusalMessage refusal={refusal} />}
          <div className="review-panel__buttons">
            <Button buttonStyle="secondary" margin={false} disabled={isBusy} onClick={() => void begin()}>
              {isBusy ? 'Asking…' : 'Add a second factor'}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}

type ActiveProps = { readonly left: number; readonly onChange: (codes: readonly string[] | null) => void }

const Active = ({ left, onChange }: ActiveProps) => {
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const { ask, isBusy, refusal } = useRequest()
  const renew = async () => {
    const answer = await ask<{ readonly recoveryCodes: readonly string[] }>(`${URL}/recovery-codes`, {
      method: 'POST',
      json: { password },
    })
    setPassword('')
    if (answer) onChange(answer.recoveryCodes)
  }
  const remove = async () => {
    const answer = await ask(`${URL}/remove`, { method: 'POST', json: { password, code } })
    setPassword('')
    setCode('')
    if (answer) onChange(null)
  }
  return (
    <div className="review-panel__form">
      <DoneMessage>It is on: each decision asks for a code of your authenticator app.</DoneMessage>
      <p>
        {left === 1 ? 'One recovery code is left.' : `${left} recovery codes are left.`}
        {left < 4 && ' Make new ones before you need them.'}
      </p>
      <Input
        type="password"
        label="Your password"
        autoComplete="current-password"
        maxLength={1000}
        value={password}
        onChange={setPassword}
      />
      <Input
        type="text"
        label="A code (only to remove the second factor)"
        hint="The six digits that your app shows now, or a recovery code."
        autoComplete="one-time-code"
        maxLength={20}
        value={code}
        onChange={setCode}
      />
      {refusal && <RefusalMessage refusal={refusal} />}
      <div className="review-panel__buttons">
        <Button buttonStyle="secondary" margin={false} disabled={isBusy} onClick={() => void renew()}>
          Make new recovery codes
        </Button>
        <Button buttonStyle="secondary" margin={false} disabled={isBusy} onClick={() => void remove()}>
          Remove the second factor
        </Button>
      </div>
    </div>
  )
}

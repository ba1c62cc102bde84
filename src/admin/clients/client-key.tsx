'use client'
import { Button, Pill, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { KEY_STATE_LABELS, type KeyState } from '../../machine-clients/vocabulary.ts'
import { formatTime } from '../dates.ts'
import { useRequest } from '../references/use-request.ts'
import { Folded } from '../review-panel/folded.tsx'
import { DoneMessage, RefusalMessage } from '../review-panel/messages.tsx'
import { useFetched } from '../review-panel/use-fetched.ts'
import { ConfirmEnd } from './confirm-end.tsx'
import { ShownKey } from './shown-key.tsx'

type Row = { readonly keyState: KeyState; readonly lastUsedAt: string | null }

const PILLS = { none: 'light-gray', works: 'success', revoked: 'error', expired: 'warning' } as const

const SENTENCES: Readonly<Record<KeyState, string>> = {
  none: 'There is none yet, so this client can do nothing.',
  works: '',
  revoked: 'The key was revoked: every request with it is refused. A new key lets the client in again.',
  expired:
    'Every request with its key is refused. Give the client a later date and save it, and the same key works again.',
}

/** Where a client's key stands, and the two things to do with it. */
export const ClientKey = ({ id }: { readonly id: string }) => {
  // The date is a field of the form above: whoever saves another one must see what became of the key.
  const { lastUpdateTime } = useDocumentInfo()
  const { value, refusal: notRead, reload } = useFetched<Row>(`/api/clients/${id}?depth=0`, lastUpdateTime)
  const { ask, isBusy, refusal } = useRequest()
  const [key, setKey] = useState<string | null>(null)
  const [isRevoked, setIsRevoked] = useState(false)
  if (!value) return notRead ? <RefusalMessage refusal={notRead} /> : <p>Loading…</p>

  const make = async () => {
    setIsRevoked(false)
    const made = await ask<{ readonly key: string }>(`/api/clients/${id}/key`, { method: 'POST', json: {} })
    if (made) setKey(made.key)
    reload()
  }
  const revoke = async () => {
    const done = await ask(`/api/clients/${id}/revoke`, { method: 'POST', json: {} })
    if (done) {
      setKey(null)
      setIsRevoked(true)
    }
    reload()
  }
  const { keyState, lastUsedAt } = value
  return (
    <section className="clients__section" aria-labelledby="client-key-title">
      <h2 className="review-panel__title" id="client-key-title">
        Key{' '}
        <Pill pillStyle={PILLS[keyState]} size="small">
          {KEY_STATE_LABELS[keyState]}
        </Pill>
      </h2>
      {SENTENCES[keyState] !== '' && !isRevoked && <p>{SENTENCES[keyState]}</p>}
      {keyState !== 'none' && (
        <p>{lastUsedAt ? <>Last used: {formatTime(lastUsedAt)}, give or take an hour.</> : 'Never used yet.'}</p>
      )}
      {isRevoked && <DoneMessage>The key is revoked. The next request with it is refused.</DoneMessage>}
      {key !== null && <ShownKey words={key} />}
      {refusal && <RefusalMessage refusal={refusal} />}
      <div className="review-panel__buttons">
        {(keyState === 'none' || keyState === 'revoked') && (
          <Button margin={false} disabled={isBusy} onClick={() => void make()}>
            {keyState === 'none' ? 'Make the key' : 'Make a new key'}
          </Button>
        )}
        {keyState === 'works' && (
          <Folded button="Make a new key…">
            {(fold) => (
              <ConfirmEnd
                title="A new key in place of this one"
                words="The present key stops working at once. Whoever runs the program must give it the new one."
                button="Make the new key"
                isBusy={isBusy}
                onConfirm={() => {
                  fold()
                  void make()
                }}
                onCancel={fold}
              />
            )}
          </Folded>
        )}
        {(keyState === 'works' || keyState === 'expired') && (
          <Folded button="Revoke the key…" danger>
            {(fold) => (
              <ConfirmEnd
                title="Revoke the key"
                words="The next request with it is refused, and the key never works again. What it has brought in stays."
                button="Revoke it"
                isDangerous
                isBusy={isBusy}
                onConfirm={() => {
                  fold()
                  void revoke()
                }}
                onCancel={fold}
              />
            )}
          </Folded>
        )}
      </div>
    </section>
  )
}

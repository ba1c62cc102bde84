'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { CopyButton } from '../copy-button.tsx'
import { useRequest } from '../references/use-request.ts'
import { RefusalMessage } from '../review-panel/messages.tsx'
import { formatTime } from '../review-panel/release/local-time.ts'
import { useFetched } from '../review-panel/use-fetched.ts'

type Times = { readonly secrets: readonly { readonly madeAt: string; readonly endsAt: string | null }[] }
type Made = { readonly secret: string; readonly previousUntil: string | null }

type Props = { readonly id: string; readonly onMade: () => void }

/** The secret that an address verifies messages with: made here, shown once, replaced without a gap. */
export const WebhookSecret = ({ id, onMade }: Props) => {
  const url = `/api/webhooks/${id}/secret`
  const { value, refusal: notRead, reload } = useFetched<Times>(url)
  const { ask, isBusy, refusal } = useRequest()
  const [made, setMade] = useState<Made | null>(null)
  const make = async () => {
    const answer = await ask<Made>(url, { method: 'POST', json: {} })
    if (!answer) return
    setMade(answer)
    reload()
    onMade()
  }
  if (!value) return notRead ? <RefusalMessage refusal={notRead} /> : <p>Loading…</p>
  const [present, previous] = value.secrets
  return (
    <section aria-labelledby="webhook-secret-title">
      <h2 className="review-panel__title" id="webhook-secret-title">
        Secret
      </h2>
      {present ? (
        <p>
          Made on {formatTime(present.madeAt)}.
          {previous?.endsAt && <> Messages are signed with the one before, too, until {formatTime(previous.endsAt)}.</>}
        </p>
      ) : (
        <p>There is none yet, and nothing is sent without one: it is how the receiver knows that a message is ours.</p>
      )}
      {made && (
        <div className="webhooks__secret" role="status">
          <p>Give this to the receiver now. It is not shown again.</p>
          <code className="webhooks__secret-words">{made.secret}</code>
          <CopyButton words={made.secret} />
        </div>
      )}
      {refusal && <RefusalMessage refusal={refusal} />}
      <div className="review-panel__buttons">
        <Button
          buttonStyle={present ? 'secondary' : 'primary'}
          margin={false}
          disabled={isBusy}
          onClick={() => void make()}
        >
          {present ? 'Make a new secret' : 'Make the secret'}
        </Button>
      </div>
      {present && (
        <p className="review-panel__hint">
          After a new one, the present one counts for another day, so that the receiver can change over without a gap.
        </p>
      )}
    </section>
  )
}

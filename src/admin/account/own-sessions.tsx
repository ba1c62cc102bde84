'use client'
import { Button } from '@payloadcms/ui'
import type { OwnSession } from '../../accounts/sessions.ts'
import { useRequest } from '../references/use-request.ts'
import { RefusalMessage } from '../review-panel/messages.tsx'
import { formatTime } from '../review-panel/release/local-time.ts'
import { useFetched } from '../review-panel/use-fetched.ts'

const URL = '/api/users/sessions'

/** Where one is signed in, and the way to end it there. */
export const OwnSessions = () => {
  const { value, refusal: notRead, reload } = useFetched<{ readonly sessions: readonly OwnSession[] }>(URL)
  const { ask, isBusy, refusal } = useRequest()
  const end = async (path: string) => {
    await ask(`${URL}${path}`, { method: 'DELETE' })
    reload()
  }
  if (!value) return notRead ? <RefusalMessage refusal={notRead} /> : <p>Loading…</p>
  const others = value.sessions.filter(({ current }) => !current)
  return (
    <section aria-labelledby="sessions-title">
      <h2 className="review-panel__title" id="sessions-title">
        Where you are signed in
      </h2>
      <ul className="account__sessions" aria-live="polite">
        {value.sessions.map(({ id, device, network, startedAt, lastUsedAt, current }) => (
          <li key={id}>
            <div>
              <strong>{device ?? 'A device that did not say what it is'}</strong>
              {current && ' (this one)'}
              <p className="review-panel__hint">
                Since {formatTime(startedAt)}, last seen {formatTime(lastUsedAt)}
                {network === null ? '' : `, network ${network}`}
              </p>
            </div>
            {!current && (
              <Button
                buttonStyle="secondary"
                size="small"
                margin={false}
                disabled={isBusy}
                aria-label={`Sign out ${device ?? 'the device'} of ${formatTime(startedAt)}`}
                onClick={() => void end(`/${id}`)}
              >
                Sign out
              </Button>
            )}
          </li>
        ))}
      </ul>
      {refusal && <RefusalMessage refusal={refusal} />}
      {others.length > 0 && (
        <div className="review-panel__buttons">
          <Button buttonStyle="secondary" margin={false} disabled={isBusy} onClick={() => void end('')}>
            Sign out everywhere else
          </Button>
        </div>
      )}
      <p className="review-panel__hint">
        If you don’t know one of these, sign it out, and set another password: that ends every other session, too.
      </p>
    </section>
  )
}

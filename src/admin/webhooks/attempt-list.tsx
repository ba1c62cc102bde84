'use client'
import { formatTime } from '../review-panel/release/local-time.ts'
import { attemptWords } from './delivery-words.ts'
import type { DeliveryRow } from './delivery-row.ts'

/** Each try of a message, and when the next one comes. */
export const AttemptList = ({ delivery: { attempts, nextTryAt, state } }: { readonly delivery: DeliveryRow }) => (
  <ol className="webhooks__attempts">
    {(attempts ?? []).map((attempt) => (
      <li key={attempt.at}>
        {formatTime(attempt.at)}: {attemptWords(attempt)}
      </li>
    ))}
    {state === 'pending' && nextTryAt && <li>Tried again at {formatTime(nextTryAt)}</li>}
  </ol>
)

import type { DeliveryAttempt, DeliveryState } from '../../webhooks/vocabulary.ts'

export const STATE_WORDS: Readonly<Record<DeliveryState, string>> = {
  pending: 'Waiting',
  delivered: 'Delivered',
  failed: 'Given up',
}

export const STATE_PILLS = { pending: 'warning', delivered: 'success', failed: 'error' } as const satisfies Readonly<
  Record<DeliveryState, string>
>

const FAILURE_WORDS: Readonly<Record<NonNullable<DeliveryAttempt['failure']>, string>> = {
  forbidden: 'not sent: the address is not of the public internet',
  timeout: 'no answer in time',
  unreachable: 'the connection failed',
  'no-secret': 'not sent: the webhook has no secret that can be read',
}

/** What came of one try: "status 200 after 84 ms". */
export const attemptWords = ({ status, failure, ms }: DeliveryAttempt): string =>
  failure ? FAILURE_WORDS[failure] : `status ${status ?? '?'} after ${ms} ms`

/** What frontends are told of; the names are part of the contract (docs/api.md). */
export const WEBHOOK_TYPES = [
  'publication.published',
  'publication.updated',
  'publication.retracted',
  'publication.review-overdue',
] as const
export type WebhookType = (typeof WEBHOOK_TYPES)[number]

/** Sent by an administrator's press, to try an address out. */
export const TEST_TYPE = 'webhook.test'

/** `failed`: given up, after a day of tries or because nobody can be asked any more. */
export const DELIVERY_STATES = ['pending', 'delivered', 'failed'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** One try to deliver a message. `status` is the answer's; null where none came, and `failure` says why. */
export type DeliveryAttempt = {
  readonly at: string
  readonly status: number | null
  readonly failure: 'forbidden' | 'timeout' | 'unreachable' | 'no-secret' | null
  readonly ms: number
}

/** What a message says: where to look, and nothing of the text. `change` repeats the type's second word. */
export type WebhookMessage = {
  readonly type: WebhookType
  /** When it happened, ISO 8601. */
  readonly timestamp: string
  readonly data: {
    readonly publication: string
    readonly slug: string
    readonly edition: number
    /** SHA-256 of what was approved; the same as `approval.digest`. */
    readonly digest: string
    readonly change: string
  }
}

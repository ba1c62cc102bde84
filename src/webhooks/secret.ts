import { randomBytes } from 'node:crypto'
import { Webhook } from 'standardwebhooks'

/** One secret of an address, as it is stored: encrypted. `endsAt` is when the one that it was replaced by counts alone. */
export type HeldSecret = { readonly sealed: string; readonly madeAt: string; readonly endsAt: string | null }

/** Hours for which messages are signed with the old secret, too, after a new one was made. */
export const HOURS_OF_BOTH = 24

/** `whsec_` with 32 random bytes in base64 (Standard Webhooks asks for 24 to 64). */
export const newWebhookSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`

/** Those that count at this moment, the newest first. */
export const secretsNow = (held: readonly HeldSecret[], now: string): readonly HeldSecret[] =>
  held.filter(({ endsAt }) => endsAt === null || endsAt > now)

/** The list with a new secret at its head; those before end after a day, unless they do before. */
export const withNewSecret = (held: readonly HeldSecret[], sealed: string, now: string): readonly HeldSecret[] => {
  const endsAt = new Date(Date.parse(now) + HOURS_OF_BOTH * 3_600_000).toISOString()
  return [
    { sealed, madeAt: now, endsAt: null },
    ...secretsNow(held, now).map((one) => ({ ...one, endsAt: one.endsAt === null ? endsAt : one.endsAt })),
  ]
}

/** The three headers of Standard Webhooks: one signature for each secret that counts. */
export const signatureHeaders = (
  { id, at, body }: { readonly id: string; readonly at: string; readonly body: string },
  secrets: readonly string[],
): Readonly<Record<string, string>> => {
  const time = new Date(at)
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(time.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, time, body)).join(' '),
  }
}

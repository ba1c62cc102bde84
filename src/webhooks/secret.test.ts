import { expect, test } from '@jest/globals'
import { Webhook } from 'standardwebhooks'
import { newWebhookSecret, secretsNow, signatureHeaders, withNewSecret } from './secret.ts'

const BODY = '{"type":"publication.published"}'
const headers = (...secrets: string[]) =>
  signatureHeaders({ id: 'msg_1', at: new Date().toISOString(), body: BODY }, secrets)

test('a message is verified by the library that receivers use, with the secret that was given out', () => {
  const secret = newWebhookSecret()
  expect(secret).toMatch(/^whsec_[\w+/]{43}=$/)
  expect(new Webhook(secret).verify(BODY, headers(secret))).toEqual({ type: 'publication.published' })
  expect(() => new Webhook(newWebhookSecret()).verify(BODY, headers(secret))).toThrow('No matching signature')
  expect(() => new Webhook(secret).verify(`${BODY} `, headers(secret))).toThrow('No matching signature')
  expect(() => new Webhook(secret).verify(BODY, { ...headers(secret), 'webhook-id': 'msg_2' })).toThrow()
})

test('while two secrets count, a receiver that knows either of them can verify', () => {
  const [before, after] = [newWebhookSecret(), newWebhookSecret()]
  for (const secret of [before, after]) new Webhook(secret).verify(BODY, headers(after, before))
})

test('a new secret comes first; the one before counts for a day more, and no longer', () => {
  const first = withNewSecret([], 'one', '2026-01-01T00:00:00.000Z')
  const second = withNewSecret(first, 'two', '2026-02-01T00:00:00.000Z')
  const at = (now: string) => secretsNow(second, now).map(({ sealed }) => sealed)
  expect(at('2026-02-01T23:59:59.000Z')).toEqual(['two', 'one'])
  expect(at('2026-02-02T00:00:00.000Z')).toEqual(['two'])
})

test('making secrets again and again never prolongs an old one', () => {
  const first = withNewSecret([], 'one', '2026-01-01T00:00:00.000Z')
  const second = withNewSecret(first, 'two', '2026-01-01T12:00:00.000Z')
  const third = withNewSecret(second, 'three', '2026-01-01T18:00:00.000Z')
  expect(third.find(({ sealed }) => sealed === 'one')?.endsAt).toBe('2026-01-02T12:00:00.000Z')
})

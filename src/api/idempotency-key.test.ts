import { expect, test } from '@jest/globals'
import { idempotencyKeyIn } from './idempotency-key.ts'

const read = (header: string | null) => {
  const result = idempotencyKeyIn(new Headers(header === null ? {} : { 'Idempotency-Key': header }))
  return result.ok ? result.value : result.refusal.code
}

test.each([
  [null, null],
  ['"8e03978e-40d5-43e8-bc93-6894a57f9324"', '8e03978e-40d5-43e8-bc93-6894a57f9324'],
  ['8e03978e-40d5-43e8-bc93-6894a57f9324', '8e03978e-40d5-43e8-bc93-6894a57f9324'],
  [String.raw`"a \"b\" \\ c"`, String.raw`a "b" \ c`],
  ['x'.repeat(255), 'x'.repeat(255)],
])('%j is the key %j', (header, key) => {
  expect(read(header)).toBe(key)
})

test.each(['', '""', '"', '"a', 'a b', 'one, other', '"one", "other"', String.raw`"a\b"`, 'é', 'x'.repeat(256)])(
  '%j is no key',
  (header) => {
    expect(read(header)).toBe('IDEMPOTENCY_KEY_UNREADABLE')
  },
)

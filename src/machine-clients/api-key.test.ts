import { describe, expect, test } from '@jest/globals'
import { claimsKey, hashOfKey, isHashOfKey, keyIn, newApiKey } from './api-key.ts'
import { keyStateOf } from './key-state.ts'

describe('a key', () => {
  test('has a prefix that scanners find, an id, and 256 bits that no other has', () => {
    const keys = Array.from({ length: 200 }, newApiKey)
    for (const { id, text } of keys) {
      const [, found, secret = ''] = /^imp_([\w-]{12})_([\w-]{43})$/.exec(text) ?? []
      expect(found).toBe(id)
      expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
      expect(keyIn(`clients API-Key ${text}`)).toEqual({ id, text })
    }
    expect(new Set(keys.map(({ text }) => text.slice(17))).size).toBe(200)
  })

  test('is known again by its hash, and no other is', () => {
    const { text } = newApiKey()
    expect(isHashOfKey(hashOfKey(text), text)).toBe(true)
    expect(isHashOfKey(hashOfKey(text), `${text.slice(0, -1)}${text.endsWith('A') ? 'B' : 'A'}`)).toBe(false)
    for (const hash of ['', 'zz', hashOfKey(text).slice(2)]) expect(isHashOfKey(hash, text)).toBe(false)
  })
})

const { text } = newApiKey()

test.each([
  `clients API-Key`,
  `clients ${text}`,
  `clients API-Key ${text} ${text}`,
  `clients API-Key ${text}x`,
  `clients API-Key ${text.slice(0, -1)}`,
  `clients API-Key ${text.replace('imp_', 'IMP_')}`,
  `users API-Key ${text}`,
  `Bearer ${text}`,
  `JWT ${text}`,
  text,
  `API-Key ${text}`,
  `Clients`,
])('header %# claims to be a key, and is none', (header) => {
  expect(claimsKey(header)).toBe(true)
  expect(keyIn(header)).toBeNull()
})

test.each([
  'JWT abc.def.ghi',
  'JWT eyJhbGciOi.imp_x-api-key.imp_clients-imp_',
  'Bearer eyJhbGciOi.J9.x',
  'Basic dXNlcjpwYXNz',
  'Bearer clients',
  'clientsX',
  '',
])('“%s” claims nothing', (header) => {
  expect(claimsKey(header)).toBe(false)
})

test('the scheme may be written in other cases, as schemes may (RFC 9110, 11.1)', () => {
  expect(keyIn(`Clients api-key ${text}`)?.text).toBe(text)
})

test('revoked counts before expired, and expired to the moment', () => {
  const now = '2026-11-28T12:00:00.000Z'
  const key = { revokedAt: null }
  expect(keyStateOf(null, '2026-11-29T00:00:00.000Z', now)).toBe('none')
  expect(keyStateOf(key, '2026-11-29T00:00:00.000Z', now)).toBe('works')
  expect(keyStateOf(key, now, now)).toBe('expired')
  expect(keyStateOf({ revokedAt: now }, now, now)).toBe('revoked')
  expect(keyStateOf(key, 'no date', now)).toBe('expired')
})

import { describe, expect, test } from '@jest/globals'
import { Secret, TOTP } from 'otpauth'
import { enrolmentUri, isSecret, newSecret, stepOf } from './one-time-codes.ts'

/** RFC 6238, appendix B (SHA-1): the seed and, of each eight digits, the last six. */
const SEED = Secret.fromLatin1('12345678901234567890').base32
const VECTORS = [
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
] as const

describe('a one-time code', () => {
  test.each(VECTORS)('at %d s is the one of RFC 6238, appendix B', (seconds, code) => {
    expect(stepOf(SEED, code, seconds * 1000)).toBe(Math.floor(seconds / 30))
  })

  test('counts one step early and one step late, for its own step, and no further', () => {
    const at = (step: number): number => step * 30_000
    const code = '287082' // of step 1
    expect([0, 1, 2, 3].map((step) => stepOf(SEED, code, at(step)))).toEqual([1, 1, 1, null])
    const far = Math.floor(20000000000 / 30)
    expect([-2, -1, 0].map((early) => stepOf(SEED, '353130', at(far + early)))).toEqual([null, far, far])
  })

  test('may be typed with the space that apps show in the middle', () => {
    expect(stepOf(SEED, ' 287 082 ', 59_000)).toBe(1)
  })

  test.each(['', '28708', '2870821', '28708a', 'é87082', '２８７０８２', '-87082', '287082\u0000', '1e5', '💊💊💊'])(
    '%j is refused like any other wrong code',
    (code) => {
      expect(stepOf(SEED, code, 59_000)).toBeNull()
    },
  )
})

describe('a secret', () => {
  test('is new each time, and as long as the hash', () => {
    const secrets = Array.from({ length: 50 }, newSecret)
    expect(new Set(secrets).size).toBe(50)
    for (const secret of secrets) expect(Secret.fromBase32(secret).bytes).toHaveLength(20)
    expect(secrets.every(isSecret)).toBe(true)
    expect(isSecret(`${secrets[0] ?? ''}A`)).toBe(false)
    expect(isSecret('\ufffd'.repeat(32))).toBe(false)
  })

  test('goes to the app in the URI that apps understand, with the account’s name', () => {
    const secret = newSecret()
    const uri = new URL(enrolmentUri(secret, 'rosa+board@example.org'))
    expect(uri.protocol).toBe('otpauth:')
    expect(decodeURIComponent(uri.pathname)).toMatch(/Imprimatur:rosa\+board@example\.org$/)
    expect(Object.fromEntries(uri.searchParams)).toEqual({
      issuer: 'Imprimatur',
      secret,
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    })
  })

  test('makes codes that the app and the server agree on', () => {
    const secret = newSecret()
    const now = Date.parse('2026-11-22T12:00:10Z')
    expect(stepOf(secret, new TOTP({ secret }).generate({ timestamp: now }), now)).toBe(Math.floor(now / 30_000))
  })
})

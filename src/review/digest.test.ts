import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { canonicalJson, digestOf, sha256 } from './digest.ts'

describe('canonical JSON (RFC 8785)', () => {
  test('the RFC’s own example (section 3.2.2) gives the RFC’s bytes', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"\u002f',
      literals: [null, true, false],
    }
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  test('keys are sorted by UTF-16 code units (section 3.2.3)', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 }
    expect(Object.values(JSON.parse(canonicalJson(value)) as object)).toHaveLength(7)
    expect(canonicalJson(value).match(/:(\d)/g)).toEqual([':2', ':4', ':6', ':7', ':1', ':5', ':3'])
  })

  test('the order of keys does not change the digest, anything else does', () => {
    expect(digestOf({ a: 1, b: [2, { c: 3, d: 4 }] })).toBe(digestOf({ b: [2, { d: 4, c: 3 }], a: 1 }))
    expect(digestOf({ a: 1 })).not.toBe(digestOf({ a: '1' }))
    expect(digestOf([1, 2])).not.toBe(digestOf([2, 1]))
    expect(digestOf('é')).not.toBe(digestOf('e\u0301'))
  })

  test('any JSON value survives, and canonicalising it twice changes nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = canonicalJson(value)
        expect(canonicalJson(JSON.parse(text))).toBe(text)
      }),
    )
  })

  test.each([
    ['NaN', NaN],
    ['infinity', [Infinity]],
    ['half a character', 'a\ud800'],
    ['half a character as a key', { '\udc00': 1 }],
    ['undefined', { a: undefined }],
    ['a bigint', [1n]],
    ['a date', { at: new Date(0) }],
    ['a function', () => 1],
  ])('%s is refused, not guessed at', (_name, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError)
  })
})

test('SHA-256 is the lower-case hexadecimal of the UTF-8 bytes (FIPS 180-4, "abc")', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

import { describe, expect, test } from '@jest/globals'
import { createCipheriv } from 'node:crypto'
import { openText, sealText } from './sealed-text.ts'

const keeper = { secret: 'a'.repeat(32), decrypt: () => 'opened by Payload' }
const PLACE = 'second-factor:account-1'

describe('a sealed text', () => {
  test('comes back in its own place, and is never the same twice', () => {
    const sealed = [sealText('JBSWY3DP é', PLACE, keeper), sealText('JBSWY3DP é', PLACE, keeper)]
    expect(sealed.map((one) => openText(one, PLACE, keeper))).toEqual(['JBSWY3DP é', 'JBSWY3DP é'])
    expect(sealed[0]).not.toBe(sealed[1])
    expect(sealed.join()).not.toContain('JBSWY3DP')
  })

  test('with any one bit changed, or cut short, is not opened', () => {
    const sealed = sealText('JBSWY3DPEHPK3PXP', PLACE, keeper)
    const bytes = Buffer.from(sealed.slice('gcm1.'.length), 'base64url')
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes)
      changed[bit >> 3]! ^= 1 << (bit & 7)
      expect([bit, openText(`gcm1.${changed.toString('base64url')}`, PLACE, keeper)]).toEqual([bit, null])
    }
    for (let length = 0; length < bytes.length; length += 1)
      expect(openText(`gcm1.${bytes.subarray(0, length).toString('base64url')}`, PLACE, keeper)).toBeNull()
  })

  test('is of its row alone: moved to another one it is not opened', () => {
    const known = sealText('a secret that its writer knows', PLACE, keeper)
    expect(openText(known, 'second-factor:account-2', keeper)).toBeNull()
  })

  test('is not opened with another secret of the server', () => {
    expect(openText(sealText('x', PLACE, keeper), PLACE, { ...keeper, secret: 'b'.repeat(32) })).toBeNull()
  })

  test('of before is opened as it was encrypted, in hexadecimal digits by Payload', () => {
    const cipher = createCipheriv('aes-256-ctr', keeper.secret, Buffer.alloc(16))
    expect(openText('00'.repeat(16) + cipher.update('x', 'utf8', 'hex'), PLACE, keeper)).toBe('opened by Payload')
  })
})

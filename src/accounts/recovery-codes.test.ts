import { expect, test } from '@jest/globals'
import { isRecoveryCode, newRecoveryCodes, unusedOf, usesOf, withUsed } from './recovery-codes.ts'

const AT = '2026-11-28T12:00:00.000Z'
const LATER = '2026-11-28T12:01:00.000Z'

test('ten codes are made, no two alike, and none of them stands in what is stored', async () => {
  const { codes, stored } = await newRecoveryCodes(AT)
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) {
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)
    expect(JSON.stringify(stored)).not.toContain(code.replace('-', ''))
  }
})

test('a code counts once, however it is typed; another one still does', async () => {
  const { codes, stored } = await newRecoveryCodes(AT)
  const [first, second] = codes as [string, string]
  const once = await withUsed(stored, ` ${first.toLowerCase().replace('-', ' ').replaceAll('0', 'o')} `, LATER)
  expect([unusedOf(once!), usesOf(once!)]).toEqual([9, [{ name: `${stored.set}:0`, at: LATER }]])
  expect(await withUsed(once!, first, LATER)).toBeNull()
  expect(unusedOf((await withUsed(once!, second, LATER))!)).toBe(8)
})

test('a code of another set, and words that are no code, count for nothing', async () => {
  const [mine, others] = [await newRecoveryCodes(AT), await newRecoveryCodes(AT)]
  expect(await withUsed(mine.stored, others.codes[0]!, LATER)).toBeNull()
  expect(['123456', '', 'a-password', '12345-6789'].map(isRecoveryCode)).toEqual([false, false, false, false])
  expect(isRecoveryCode(mine.codes[0]!)).toBe(true)
})

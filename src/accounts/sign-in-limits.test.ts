import { expect, test } from '@jest/globals'
import { SignInLimits, type Attempt } from './sign-in-limits.ts'

const limits = () => new SignInLimits({ perAccount: 2, perAddress: 3 })
const stranger = (address: string, email = 'a@example.org'): Attempt => ({ email, address, device: null })
const OWN: Attempt = { email: 'a@example.org', address: '203.0.113.9', device: 'phone' }

test('an account is guessed at so often, from however many addresses', async () => {
  const one = limits()
  expect([await one.count(stranger('1')), await one.count(stranger('2'))]).toEqual([0, 0])
  expect(await one.count(stranger('3'))).toBe(600)
  expect(await one.count(stranger('3', 'b@example.org'))).toBe(0)
})

test('guesses that come all at once are no more than the others', async () => {
  const one = limits()
  const waits = await Promise.all(Array.from({ length: 20 }, (_, index) => one.count(stranger(`${index}`))))
  expect(waits.filter((wait) => wait === 0)).toHaveLength(2)
})

test('an address guesses so often, at however many accounts', async () => {
  const one = limits()
  const waits: number[] = []
  for (let times = 0; times < 4; times += 1) waits.push(await one.count(stranger('1', `${times}@example.org`)))
  expect(waits).toEqual([0, 0, 0, 600])
})

test('a browser that is known is kept out by nobody but itself', async () => {
  const one = limits()
  for (let times = 0; times < 9; times += 1) await one.count(stranger('203.0.113.9'))
  expect([await one.count(OWN), await one.count(OWN)]).toEqual([0, 0])
  expect(await one.count(OWN)).toBe(600)
  expect(await one.count({ ...OWN, device: 'tablet' })).toBe(0)
})

test('a try that succeeds counts for nothing, and forgives no others', async () => {
  const one = limits()
  await one.count(stranger('1'))
  for (let times = 0; times < 5; times += 1) {
    expect(await one.count(stranger('2'))).toBe(0)
    await one.giveBack(stranger('2'))
  }
  expect([await one.count(stranger('3')), (await one.count(stranger('4'))) > 0]).toEqual([0, true])
})

test('what was counted of strangers is forgotten when the account is unlocked', async () => {
  const one = limits()
  for (let times = 0; times < 4; times += 1) await one.count(stranger(`${times}`))
  await one.forget('a@example.org')
  expect(await one.count(stranger('9'))).toBe(0)
})

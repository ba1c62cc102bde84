import { expect, test } from '@jest/globals'
import { rateLimiter } from './rate-limiter.ts'

test('an address that asked as often as it may waits until its time is over; others don’t', async () => {
  const ask = rateLimiter([{ requests: 2, seconds: 600, per: 'address' }])
  expect([await ask('a'), await ask('a')]).toEqual([0, 0])
  expect(await ask('a')).toBe(600)
  expect(await ask('b')).toBe(0)
})

test('the longest of several limits says how long to wait', async () => {
  const ask = rateLimiter([
    { requests: 1, seconds: 600, per: 'address' },
    { requests: 1, seconds: 86_400, per: 'address' },
  ])
  await ask('a')
  expect(await ask('a')).toBe(86_400)
})

test('requests at the same moment are counted one by one', async () => {
  const ask = rateLimiter([{ requests: 3, seconds: 600, per: 'address' }])
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask('a')))
  expect(answers.filter((seconds) => seconds === 0)).toHaveLength(3)
})

test('one address that goes on asking does not use up what all may ask together', async () => {
  const ask = rateLimiter([
    { requests: 1, seconds: 600, per: 'address' },
    { requests: 3, seconds: 3600, per: 'all' },
  ])
  for (let times = 0; times < 10; times += 1) await ask('a')
  expect([await ask('b'), await ask('c')]).toEqual([0, 0])
  expect(await ask('d')).toBe(3600)
})

import { expect, test } from '@jest/globals'
import { nextTry } from './back-off.ts'

const START = '2026-01-01T00:00:00.000Z'
const tryAll = (chance: number): readonly number[] => {
  const seconds: number[] = []
  let now = START
  for (let tries = 1; tries < 100; tries += 1) {
    const next = nextTry({ tries, firstTryAt: START, now, chance })
    if (next === null) return seconds
    now = next
    seconds.push((Date.parse(next) - Date.parse(START)) / 1000)
  }
  throw new Error('It never gives up.')
}

test('tries after 5 seconds, 5 minutes, half an hour, 2, 5 and 10 hours, a last time after a day, and then gives up', () => {
  expect(tryAll(0)).toEqual([5, 305, 2105, 9305, 27_305, 63_305, 86_400])
})

test('each wait is longer by up to a tenth, by chance', () => {
  expect(tryAll(1).slice(0, 2)).toEqual([5.5, 335.5])
})

test('an address that says how long to wait is not asked before, and not after the end of the day', () => {
  const after = (retryAfterMs: number) => nextTry({ tries: 1, firstTryAt: START, now: START, retryAfterMs, chance: 0 })
  expect(after(60_000)).toBe('2026-01-01T00:01:00.000Z')
  expect(after(1000)).toBe('2026-01-01T00:00:05.000Z')
  expect(after(99 * 3_600_000)).toBe('2026-01-02T00:00:00.000Z')
})

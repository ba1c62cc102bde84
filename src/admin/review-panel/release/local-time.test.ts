import { expect, test } from '@jest/globals'
import { formatTime, formatUtc, toLocal, toUtc } from './local-time.ts'

test('a time is kept as the same moment in UTC, and comes back as it was typed', () => {
  const utc = toUtc('2026-12-03T09:30')
  expect(utc).toBe(new Date(2026, 11, 3, 9, 30).toISOString())
  expect(toLocal(new Date(utc ?? ''))).toBe('2026-12-03T09:30')
})

test('an empty field is no time', () => {
  expect(toUtc('')).toBeNull()
  expect(toUtc('soon')).toBeNull()
})

test('a time is shown with its clock', () => {
  expect(formatUtc('2026-12-03T09:30:00.000Z')).toMatch(/^3 December 2026 at 09:30 UTC$/)
  expect(formatTime('2026-12-03T09:30:00.000Z')).toMatch(/^\d+ December 2026 at \d\d:\d\d \S+$/)
})

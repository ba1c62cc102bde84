import { expect, test } from '@jest/globals'
import { addMonths, dayOf, spreadReviewDue } from './calendar.ts'

test.each([
  ['2026-11-22T12:00:00.000Z', 12, '2027-11-22T12:00:00.000Z'],
  ['2026-01-31T08:00:00.000Z', 1, '2026-02-28T08:00:00.000Z'],
  ['2027-12-31T08:00:00.000Z', 2, '2028-02-29T08:00:00.000Z'],
  ['2026-03-31T23:59:00.000Z', 36, '2029-03-31T23:59:00.000Z'],
])('%s and %i months is %s', (from, months, to) => {
  expect(addMonths(from, months)).toBe(to)
})

test('a review falls due at the end of the interval where that day has room', () => {
  expect(spreadReviewDue('2026-11-22T12:00:00.000Z', 12, 2, new Map([['2027-11-22', 1]]))).toBe(
    '2027-11-22T12:00:00.000Z',
  )
})

test('where the day is full the review moves to an earlier one, never to a later', () => {
  const full = new Map([
    ['2027-11-22', 2],
    ['2027-11-21', 5],
  ])
  expect(spreadReviewDue('2026-11-22T12:00:00.000Z', 12, 2, full)).toBe('2027-11-20T12:00:00.000Z')
})

test('a hundred reviews approved at one moment are spread over four weeks before the interval ends', () => {
  const dueOn = new Map<string, number>()
  for (let count = 0; count < 100; count += 1) {
    const due = dayOf(spreadReviewDue('2026-11-22T12:00:00.000Z', 12, 3, dueOn))
    expect(due <= '2027-11-22' && due >= '2027-10-25').toBe(true)
    dueOn.set(due, (dueOn.get(due) ?? 0) + 1)
  }
  expect(Math.max(...dueOn.values())).toBe(4)
})

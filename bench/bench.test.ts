import { expect, test } from '@jest/globals'
import { keeps, median, percentile } from './bench.ts'

test('a percentile is a value that was measured: that share of them is no larger', () => {
  const values = [5, 1, 4, 2, 3]
  expect(median(values)).toBe(3)
  expect(percentile(values, 0.95)).toBe(5)
  expect(
    percentile(
      Array.from({ length: 100 }, (_, index) => index + 1),
      0.95,
    ),
  ).toBe(95)
  expect(values).toEqual([5, 1, 4, 2, 3])
})

test('what was not measured keeps no bound', () => {
  expect(keeps({ value: 2 }, { unit: '×', atMost: 2 })).toBe(true)
  expect(keeps({ value: 2.01 }, { unit: '×', atMost: 2 })).toBe(false)
  expect(keeps({ value: 10 }, { unit: 'lines', atLeast: 10 })).toBe(true)
  expect(keeps({ value: 9 }, { unit: 'lines', atLeast: 10 })).toBe(false)
  expect(keeps({ value: median([]) }, { unit: 'ms', atMost: 100 })).toBe(false)
  expect(keeps({ value: median([]) }, { unit: 'lines', atLeast: 0 })).toBe(false)
})

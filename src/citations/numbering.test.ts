import { expect, test } from '@jest/globals'
import { collapseRuns, numberByFirstAppearance } from './numbering.ts'

test('a source is numbered where it is first cited, and keeps its number', () => {
  const numbers = numberByFirstAppearance([['b'], ['a', 'b'], ['c', 'a']])
  expect([...numbers]).toEqual([
    ['b', 1],
    ['a', 2],
    ['c', 3],
  ])
})

test.each([
  [[2, 3, 5, 4, 6], '2–6'],
  [[2, 3], '2, 3'],
  [[1, 2, 3, 5], '1–3, 5'],
  [[5, 5, 1], '1, 5'],
  [[9, 10, 11], '9–11'],
  [[], ''],
])('%j is printed as "%s"', (numbers, printed) => {
  expect(collapseRuns(numbers)).toBe(printed)
})

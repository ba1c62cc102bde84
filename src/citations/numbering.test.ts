import { expect, test } from '@jest/globals'
import { BRACKETED_LABEL, collapseRuns, numberByFirstAppearance } from './numbering.ts'

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

const page = (locator: string) => ({ label: 'page', locator }) as const

test.each([
  [[2, 3, 4, 5, 6], new Map([[3, page('4')]]), '2, 3(p4), 4–6'],
  [
    [3, 5],
    new Map([
      [3, page('12')],
      [5, page('12-14')],
    ]),
    '3(p12), 5(pp12-14)',
  ],
  [[1, 2, 3], new Map([[1, page('4')]]), '1(p4), 2, 3'],
  [[4, 3, 2, 1], new Map([[4, page('4')]]), '1–3, 4(p4)'],
  [[7], new Map([[8, page('4')]]), '7'],
])('a number with a locator is never swallowed by a run: %j', (numbers, locators, printed) => {
  expect(collapseRuns(numbers, locators)).toBe(printed)
})

test('a label is known again in plain text, and nothing else is taken for one', () => {
  const words = (text: string) => text.replace(new RegExp(BRACKETED_LABEL, 'g'), '')
  expect(words('a [1] b [2, 3(p4), 4–6] c [7(pp12-14, 16)] d [8(table2)]')).toBe('a  b  c  d ')
  expect(words('[3 (n = 4)] [1(q4)] [a] [1(p4]')).toBe('[3 (n = 4)] [1(q4)] [a] [1(p4]')
})

test('a long text that only begins like a label takes no time', () => {
  const started = performance.now()
  expect(new RegExp(BRACKETED_LABEL).test(`[1${'(p1), 2'.repeat(20_000)}`)).toBe(false)
  expect(performance.now() - started).toBeLessThan(2_000)
})

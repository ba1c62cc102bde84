import { expect, test } from '@jest/globals'
import { bracketedNumbers } from './bracketed-numbers.ts'

const found = (text: string) =>
  bracketedNumbers(text).map(({ start, end, numbers }) => [text.slice(start, end), ...numbers])

test.each([
  ['Iron helps [2].', [['[2]', 2]]],
  ['Iron helps[2,3] and so on', [['[2,3]', 2, 3]]],
  ['[2-4]', [['[2-4]', 2, 3, 4]]],
  ['[2–4, 6]', [['[2–4, 6]', 2, 3, 4, 6]]],
  ['[ 6; 2 − 4 ]', [['[ 6; 2 − 4 ]', 2, 3, 4, 6]]],
  ['[2,\u00a03]', [['[2,\u00a03]', 2, 3]]],
  [
    '[2][3] and [2]',
    [
      ['[2]', 2],
      ['[3]', 3],
      ['[2]', 2],
    ],
  ],
  ['[3,3]', [['[3,3]', 3]]],
  ['[999]', [['[999]', 999]]],
])('finds the citations in "%s"', (text, expected) => {
  expect(found(text)).toEqual(expected)
})

test.each([
  'in [2019] and [2019-2021]',
  'so [sic] it goes',
  '[0] [0,1] [01]',
  '[1.5] [1.5-2.5] [95%]',
  '[4-2]',
  '[1-200]',
  `[${Array.from({ length: 51 }, (_, index) => index + 1).join(',')}]`,
  '[] [ ] [,] [2,] [,2] [2--4]',
  '(2, 3) {2} 2]',
  '[2](https://example.org)',
  '[table 2] [p 4] [a2]',
])('finds none in "%s"', (text) => {
  expect(found(text)).toEqual([])
})

test('a long text of opening brackets takes no time', () => {
  const text = `${'[1,'.repeat(50_000)} [7]`
  const started = performance.now()
  expect(found(text)).toEqual([['[7]', 7]])
  expect(performance.now() - started).toBeLessThan(2_000)
})

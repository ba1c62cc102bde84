import { expect, test } from '@jest/globals'
import { isDeeper } from './json-depth.ts'

const isDeep = (text: string): boolean => isDeeper(Buffer.from(text), 3)

test.each([
  ['[[[]]]', false],
  ['[[[[]]]]', true],
  ['[{"a":[{}]}]', true],
  ['[[],[],[],[],[[]]]', false],
  ['["[[[[[[", "\\"[[[[", "\\\\", [[]]]', false],
  ['"[[[[[["', false],
  ['', false],
])('%s', (json, expected) => {
  expect(isDeep(json)).toBe(expected)
})

import { expect, test } from '@jest/globals'
import { unansweredSentence } from './resolutions.ts'

test('how many comments wait for an answer, and whether that stands in the way', () => {
  expect(unansweredSentence(0, true)).toBeNull()
  expect(unansweredSentence(1, false)).toBe(
    'One comment of the board is not answered yet. The text can be submitted all the same.',
  )
  expect(unansweredSentence(3, true)).toMatch(/^3 comments of the board are not answered yet\. The policy asks/)
})

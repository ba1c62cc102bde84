import { expect, test } from '@jest/globals'
import { aComment, NOW } from '../../../review/facts.fixture.ts'
import type { CommentResolution } from '../../../review/vocabulary.ts'
import { byPlace, resolvedSentence } from './resolved.ts'

const answer = (name: string, resolution: CommentResolution | null) => ({
  userId: name,
  name,
  at: NOW,
  text: 'Words.',
  resolution,
})

test('a comment is open until an answer says what became of it', () => {
  expect(resolvedSentence(aComment())).toBeNull()
  expect(resolvedSentence(aComment({ answers: [answer('Edith', null)] }))).toBeNull()
})

test('who said last what became of it, and when', () => {
  const answers = [answer('Edith', 'not-changed'), answer('Rosa', 'settled'), answer('Edith', null)]
  expect(resolvedSentence(aComment({ answers }))).toBe('Settled, says Rosa, 22 November 2026')
})

test('comments stand in the order of the text', () => {
  const comments = [
    aComment({ id: 'c', section: 1, at: '2026-11-02' }),
    aComment({ id: 'b', section: 0, at: '2026-11-03' }),
    aComment({ id: 'd', section: 1, at: '2026-11-03' }),
    aComment({ id: 'a', section: null, at: '2026-11-09' }),
  ]
  expect(comments.toSorted(byPlace).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
})

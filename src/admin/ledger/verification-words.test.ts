import { expect, test } from '@jest/globals'
import { figuresSentence, pathOfPlace, verdictOf } from './verification-words.ts'

test('a verdict is one sentence, and never calls a ledger with a problem fitting', () => {
  expect(verdictOf(0)).toMatch(/^Everything fits/)
  expect(verdictOf(1)).toBe('One thing does not fit. Somebody must find out why.')
  expect(verdictOf(7)).toBe('7 things do not fit. Somebody must find out why.')
})

test('the figures say how much was looked at', () => {
  expect(figuresSentence({ events: 1, chains: 1, decisions: 2, rounds: 1, publications: 0, records: 9 })).toBe(
    'Looked at 1 event on 1 chain, 2 decisions in 1 round, 0 publications, and 9 other records.',
  )
})

test('what does not fit leads to its row, where it has one', () => {
  expect(pathOfPlace({ collection: 'events', id: 'e1' })).toBe('/admin/collections/events/e1')
  expect(pathOfPlace({ collection: 'review-policy', id: null })).toBe('/admin/globals/review-policy')
  expect(pathOfPlace({ collection: 'ledger-heads', id: null })).toBeNull()
})

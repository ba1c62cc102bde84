import { expect, test } from '@jest/globals'
import { madeOf, overdueFrom, PUBLICATIONS, questionTag, tagsOfPublication } from './cache-tags.ts'

test('two spellings of one question have one tag, and every tag fits into a header', () => {
  expect(questionTag('Does iron help?')).toBe(questionTag('  does IRON help '))
  expect(questionTag('Does iron help?')).not.toBe(questionTag('Does zinc help?'))
  expect(questionTag('Hilft Eisen bei Müdigkeit – 疲れ?')).toMatch(/^question:[0-9a-f]{16}$/)
})

test('a publication is tagged by itself and by each question that it may link to, once', () => {
  expect(tagsOfPublication('p1', ['Who takes it?', 'who takes it', 'Why?'])).toEqual([
    'publication:p1',
    questionTag('Who takes it?'),
    questionTag('Why?'),
  ])
})

test('an answer says what it is made of, and when it changes by itself', () => {
  expect(madeOf([PUBLICATIONS, 'publication:p1'])).toEqual({
    'Cache-Tag': 'publications,publication:p1',
    'Surrogate-Key': 'publications publication:p1',
  })
  expect(madeOf([PUBLICATIONS], '2027-01-02T03:04:05.678Z')).toMatchObject({ Expires: 'Sat, 02 Jan 2027 03:04:05 GMT' })
})

test('a review becomes overdue once', () => {
  expect(overdueFrom('2027-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')).toBe('2027-01-01T00:00:00.000Z')
  expect(overdueFrom('2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')).toBeNull()
})

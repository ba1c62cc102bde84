import { describe, expect, test } from '@jest/globals'
import { placeOfQuote } from './passage.ts'

/** As the page has it: citations are left out, and what they part is two pieces. */
const PIECES = ['Two reviews found that iron eased the ', 'symptoms', '.', 'About 60% of\n  people noticed it', '.']

const quoted = (quote: string): string | null => {
  const place = placeOfQuote(PIECES, quote)
  if (!place) return null
  const { start, end } = place
  return start.piece === end.piece
    ? (PIECES[start.piece] ?? '').slice(start.offset, end.offset)
    : [
        (PIECES[start.piece] ?? '').slice(start.offset),
        ...PIECES.slice(start.piece + 1, end.piece),
        (PIECES[end.piece] ?? '').slice(0, end.offset),
      ].join('|')
}

describe('a quotation of the frozen text is found on the page', () => {
  test.each([
    ['a few words', 'reviews found', 'reviews found'],
    ['words over several pieces', 'eased the symptoms [2, 3].', 'eased the |symptoms|.'],
    [
      'an item of a list, whose mark the page does not have',
      '• About 60% of people noticed it [3(p12)].',
      'About 60% of\n  people noticed it|.',
    ],
  ])('%s', (_what, quote, found) => {
    expect(quoted(quote)).toBe(found)
  })
})

test('what does not stand there is found nowhere', () => {
  expect(quoted('worsened the symptoms')).toBeNull()
  expect(quoted(' \n ')).toBeNull()
  expect(quoted('[2]')).toBeNull()
})

test('characters beyond the first plane keep their places', () => {
  expect(placeOfQuote(['𝛼 and β'], 'and')).toEqual({ start: { piece: 0, offset: 3 }, end: { piece: 0, offset: 6 } })
})

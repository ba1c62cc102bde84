import { describe, expect, test } from '@jest/globals'
import { lineRange, moveHighlights, piecesOf, type Highlight } from './source-lines.ts'

const at = (start: number, end: number): Highlight => ({ start, end, reading: 'doubt' })

describe('highlights stay on their numbers while the text is changed', () => {
  const before = 'ab 2 cd 3 ef'
  const both = [at(3, 4), at(8, 9)]
  const shown = (after: string) => moveHighlights(both, before, after).map(({ start, end }) => after.slice(start, end))
  test.each([
    ['x ab 2 cd 3 ef', ['2', '3']],
    ['ab 2 cx d 3 ef', ['2', '3']],
    ['ab 2 cd 3 efg', ['2', '3']],
    ['ab 2 3 ef', ['2', '3']],
    ['ab 5 cd 3 ef', ['3']],
    ['ab 2', ['2']],
    ['', []],
  ])('“%s”', (after, expected) => expect(shown(after)).toEqual(expected))

  test('an unchanged text keeps them all', () => expect(moveHighlights(both, before, before)).toBe(both))
})

test('a text is cut into lines and pieces from which it can be put together again', () => {
  const text = 'It fell by 2,\n3.\n\nAnd 4'
  const lines = piecesOf(text, [at(11, 15), at(22, 23)])
  expect(lines.map((pieces) => pieces.map(({ text: part }) => part).join('')).join('\n')).toBe(text)
  expect(lines.map((pieces) => pieces.filter(({ reading }) => reading).map((piece) => piece.text))).toEqual([
    ['2,'],
    ['3'],
    [],
    ['4'],
  ])
})

test('a line is found by its number', () => {
  const text = 'one\ntwo\n\nfour'
  expect([1, 2, 3, 4].map((line) => text.slice(...lineRange(text, line)))).toEqual(['one', 'two', '', 'four'])
})

import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { csvReader } from './csv.ts'

const rowsOf = (...pieces: string[]) => {
  const reader = csvReader()
  const rows = pieces.flatMap((piece) => reader.push(piece))
  const last = reader.end()
  return { rows: [...rows, ...last.rows], unclosed: last.unclosed }
}

test('quotations may hold commas, quotes and line breaks', () => {
  expect(rowsOf('\uFEFFa,"b ""x"", y"\r\n"two\nlines",\n\nlast,"')).toEqual({
    rows: [
      ['a', 'b "x", y'],
      ['two\nlines', ''],
      ['last', ''],
    ],
    unclosed: true,
  })
})

test('a quote inside a cell that doesn’t begin with one is a character', () => {
  expect(rowsOf('5" pipe,x\n').rows).toEqual([['5" pipe', 'x']])
})

test('whatever is written is read back, wherever the pieces are cut', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'é', '\r') })
  const written = (rows: readonly (readonly string[])[]) =>
    rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\r\n')
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 })), fc.nat(200), (rows, cut) => {
      const text = written(rows)
      const at = Math.min(cut, text.length)
      expect(rowsOf(text.slice(0, at), text.slice(at))).toEqual({ rows, unclosed: false })
    }),
  )
})

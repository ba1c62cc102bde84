import { describe, expect, test } from '@jest/globals'
import { notPlainText, readLines } from './lines.ts'

const texts = (text: string) => readLines(text).map((line) => line.text)

describe('readLines', () => {
  test('counts CRLF, LF and CR as one line end each', () => {
    expect(readLines('a\r\nb\nc\rd\r\n\r\ne').map(({ number, text }) => `${number}${text}`)).toEqual([
      '1a',
      '2b',
      '3c',
      '4d',
      '5',
      '6e',
    ])
  })

  test('cuts at Unicode line separators without counting them', () => {
    expect(readLines('a\u2028b\nc').map(({ number, text }) => `${number}${text}`)).toEqual(['1a', '1b', '2c'])
  })

  test.each([
    ['byte order mark', '\ufeffmoon', 'moon'],
    ['zero-width space', 'mo\u200bon', 'moon'],
    ['soft hyphen', 'mo\u00adon', 'moon'],
    ['control characters', 'mo\u0007on\u009f', 'moon'],
    ['no-break space', 'full\u00a0moon', 'full moon'],
    ['narrow and thin spaces', 'full\u202f\u2009moon', 'full moon'],
    ['trailing and repeated blanks', '  full \t  moon \t ', 'full moon'],
    ['decomposed letters', 'cafe\u0301', 'café'],
    ['a letter and its mark apart', 'cafe\u200b\u0301', 'café'],
    ['a lone surrogate', 'mo\ud83don', 'mo\ufffdon'],
    ['the override of the reading order', '\u202e05', '05'],
    ['a joiner between Latin letters', 'mo\u200don', 'moon'],
  ])('cleans: %s', (_, text, expected) => {
    expect(texts(text)).toEqual([expected])
  })

  test.each(['👩‍⚕️ & nurse', 'می‌خواهم', 'שלום <b>עולם</b>', '“quoted” ‘text’ &amp; <script>', 'x̱̄'])(
    'keeps %s',
    (text) => {
      expect(texts(text)).toEqual([text])
    },
  )

  test.each(['• moon', '•moon', '- moon', '* moon', '– moon', '◦ moon', '▪ moon', 'o moon', '\t•\tmoon'])(
    'takes the bullet off “%s”',
    (text) => {
      expect(readLines(text)).toMatchObject([{ text: 'moon', bullet: true }])
    },
  )

  test.each(['-5 degrees', '*moon*', 'of moons', '–5', '60% • moon'])('sees no bullet in “%s”', (text) => {
    expect(readLines(text)).toMatchObject([{ text, bullet: false }])
  })

  test('keeps thirty marks on a letter', () => {
    expect(texts(`q${'\u0323'.repeat(40)}`)).toEqual([`q${'\u0323'.repeat(30)}`])
  })

  test('measures the indent in columns, a tab to the next multiple of four', () => {
    expect(readLines('a\n  b\n\tc\n  \td\n\u00a0\u00a0e').map(({ indent }) => indent)).toEqual([0, 2, 4, 4, 2])
  })
})

describe('notPlainText', () => {
  test('refuses a NUL and text that is largely control characters', () => {
    expect(notPlainText('moon\0')).toMatch(/^This is not plain text: it contains a NUL/)
    expect(notPlainText('%PDF\u0001\u0002\ufffd\ufffd')).toMatch(/^This is not plain text: 4 of its 8/)
  })

  test('accepts tabs, line ends and a stray control character', () => {
    expect(notPlainText('\tA full\r\nmoon\u0007 over the sea')).toBeNull()
  })
})

import { expect, test } from '@jest/globals'
import { countCharacters, lengthProblem, normaliseText, oneLine, showControls } from './text.ts'

const FAMILY = '👨‍👩‍👧‍👦'

test('characters are counted as a person counts them', () => {
  expect(countCharacters('Does it?')).toBe(8)
  expect(countCharacters('e\u0301')).toBe(1)
  expect(countCharacters(FAMILY.repeat(3))).toBe(3)
  expect(countCharacters('नमस्ते')).toBe(countCharacters('नमस्ते'.normalize('NFD')))
  expect(countCharacters('\u200b\u2060\u202e'.repeat(10))).toBe(0)
})

test('a text is kept in form NFC, trimmed, with one kind of line end and no broken characters', () => {
  expect(normaliseText('  cafe\u0301\r\nand\rtea\ud800\u0000 \u00a0')).toBe('café\nand\ntea\ufffd\u2400')
})

test('a question has 10 to 1,000 characters', () => {
  expect(lengthProblem('x'.repeat(9))).toMatch(/10 characters or more/)
  expect(lengthProblem('x'.repeat(10))).toBeNull()
  expect(lengthProblem(FAMILY.repeat(900))).toBeNull()
  expect(lengthProblem('x'.repeat(1000))).toBeNull()
  expect(lengthProblem('x'.repeat(1001))).toMatch(/1,000 characters at most\. This one has 1,001\./)
  expect(lengthProblem('\u200b'.repeat(50))).toMatch(/10 characters or more/)
})

test('one character that is made of thousands of marks is too long', () => {
  expect(lengthProblem(`${'e'.repeat(20)}${'\u0301'.repeat(20_000)}`)).toMatch(/at most/)
})

test('what can’t be seen is made visible, and markup is left as it is', () => {
  expect(showControls('a\u0000b\u001b[31m\u007f\u202ec\n\t<b>')).toBe('a\u2400b\u241b[31m\u2421\ufffdc\n\t<b>')
})

test('a title is one line, cut between words and characters, and keeps its question mark', () => {
  expect(oneLine('Does  it\nhelp?', 500)).toBe('Does it help?')
  expect(oneLine('Does iron help adults with restless legs?', 25)).toBe('Does iron help adults…?')
  expect(oneLine('Does iron help adults with restless legs', 25)).toBe('Does iron help adults…')
  const cut = oneLine(FAMILY.repeat(100), 500)
  expect(cut.length).toBeLessThanOrEqual(500)
  expect(cut.isWellFormed()).toBe(true)
  expect(cut.replace('…', '').length % FAMILY.length).toBe(0)
})

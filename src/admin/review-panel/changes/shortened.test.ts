import { expect, test } from '@jest/globals'
import type { TextPart } from '../../../publication/changes.ts'
import { joined, shortened } from './shortened.ts'

const same = (text: string): TextPart => ({ kind: 'same', text })
const added: TextPart = { kind: 'added', text: 'new words' }
const LONG = Array.from({ length: 200 }, (_, index) => `word${index}`).join(' ')

const removed = (text: string): TextPart => ({ kind: 'removed', text })
const inserted = (text: string): TextPart => ({ kind: 'added', text })

test('changes with only a space between them are read as one', () => {
  const parts = [same('• '), removed('About'), inserted('In'), same(' '), inserted('one trial: about '), same('60%')]
  expect(joined(parts)).toEqual([same('• '), removed('About '), inserted('In one trial: about '), same('60%')])
})

test('joining loses and adds no word of either text', () => {
  const parts = [inserted('a'), same(' '), removed('b'), same(' '), same('c'), removed('d'), same('\n'), same('e')]
  const text = (all: readonly TextPart[], without: TextPart['kind']) =>
    all
      .filter(({ kind }) => kind !== without)
      .map((part) => part.text)
      .join('')
      .replace(/\s+/g, '')
  for (const without of ['added', 'removed'] as const) expect(text(joined(parts), without)).toBe(text(parts, without))
})

test('changes with words between them stay apart', () => {
  const parts = [inserted('a'), same(' and '), removed('b')]
  expect(joined(parts)).toEqual(parts)
})

test('a short text stays whole', () => {
  const parts = [same('Before '), added, same(' after.')]
  expect(shortened(parts)).toEqual(parts)
})

test('of a long text, the words around each change stay, and no word is halved', () => {
  const [before, , after] = shortened([same(LONG), added, same(LONG)])
  expect(before?.text).toMatch(/^ … word\d+ .* word199$/)
  expect(after?.text).toMatch(/^word0 .* word\d+ … $/)
  expect(before?.text.length).toBeLessThan(170)
  for (const word of (before?.text ?? '').replace('…', '').trim().split(/\s+/)) expect(LONG.split(' ')).toContain(word)
})

test('between two changes, both ends stay', () => {
  const between = shortened([added, same(LONG), added])[1]
  expect(between?.text).toMatch(/^word0 .* … .* word199$/)
})

test('what was added or removed is never shortened', () => {
  expect(shortened([same('a '), removed(LONG)])[1]).toEqual(removed(LONG))
})

test('a text whose words are the same is left whole', () => {
  expect(shortened([same(LONG)])).toEqual([same(LONG)])
})

import { expect, test } from '@jest/globals'
import { chipText, numberCitations, referenceIds, sectionTexts, shortTitle } from './numbering.ts'

const text = (...citations: readonly (readonly string[])[]) => ({
  root: {
    children: [
      {
        type: 'paragraph',
        children: citations.map((references, index) => ({
          type: 'inlineBlock',
          fields: { blockType: 'citation', id: String(index), references },
        })),
      },
    ],
  },
})

test('numbers run on over the sections, in their order', () => {
  const fields = {
    sections: { rows: [{}, {}, {}] },
    'sections.1.content': { value: text(['c'], ['b', 'a']) },
    'sections.0.content': { value: text(['b']) },
    'sections.2.content': {},
  }
  expect([...numberCitations(sectionTexts(fields))]).toEqual([
    ['b', 1],
    ['c', 2],
    ['a', 3],
  ])
})

test('no sections, no numbers', () => {
  expect(sectionTexts({})).toEqual([])
  expect(numberCitations([undefined, null]).size).toBe(0)
})

test('a chip shows its numbers as they will be printed', () => {
  const numbers = new Map([
    ['a', 3],
    ['b', 1],
    ['c', 2],
  ])
  expect(chipText(['a', 'b', 'c'], numbers)).toBe('1–3')
  expect(chipText(['a', 'new'], numbers)).toBe('3, …')
  expect(chipText(['new'], numbers)).toBe('…')
  expect(chipText([], numbers)).toBe('cite…')
})

test('references are ids or populated documents', () => {
  expect(referenceIds(['a', { id: 'b', title: 'B' }, 3, null, {}])).toEqual(['a', 'b', '3'])
  expect(referenceIds(undefined)).toEqual([])
})

test('a short title is recognisable', () => {
  expect(shortTitle('Iron and restless legs: a systematic review', 2019)).toBe('Iron and restless legs: a…, 2019')
  expect(shortTitle('Iron', null)).toBe('Iron')
})

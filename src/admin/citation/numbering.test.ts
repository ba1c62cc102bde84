import { expect, test } from '@jest/globals'
import { chipText, citedIds, numberCitations, readCited, referenceIds, sectionTexts } from './numbering.ts'

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
  expect([...numberCitations(citedIds(sectionTexts(fields)))]).toEqual([
    ['b', 1],
    ['c', 2],
    ['a', 3],
  ])
})

test('no sections, no numbers', () => {
  expect(sectionTexts({})).toEqual([])
  expect(numberCitations(citedIds([undefined, null])).size).toBe(0)
})

test('a chip shows its numbers as they will be printed', () => {
  const numbers = new Map([
    ['a', 3],
    ['b', 1],
    ['c', 2],
  ])
  const chip = (references: string[], locators?: unknown) => chipText(readCited({ references, locators }), numbers)
  expect(chip(['a', 'b', 'c'])).toBe('1–3')
  expect(chip(['a', 'b', 'c'], [{ reference: 'c', label: 'page', locator: '12' }])).toBe('1, 2(p12), 3')
  expect(chip(['a', 'b'], [{ reference: 'c', label: 'page', locator: '12' }])).toBe('1, 3')
  expect(chip(['a', 'new'])).toBe('3, …')
  expect(chip(['new'], [{ reference: 'new', label: 'page', locator: '12' }])).toBe('…')
  expect(chip([])).toBe('cite…')
})

test('references are ids or populated documents', () => {
  expect(referenceIds(['a', { id: 'b', title: 'B' }, 3, null, {}])).toEqual(['a', 'b', '3'])
  expect(referenceIds(undefined)).toEqual([])
})

test('a merged record has the number of the one that was kept', () => {
  const numbers = numberCitations([['old'], ['b'], ['kept']], (id) => (id === 'old' ? 'kept' : id))
  expect(Object.fromEntries(numbers)).toEqual({ kept: 1, old: 1, b: 2 })
})

import { expect, test } from '@jest/globals'
import { heirIn, shortTitle, sourceLine, sourceWarning, type ShownReference } from './reference-lines.ts'

const iron: ShownReference = { id: 'a', title: 'Iron' }

test('a short title is recognisable', () => {
  expect(shortTitle({ title: 'Iron and restless legs: a systematic review', year: 2019 })).toBe(
    'Iron and restless legs: a…, 2019',
  )
  expect(shortTitle(iron)).toBe('Iron')
})

test('a source’s line names what is known of it, and nothing else', () => {
  const more = { containerTitle: 'Annals', year: 2019, pmid: '123', kind: 'systematic-review' }
  expect(sourceLine({ ...iron, ...more, authorNames: 'Doe Jane; Roe Richard' })).toBe(
    'Doe Jane et al. · Annals · 2019 · PMID 123 · systematic review',
  )
  expect(sourceLine({ ...iron, authorNames: 'Society of Examples', kind: 'unsettled' })).toBe('Society of Examples')
  expect(sourceLine(iron)).toBe('')
})

test('a retracted, doubted or merged source is warned of', () => {
  expect(sourceWarning({ ...iron, integrity: 'retracted', mergedInto: 'b' })).toMatch(/^Retracted/)
  expect(sourceWarning({ ...iron, integrity: 'concern' })).toMatch(/concern/)
  expect(sourceWarning({ ...iron, integrity: 'clear', mergedInto: 'b' })).toMatch(/merged/)
  expect(sourceWarning({ ...iron, integrity: 'corrected' })).toBeNull()
})

test('merges are followed to their end, also where two cross', () => {
  const rows = new Map([
    ['a', { mergedInto: 'b' }],
    ['b', { mergedInto: 'c' }],
    ['c', { mergedInto: null }],
    ['x', { mergedInto: 'y' }],
    ['y', { mergedInto: 'x' }],
    ['gone', { mergedInto: 'nobody' }],
  ])
  const heir = (id: string) => heirIn(id, (key) => rows.get(key))
  expect(['a', 'b', 'c', 'x', 'y', 'gone', 'new'].map(heir)).toEqual(['c', 'c', 'c', 'y', 'x', 'gone', 'new'])
})

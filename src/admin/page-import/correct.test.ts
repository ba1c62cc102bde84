import { expect, test } from '@jest/globals'
import type { NumberMark, PageReading } from '../../page-text/page.ts'
import { readPage } from '../../page-text/read-page.ts'
import { settle, verdictsOn } from './correct.ts'
import { toCheck } from './to-check.ts'

const page = (line: string): string =>
  `Why?\n\nFrom the Research\n\n${line}\n\nReferences\n\n${'Research\nA\nB, 2001\n\n'.repeat(6)}`
const marksOf = (reading: PageReading): readonly NumberMark[] => (reading.ok ? reading.marks : [])
const readings = (text: string): readonly string[] =>
  marksOf(readPage(text)).map(({ reading, numbers }) => `${reading} ${numbers.join(',')}`)

test.each([
  ['The dose fell by 2, as found 3.', ['citation 2', 'citation 3']],
  ['It is inherited 2, 3, and 4.', ['citation 2,3,4']],
  ['the symptoms2,3.', ['citation 2,3']],
  ['the symptoms.2,3 Next', ['citation 2,3']],
  ['It is inherited (2, 3).', ['citation 2,3']],
  ['In study 3, mice slept.', ['citation 3']],
  ['worse late in the day 3.', ['citation 3']],
  ['the guideline 3 options are listed', ['citation 3']],
])('“%s” is settled as a citation by one press', (line, expected) => {
  const text = page(line)
  const doubt = marksOf(readPage(text)).find(({ reading }) => reading === 'doubt')!
  expect(verdictsOn(doubt)).toEqual(['citation', 'no citation'])
  const settled = settle(text, doubt.place!, 'citation')
  expect(readings(settled)).toEqual(expected)
  expect(toCheck(readPage(settled))).toEqual([])
})

test.each([
  ['The dose fell by 2.', []],
  ['Iron helps 2, as found 3.', ['citation 3']],
  ['Iron helps [2].', []],
  ['It is inherited 2, 9.', []],
  ['It is inherited 2, 3, and 4.', []],
  ['a confidence interval, CI [2, 3]', []],
])('“%s” is settled as no citation by one press', (line, expected) => {
  const text = page(line)
  const [mark] = marksOf(readPage(text))
  expect(verdictsOn(mark!)).toContain('no citation')
  const settled = settle(text, mark!.place!, 'no citation')
  expect(readings(settled)).toEqual(expected)
  expect(toCheck(readPage(settled))).toEqual([])
})

test('a number that no reference has, or that stands in brackets already, is not offered as a citation', () => {
  expect(verdictsOn(marksOf(readPage(page('It is inherited 2, 9.')))[0]!)).toEqual(['no citation'])
  expect(verdictsOn(marksOf(readPage(page('an interval, CI [2, 3]')))[0]!)).toEqual(['no citation'])
})

test('what is to be checked stands at the line of its number, not of its paragraph', () => {
  const text = page('Iron was given to adults for as long as they wished to go on with\nit, and attacks fell by 2.')
  expect(toCheck(readPage(text))).toMatchObject([{ line: 6, mark: { numbers: [2] } }])
  expect(toCheck(readPage('Why?'))).toMatchObject([{ line: 1, mark: null }])
})

import { expect, test } from '@jest/globals'
import { BLANK_RECORD } from '../citations/reference.ts'
import { differences, likeness } from './likeness.ts'

const wanted = {
  ...BLANK_RECORD,
  title: 'Iron for restless legs: a randomised trial',
  containerTitle: 'J Imagin Sleep Med',
  year: 2019,
}
const same = {
  ...BLANK_RECORD,
  title: 'Iron for Restless Legs – A Randomised Trial',
  containerTitle: 'The Journal of imaginary sleep medicine',
  year: 2019,
  authors: [{ family: 'Sample' }],
}

test('the same work under other capitals, dashes and the journal’s full name is as like as can be', () => {
  expect(likeness(wanted, same)).toBe(1)
  expect(differences(wanted, same)).toEqual([])
})

test('the title in the language of the work counts, and so does one that says “RETRACTED”', () => {
  const translated = { ...same, title: 'Fer et jambes sans repos', originalTitle: wanted.title }
  expect(likeness(wanted, translated)).toBe(1)
  expect(likeness(wanted, { ...same, title: `RETRACTED ARTICLE: ${same.title}` })).toBe(1)
})

test('what differs is named and costs something, the title most', () => {
  const nextYear = { ...same, year: 2020 }
  const elsewhere = { ...same, containerTitle: 'Imaginary Heart' }
  const other = { ...same, title: 'Iron for anaemia: a cohort' }
  expect(differences(wanted, nextYear)).toEqual(['year'])
  expect(differences(wanted, elsewhere)).toEqual(['containerTitle'])
  expect(differences(wanted, other)).toEqual(['title'])
  const scores = [nextYear, elsewhere, other].map((record) => likeness(wanted, record))
  expect(scores).toEqual(scores.toSorted((a, b) => b - a))
  expect(scores[2]).toBeLessThan(0.6)
})

test('the same words in another order are not the same title', () => {
  const swapped = { ...same, title: 'Legs for restless iron: a randomised trial' }
  expect(likeness(wanted, swapped)).toBeLessThan(0.9)
})

test('records that share no field are not alike at all', () => {
  expect(likeness(BLANK_RECORD, same)).toBe(0)
})

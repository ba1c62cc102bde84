import { expect, test } from '@jest/globals'
import { authorList, printedTitle } from './format.ts'
import { BLANK_RECORD, matchKey, missingFromReference, type Reference } from './reference.ts'

const reference = (more: Partial<Reference> = {}): Reference => ({
  ...BLANK_RECORD,
  id: 'r',
  kind: 'research',
  title: 'Iron and sleep',
  titleTranslated: false,
  containerTitle: 'Annals of Examples',
  publisher: null,
  year: 2021,
  authors: [],
  language: null,
  doi: null,
  pmid: null,
  url: null,
  ...more,
})

test('a translated title stands in square brackets', () => {
  expect(printedTitle(reference({ titleTranslated: true }))).toBe('[Iron and sleep]')
  expect(printedTitle(reference())).toBe('Iron and sleep')
})

test('authors are printed by family name and initials, bodies as they are called', () => {
  expect(authorList([{ family: 'Fictional', given: 'Rosa M.' }, { literal: 'Example Study Group' }])).toBe(
    'Fictional RM, Example Study Group',
  )
})

test('more than six authors are the first six and "et al"', () => {
  const authors = 'ABCDEFG'.split('').map((letter) => ({ family: `Name${letter}`, given: letter }))
  expect(authorList(authors)).toBe('NameA A, NameB B, NameC C, NameD D, NameE E, NameF F, et al')
})

test('what a source lacks is named part by part', () => {
  expect(missingFromReference(reference())).toEqual([])
  expect(missingFromReference(reference({ kind: null, title: ' ', containerTitle: null, year: null }))).toEqual([
    'kind',
    'title',
    'source',
    'year',
  ])
  expect(missingFromReference(reference({ containerTitle: null, url: 'https://example.org' }))).toEqual([])
})

test('spelling and punctuation do not make another record, the year does', () => {
  const key = matchKey(reference())
  expect(matchKey(reference({ title: 'Iron  and Sleep.' }))).toBe(key)
  expect(matchKey(reference({ year: 2022 }))).not.toBe(key)
})

import { expect, test } from '@jest/globals'
import { formatReference } from './format.ts'
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

test('a reference is printed after NLM: authors, title, source, year, identifiers', () => {
  const printed = formatReference(
    reference({
      authors: [{ family: 'Fictional', given: 'Rosa M.' }, { literal: 'Example Study Group' }],
      doi: '10.1000/x1',
      pmid: '123',
    }),
  )
  expect(printed).toBe(
    'Fictional RM, Example Study Group. Iron and sleep. Annals of Examples. 2021. doi: 10.1000/x1. PMID: 123.',
  )
})

test('a translated title stands in square brackets, and a title keeps its question mark', () => {
  expect(formatReference(reference({ titleTranslated: true }))).toBe('[Iron and sleep]. Annals of Examples. 2021.')
  expect(formatReference(reference({ title: 'Does iron help?' }))).toMatch(/^Does iron help\? Annals/)
})

test('more than six authors are the first six and "et al."', () => {
  const authors = 'ABCDEFG'.split('').map((letter) => ({ family: `Name${letter}`, given: letter }))
  expect(formatReference(reference({ authors }))).toMatch(/^NameA A, .*NameF F, et al\. Iron/)
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

import { expect, test } from '@jest/globals'
import type { Reference } from '../../payload-types.ts'
import { readOffers, sameWorkUrl, type Typed } from './same-work-query.ts'

const NOTHING: Typed = { doi: null, pmid: null, title: null, year: null, author: null }
const row = (id: string, more: Partial<Reference> = {}): Reference => ({
  id,
  title: 'Iron',
  kind: 'trial',
  createdAt: '2026-11-01T00:00:00.000Z',
  updatedAt: '2026-11-01T00:00:00.000Z',
  ...more,
})

test('nobody is asked while nothing is typed that a work could be known by', () => {
  expect(sameWorkUrl(NOTHING)).toBeNull()
  expect(sameWorkUrl({ ...NOTHING, doi: 'not yet a DOI', title: '  ', year: 2019 })).toBeNull()
})

test('asks by the DOI in its normal form, and by title, year and first author together', () => {
  const url = new URL(
    sameWorkUrl({
      ...NOTHING,
      doi: 'https://doi.org/10.5555/A&B',
      title: 'Iron & legs!',
      year: '2019',
      author: 'van der Fiktion',
    }) ?? '',
    'http://cms.invalid',
  )
  expect(url.searchParams.get('where[and][1][or][0][doi][equals]')).toBe('10.5555/a&b')
  expect(url.searchParams.get('where[and][1][or][1][workKey][equals]')).toBe('iron legs|2019|van der fiktion')
  expect(url.searchParams.get('where[and][0][mergedInto][exists]')).toBe('false')
})

test('a record is not offered as its own double, and no other twice', () => {
  const stored = [{ id: 'b', title: 'Iron', containerTitle: null, year: null, reason: 'pmid' as const }]
  const found = [row('a'), row('b', { doi: '10.5555/a' }), row('c', { doi: '10.5555/a', year: 2019 }), row('d')]
  const offers = readOffers({ id: 'a', typed: { ...NOTHING, doi: '10.5555/A' }, found, stored })
  expect(offers.map(({ id, reason }) => [id, reason])).toEqual([
    ['b', 'pmid'],
    ['c', 'doi'],
    ['d', 'title'],
  ])
})

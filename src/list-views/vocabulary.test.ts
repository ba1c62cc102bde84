import { expect, test } from '@jest/globals'
import { isListQuery } from './vocabulary.ts'

test('a view keeps filters, columns, order and length, and no other part of an address', () => {
  expect(isListQuery('where[or][0][and][0][stage][equals]=draft&sort=-updatedAt&columns=["question"]&limit=50')).toBe(
    true,
  )
  expect(isListQuery('search=iron')).toBe(true)
  expect(isListQuery('')).toBe(true)
  for (const query of ['page=2', 'redirect=https://example.org', 'whereabouts=x', `search=${'a'.repeat(4000)}`])
    expect([query.slice(0, 20), isListQuery(query)]).toEqual([query.slice(0, 20), false])
})

import { expect, test } from '@jest/globals'
import { isFiltered, isShown, viewQuery } from './view-query.ts'

const where = { or: [{ and: [{ stage: { in: ['rejected', 'draft'] } }, { owner: { equals: 'u1' } }] }] }

test('a view keeps the filter, columns, order and length of a list, but not its page', () => {
  const query = viewQuery({
    where,
    columns: ['question', '-stage'],
    sort: '-updatedAt',
    limit: 50,
    page: 3,
    preset: 'x',
  })
  expect([...new URLSearchParams(query)]).toEqual([
    ['where[or][0][and][0][stage][in][0]', 'rejected'],
    ['where[or][0][and][0][stage][in][1]', 'draft'],
    ['where[or][0][and][1][owner][equals]', 'u1'],
    ['columns', '["question","-stage"]'],
    ['sort', '-updatedAt'],
    ['limit', '50'],
  ])
})

test('a list shows a view whose filter it has, however lists of values are written', () => {
  const path =
    '/admin/collections/articles?where[or][0][and][0][stage][in]=rejected,draft&where[or][0][and][1][owner][equals]=u1'
  expect(isShown(path, 'articles', { where })).toBe(true)
  expect(isShown(path, 'references', { where })).toBe(false)
  expect(isShown(path, 'articles', {})).toBe(false)
  expect(isShown(path.replace('u1', 'u2'), 'articles', { where })).toBe(false)
  expect(isShown(`${path}&sort=question`, 'articles', { where, sort: '-question' })).toBe(false)
  expect(isShown(`${path}&sort=question`, 'articles', { where, sort: 'question' })).toBe(true)
})

test('an empty filter is none', () => {
  expect(isFiltered({ sort: 'question', where: {} })).toBe(false)
  expect(isFiltered({ where })).toBe(true)
})

import { describe, expect, test } from '@jest/globals'
import { readListQuery } from './list-query.ts'

const read = (query: Record<string, unknown>) => {
  const found = readListQuery(query)
  return found.ok ? found.value : { path: found.refusal.details?.path }
}

describe('what may be asked of the list', () => {
  test('is the newest ten, counted, where nothing is said', () => {
    expect(read({})).toEqual({
      conditions: [],
      topic: null,
      sort: ['-publishedAt'],
      limit: 10,
      page: 1,
      counted: true,
      select: null,
    })
  })

  test('is read with its values checked: dates in UTC, numbers as numbers, lists between commas', () => {
    expect(
      read({
        where: {
          publishedAt: { greater_than: '2026-11-22T10:00:00+02:00' },
          edition: { in: '1,2' },
          or: [{ language: { equals: 'en' } }, { slug: { in: ['a', 'b'] } }],
          and: [{ topics: { equals: 'sleep' } }],
        },
      }),
    ).toEqual({ path: 'where.edition' })
    expect(read({ where: { publishedAt: { less_than: '2026-11-22' }, edition: { in: '1,2' } } })).toMatchObject({
      conditions: [
        { field: 'publishedAt', operator: 'less_than', value: '2026-11-22T00:00:00.000Z' },
        { field: 'edition', operator: 'in', value: [1, 2] },
      ],
    })
  })

  test('finds a topic beside other conditions, by its slug, in either spelling', () => {
    expect(read({ where: { and: [{ 'topics.slug': { equals: 'sleep' } }] } })).toMatchObject({ topic: 'sleep' })
    expect(read({ where: { topics: { slug: { equals: 'sleep' } } } })).toMatchObject({ topic: 'sleep' })
    expect(read({ where: { or: [{ topics: { equals: 'sleep' } }] } })).toEqual({ path: 'where.or.0.topics.equals' })
    expect(read({ where: { and: [{ topics: { equals: 'a' } }, { topics: { equals: 'b' } }] } })).toEqual({
      path: 'where.topics',
    })
  })

  test.each([
    [{ where: { constructor: { equals: 'x' } } }, 'where.constructor.equals'],
    [{ where: { slug: { equals: ['a'] } } }, 'where.slug.equals'],
    [{ where: { slug: { equals: 'x'.repeat(257) } } }, 'where.slug.equals'],
    [{ where: { slug: { in: Array.from({ length: 101 }, String) } } }, 'where.slug.in'],
    [{ where: { publishedAt: { equals: '2026-02-30x' } } }, 'where.publishedAt.equals'],
    [{ where: { edition: { equals: '1e9' } } }, 'where.edition.equals'],
    [{ where: { and: Array.from({ length: 21 }, () => ({ slug: { equals: 'a' } })) } }, 'where.and.20.slug.equals'],
    [{ where: { or: [{ or: [{ or: [{ or: [{ slug: { equals: 'a' } }] }] }] }] } }, 'where.or.0.or.0.or.0.or.0'],
    [{ sort: ['__proto__'] }, 'sort.__proto__'],
    [{ limit: '1e1' }, 'limit'],
    [{ limit: ['5'], page: 'x' }, 'page'],
  ])('refuses %j, and says where', (query, path) => {
    expect(read(query)).toEqual({ path })
  })
})

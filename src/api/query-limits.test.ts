import { describe, expect, test } from '@jest/globals'
import { readDocument } from './query-limits.ts'

const limitOf = (query: string): unknown => {
  const read = readDocument(query)
  return read.ok ? 'taken' : (read.refusal.details?.limit ?? read.refusal.code)
}
const nested = (levels: number): string => `${'{ a '.repeat(levels)}${'}'.repeat(levels)}`

describe('a query is taken up to its limits, and not beyond', () => {
  test.each([
    [nested(8), 'taken'],
    [nested(9), 'depth'],
    [`{ ${'a '.repeat(5)} }`, 'taken'],
    [`{ ${'a '.repeat(6)} }`, 'rootFields'],
    [`mutation { ${'a '.repeat(6)} }`, 'rootFields'],
    [`{ a { ${'x: b '.repeat(15)} } }`, 'taken'],
    [`{ a { ${'x: b '.repeat(16)} } }`, 'aliases'],
    [`{ a ${'@include(if: true) '.repeat(10)} }`, 'taken'],
    [`{ a ${'@include(if: true) '.repeat(11)} }`, 'directives'],
    [`{ a { ${'b '.repeat(990)} } }`, 'taken'],
    [`{ a { ${'b '.repeat(1000)} } }`, 'tokens'],
  ])('%#: %.60s', (query, expected) => {
    expect(limitOf(query)).toBe(expected)
  })
})

describe('fragments', () => {
  test('count where they are spread, as often as they are', () => {
    expect(limitOf(`{ ...f ...f } fragment f on Query { ${'a '.repeat(3)} }`)).toBe('rootFields')
    expect(limitOf(`{ a { ...f b { ...f } } } fragment f on X { ${'x: c '.repeat(8)} }`)).toBe('aliases')
    expect(limitOf(`{ ... { ... { ${'a '.repeat(6)} } } }`)).toBe('rootFields')
    expect(limitOf(`{ ...f } fragment f on X ${nested(9)}`)).toBe('depth')
  })

  test('in themselves come to an end, and so do those that double at each step', () => {
    expect(limitOf('{ ...f } fragment f on X { a { ...f } }')).toBe('taken')
    const doubling = Array.from(
      { length: 60 },
      (_, index) => `fragment f${index} on X { ...f${index + 1} ...f${index + 1} }`,
    )
    const query = `{ ...f0 } ${doubling.join(' ')} fragment f60 on X { x: a }`
    expect(limitOf(query)).toBe('rootFields')
  })
})

test('what is no GraphQL is refused as that', () => {
  for (const query of ['', '{', 'hello', '{ a }}', '{ a(b: "token limit exceeded }'])
    expect(limitOf(query)).toBe('INVALID_QUERY')
})

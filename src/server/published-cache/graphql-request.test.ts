import { describe, expect, test } from '@jest/globals'
import type { IncomingMessage } from 'node:http'
import { graphqlRequest, mayBeQuery } from './graphql-request.ts'

const JSON_BODY = { 'content-type': 'application/json', 'content-length': '20' }
const mayBe = (headers: Record<string, string>, more: object = {}) =>
  mayBeQuery({
    method: 'POST',
    url: '/api/graphql',
    headers: { ...JSON_BODY, ...headers },
    ...more,
  } as unknown as IncomingMessage)

const asked = (body: unknown, accept?: string) =>
  graphqlRequest(Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)), accept)

describe('a body is looked into', () => {
  test('where it may be a query for anybody', () => {
    expect(mayBe({})).toBe(true)
    expect(mayBe({ 'content-type': 'application/json; charset=utf-8' })).toBe(true)
  })

  test.each([
    ['with credentials', { authorization: 'JWT x' }],
    ['with a session', { cookie: 'payload-token=x' }],
    ['of another type', { 'content-type': 'text/plain' }],
    ['that is large', { 'content-length': '16385' }],
    ['of no length', { 'content-length': '0' }],
    ['in chunks', { 'transfer-encoding': 'chunked' }],
    ['that is compressed', { 'content-encoding': 'gzip' }],
    ['of another method than it seems', { 'x-http-method-override': 'GET' }],
  ])('and not one %s', (_what, headers) => {
    expect(mayBe(headers as unknown as Record<string, string>)).toBe(false)
  })

  test('and not at another address, or by another method', () => {
    expect(mayBe({}, { url: '/api/graphql?x=1' })).toBe(false)
    expect(mayBe({}, { method: 'GET' })).toBe(false)
  })
})

describe('the key of a query', () => {
  const query = 'query Q($s: String!) { PublicationBySlug(slug: $s) { slug } }'

  test('knows neither layout, nor comments, nor the order of members', () => {
    const key = asked({ query, variables: { s: 'a', t: 1 } })?.key
    expect(key).toBeDefined()
    expect(
      asked({
        variables: { t: 1, s: 'a' },
        query: `# hello\nquery Q(  $s: String! ) {\n PublicationBySlug(slug:$s),{slug}}`,
      })?.key,
    ).toBe(key)
  })

  test('knows the variables, the name of the operation, the text and what is accepted', () => {
    const all = [
      asked({ query, variables: { s: 'a' } }),
      asked({ query, variables: { s: 'b' } }),
      asked({ query, variables: { s: 'a' }, operationName: 'Q' }),
      asked({ query: query.replace('{ slug }', '{ id }'), variables: { s: 'a' } }),
      asked({ query, variables: { s: 'a' } }, 'application/graphql-response+json'),
    ]
    expect(new Set(all.map((one) => one?.key)).size).toBe(all.length)
  })

  test('the answer is made from what the key says, and from nothing else', () => {
    const one = asked({ query, variables: { s: 'a' } })
    expect(one?.key).toContain(one?.body ?? '-')
    expect(JSON.parse(one?.body ?? '')).toMatchObject({ variables: { s: 'a' } })
  })
})

test.each([
  ['a mutation', { query: 'mutation { logoutUser }' }],
  ['a mutation beside a query', { query: 'query A { x } mutation B { y }', operationName: 'A' }],
  ['a subscription', { query: 'subscription { x }' }],
  ['no GraphQL', { query: '{ x ' }],
  ['no text', { query: 1 }],
  ['variables that are a list', { query: '{ x }', variables: [] }],
  ['members that it should not have', { query: '{ x }', extensions: {} }],
  ['several at once', [{ query: '{ x }' }]],
  ['no JSON', '{"query":'],
  ['null', 'null'],
  ['more tokens than a query needs', { query: `{ ${'x '.repeat(5000)} }` }],
])('%s goes its usual way', (_what, body) => {
  expect(asked(body)).toBeNull()
})

test('bytes that are no UTF-8 go their usual way', () => {
  expect(graphqlRequest(Buffer.from([0x7b, 0xff, 0x7d]), undefined)).toBeNull()
})

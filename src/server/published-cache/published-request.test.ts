import { describe, expect, test } from '@jest/globals'
import type { IncomingMessage } from 'node:http'
import { publishedRequest } from './published-request.ts'

const asked = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
  publishedRequest({ url, headers, method } as unknown as IncomingMessage)
const keyOf = (url: string, headers?: Record<string, string>) => asked(url, headers)?.key

test.each([
  '/',
  '/articles/does-iron-help',
  '/articles/d%C3%BCrre',
  '/editorial-policy',
  '/feed.xml',
  '/sitemap.xml',
  '/api/publications',
  '/api/publications?limit=5',
  '/api/publications/by-slug/does-iron-help',
  '/api/publications/by-slug/does-iron-help/editions/2',
  '/api/publications/3f0f6f0e/citation?format=ris',
])('%s is published', (url) => {
  expect(asked(url)).toMatchObject({ method: 'GET', target: url, body: null })
  expect(asked(url, {}, 'HEAD')?.key).toBe(asked(url)?.key)
})

test.each([
  '/admin',
  '/api/articles',
  '/api/users/me',
  '/api/publicationsx',
  '/api/publication-clock',
  '/healthz',
  '/_next/static/x.js',
  '/articles/a/b',
  // What two readers could take for different paths.
  '/api/publications/../users/me',
  '/api/publications/./x',
  '/api/publications//x',
  '/api/publications/%2e%2e/users',
  '/api/publications/by-slug/a%2Fb',
  '/api/publications/by-slug/a%5cb',
  '/api/publications/by-slug/a%00b',
  '/api/publications\\..\\users',
  'http://elsewhere.example/api/publications',
  '//elsewhere.example/api/publications',
  '*',
  // What can’t be read, or is too long.
  '/api/publications?limit=%',
  '/api/publications?limit=%ff',
  `/api/publications?q=${'x'.repeat(3000)}`,
  // Next.js’s own client.
  '/articles/does-iron-help?_rsc=abc',
])('%s goes its usual way', (url) => {
  expect(asked(url)).toBeNull()
})

test.each([
  ['credentials', { authorization: 'JWT x' }],
  ['a session', { cookie: 'a=b; payload-token=x' }],
  ['another method than it seems', { 'x-http-method-override': 'DELETE' }],
  ['another method than it seems, as Payload says it', { 'x-payload-http-method-override': 'GET' }],
  ['a body', { 'content-length': '3' }],
  ['a body in chunks', { 'transfer-encoding': 'chunked' }],
])('a request with %s goes its usual way', (_what, headers) => {
  expect(asked('/api/publications', headers as unknown as Record<string, string>)).toBeNull()
  expect(asked('/', headers as unknown as Record<string, string>)).toBeNull()
})

test.each([{ rsc: '1' }, { 'next-router-prefetch': '1' }, { 'next-url': '/' }, { 'next-action': 'x' }])(
  'a part of a page, as Next.js asks for it (%j), goes its usual way',
  (headers) => {
    expect(asked('/articles/a', headers as unknown as Record<string, string>)).toBeNull()
    expect(asked('/api/publications', headers as unknown as Record<string, string>)).not.toBeNull()
  },
)

test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s goes its usual way', (method) => {
  expect(asked('/api/publications', {}, method)).toBeNull()
})

describe('the key', () => {
  test('knows neither the order of parameters nor how they are encoded', () => {
    const key = keyOf('/api/publications?where[slug][equals]=a%20b&limit=5')
    expect(keyOf('/api/publications?limit=5&where%5Bslug%5D%5Bequals%5D=a+b')).toBe(key)
    expect(keyOf('/api/publications?limit=%35&&where[slug][equals]=a b')).toBe(key)
    expect(keyOf('/api/publications?limit=6&where[slug][equals]=a%20b')).not.toBe(key)
  })

  test('keeps the order of parameters of one name, for it may mean something', () => {
    expect(keyOf('/api/publications?sort=a&sort=b')).not.toBe(keyOf('/api/publications?sort=b&sort=a'))
  })

  test('a value can’t pretend to be another parameter', () => {
    expect(keyOf('/api/publications?a=1%26b=2')).not.toBe(keyOf('/api/publications?a=1&b=2'))
    expect(keyOf('/api/publications?a=%2525')).not.toBe(keyOf('/api/publications?a=%25'))
    expect(keyOf('/api/publications/by-slug/a%3Fb')).not.toBe(keyOf('/api/publications/by-slug/a?b'))
  })

  test('knows Accept where a resource has several forms, and nowhere else', () => {
    const json = { accept: 'application/json' }
    expect(keyOf('/api/publications/by-slug/a', json)).not.toBe(keyOf('/api/publications/by-slug/a'))
    expect(keyOf('/api/publications', json)).toBe(keyOf('/api/publications'))
    expect(keyOf('/articles/a', json)).toBe(keyOf('/articles/a'))
  })

  test('knows nothing else that a client sends, and neither does the request that the answer is made from', () => {
    const spoofed = {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'http',
      'x-original-url': '/admin',
      'accept-language': 'de',
      'user-agent': 'x',
      cookie: 'theme=dark',
      range: 'bytes=0-1',
    }
    expect(asked('/articles/a', spoofed)).toEqual(asked('/articles/a'))
  })

  test('only an address without a query counts as plain', () => {
    expect(asked('/articles/a')?.plain).toBe(true)
    expect(asked('/articles/a?')?.plain).toBe(true)
    expect(asked('/articles/a?utm=1')?.plain).toBe(false)
  })
})

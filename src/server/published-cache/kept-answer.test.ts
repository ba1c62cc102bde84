import { describe, expect, test } from '@jest/globals'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { AnswerStore } from './answer-store.ts'
import type { Captured } from './in-process.ts'
import { KeptAnswer, mayBeKept } from './kept-answer.ts'
import type { PublishedRequest } from './published-request.ts'

const TEXT = JSON.stringify({ text: 'iron '.repeat(1000) })
const captured = (more: Partial<Omit<Captured, 'headers'>> & { headers?: Record<string, string> } = {}): Captured => ({
  status: 200,
  body: Buffer.from(TEXT),
  ...more,
  headers: {
    'cache-tag': 'publication:1,question:2',
    'content-type': 'application/json',
    ...more.headers,
  } as Captured['headers'],
})
const MADE = { madeAt: { revision: 1, reset: 0 }, sMaxAge: 0 }
const wanted = (key: string, more: Partial<PublishedRequest> = {}): PublishedRequest => ({
  key,
  method: 'GET',
  target: key,
  accept: '',
  body: null,
  plain: true,
  ...more,
})
const headersOf = (list: readonly string[] = []): Record<string, string> =>
  Object.fromEntries(list.flatMap((name, index) => (index % 2 === 0 ? [[name, list[index + 1] ?? '']] : [])))

describe('an answer is kept', () => {
  test.each([200, 308, 404, 410])('with status %i', (status) => {
    expect(mayBeKept(wanted('/'), captured({ status }))).toBe(true)
  })

  test.each([
    ['of another status', { status: 500 }],
    ['that asks for a sign-in', { status: 401 }],
    ['that is limited', { status: 429 }],
    ['for one client', { headers: { 'cache-control': 'private, no-store' } }],
    ['with a cookie', { headers: { 'set-cookie': 'a=b' } }],
    ['that depends on cookies', { headers: { vary: 'Accept, Cookie' } }],
    ['that depends on anything', { headers: { vary: '*' } }],
    ['that is encoded already', { headers: { 'content-encoding': 'gzip' } }],
  ])('and not one %s', (_what, more) => {
    expect(mayBeKept(wanted('/'), captured(more as Parameters<typeof captured>[0]))).toBe(false)
  })

  test('and not one that does not say what it is made of', () => {
    const { 'cache-tag': _tags, ...headers } = captured().headers
    expect(mayBeKept(wanted('/'), { ...captured(), headers })).toBe(false)
  })

  test('and not one of GraphQL in which a field has failed', () => {
    const query = wanted('/api/graphql', { method: 'POST' })
    expect(mayBeKept(query, captured())).toBe(true)
    expect(mayBeKept(query, captured({ body: Buffer.from('{"data":{"a":null},"errors":[{}]}') }))).toBe(false)
    expect(mayBeKept(query, captured({ status: 404 }))).toBe(false)
  })
})

describe('the forms of an answer', () => {
  test('hold the same text, each under a strong ETag of its own', async () => {
    const answer = new KeptAnswer(captured(), MADE)
    const identity = answer.ready('identity')
    const [gzip, br] = [await answer.make('gzip'), await answer.make('br')]
    expect(identity?.body.toString()).toBe(TEXT)
    expect(gunzipSync(gzip.body).toString()).toBe(TEXT)
    expect(brotliDecompressSync(br.body).toString()).toBe(TEXT)
    const etags = [identity?.etag, gzip.etag, br.etag]
    expect(new Set(etags).size).toBe(3)
    for (const etag of etags) expect(etag).toMatch(/^"[\w-]{27}(-gzip|-br)?"$/)
    expect(headersOf(gzip.headers)).toMatchObject({
      'content-encoding': 'gzip',
      'content-length': String(gzip.body.length),
    })
    expect(answer.ready('gzip')).toBe(gzip)
  })

  test('are made once, however many ask at a time', async () => {
    const answer = new KeptAnswer(captured(), MADE)
    expect(answer.ready('br')).toBeNull()
    const forms = await Promise.all([answer.make('br'), answer.make('br')])
    expect(forms[0]).toBe(forms[1])
  })

  test('what is small, or no text, has one form', () => {
    expect(new KeptAnswer(captured({ body: Buffer.from('{}') }), MADE).ready('br')?.body.toString()).toBe('{}')
    const image = captured({ headers: { 'content-type': 'image/png' } })
    expect(headersOf(new KeptAnswer(image, MADE).ready('gzip')?.headers)).not.toHaveProperty('content-encoding')
  })

  test('the ETag is the text’s: the same for the same text, another for another', () => {
    const etag = (body: string) => new KeptAnswer(captured({ body: Buffer.from(body) }), MADE).ready('identity')?.etag
    expect(etag('a')).toBe(etag('a'))
    expect(etag('a')).not.toBe(etag('b'))
  })

  test('carry the rules for caches, and nothing of the connection that made them', () => {
    const from = captured({
      headers: { vary: 'rsc, Accept-Encoding', connection: 'close', date: 'x', 'x-request-id': 'y', etag: 'W/"z"' },
    })
    const headers = headersOf(new KeptAnswer(from, { ...MADE, sMaxAge: 30 }).ready('identity')?.headers)
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=0, must-revalidate, s-maxage=30',
      'cache-tag': 'publication:1,question:2',
      'surrogate-key': 'publication:1 question:2',
      vary: 'rsc, Accept-Encoding',
    })
    for (const name of ['connection', 'date', 'x-request-id']) expect(headers).not.toHaveProperty(name)
  })

  test('it is kept until it changes by itself, and a minute at most', () => {
    const until = (expires?: string) =>
      new KeptAnswer(captured(expires ? { headers: { expires } } : {}), MADE).until - performance.now()
    expect(until()).toBeLessThanOrEqual(60_000)
    expect(until()).toBeGreaterThan(50_000)
    expect(until(new Date(Date.now() + 10_000).toUTCString())).toBeLessThanOrEqual(10_000)
    expect(until(new Date(Date.now() - 10_000).toUTCString())).toBeLessThan(0)
    expect(until('nonsense')).toBeLessThanOrEqual(0)
  })
})

describe('the store', () => {
  const answerOf = (bytes: number, status = 200) =>
    new KeptAnswer(captured({ status, body: Buffer.alloc(bytes, 'x') }), MADE)

  test('never takes more bytes than it may, whatever is asked for', () => {
    const store = new AnswerStore(1_000_000)
    for (let index = 0; index < 500; index += 1) {
      store.keep(wanted(`/articles/${index}`), answerOf(20_000))
      store.keep(wanted(`/?page=${index}`, { plain: false }), answerOf(20_000))
      store.keep(wanted(`/articles/none-${index}`), answerOf(100, 404))
      expect(store.bytes).toBeLessThanOrEqual(1_000_000)
    }
    expect(store.bytes).toBeGreaterThan(500_000)
  })

  test('what anybody can make up pushes out nothing that readers ask for', () => {
    const store = new AnswerStore(1_000_000)
    store.keep(wanted('/articles/read'), answerOf(1000))
    for (let index = 0; index < 1000; index += 1) {
      store.keep(wanted(`/?page=${index}`, { plain: false }), answerOf(20_000))
      store.keep(wanted(`/articles/none-${index}`), answerOf(1000, 404))
    }
    expect(store.get(wanted('/articles/read'))).toBeDefined()
  })

  test('counts a form that is made later', async () => {
    const store = new AnswerStore(1_000_000)
    const answer = answerOf(20_000)
    store.keep(wanted('/'), answer)
    const before = store.bytes
    const form = await answer.make('gzip')
    store.keep(wanted('/'), answer)
    expect(store.bytes).toBe(before + form.body.length)
  })

  test('of one address it holds one answer: what is found there now', () => {
    const store = new AnswerStore(1_000_000)
    store.keep(wanted('/articles/a'), answerOf(100, 404))
    store.keep(wanted('/articles/a'), answerOf(100))
    expect(store.get(wanted('/articles/a'))?.status).toBe(200)
    store.keep(wanted('/articles/a'), answerOf(100, 410))
    expect(store.get(wanted('/articles/a'))?.status).toBe(410)
  })

  test('of no bytes, it keeps nothing', () => {
    const store = new AnswerStore(0)
    store.keep(wanted('/'), answerOf(10))
    expect(store.get(wanted('/'))).toBeUndefined()
  })
})

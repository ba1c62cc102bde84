import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import canonicalizePackage from 'canonicalize'
import fc from 'fast-check'
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { newKeys, signedPublication } from '../publication/signed.fixture.ts'
import { canonicalize, createClient, problemOf, type Kept } from './index.ts'

let answer: Awaited<ReturnType<typeof signedPublication>>
let jwks: { keys: readonly object[] }
let server: Server
let url: string
/** What the server says at each path; it answers as docs/api.md says. */
let say: Record<string, RequestListener>
let asked: { method: string; url: string; headers: IncomingMessage['headers']; body: string }[]

const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}): RequestListener =>
  (_req, res) =>
    void res.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body))
const refusal = (status: number, code: string, more: object = {}, headers: Record<string, string> = {}) =>
  json({ errors: [{ code, message: `This is ${code}.`, ...more }] }, status, headers)

beforeAll(async () => {
  const keys = await newKeys()
  jwks = keys.jwks
  answer = await signedPublication(keys)
  server = createServer((req, res) => {
    let body = ''
    req.on('data', (chunk: Buffer) => (body += chunk.toString()))
    req.on('end', () => {
      asked.push({ method: req.method ?? '', url: req.url ?? '', headers: req.headers, body })
      const listener = say[new URL(req.url ?? '', 'http://x').pathname] ?? refusal(404, 'NOT_FOUND')
      listener(req, res)
    })
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
const BY_SLUG = '/api/publications/by-slug/does-it-help'
beforeEach(() => {
  asked = []
  say = { [BY_SLUG]: json(answer), '/.well-known/jwks.json': json(jwks) }
})

const reading = () => createClient({ url })
const verifying = (more: { jwks?: object } = {}) => createClient({ url: `${url}/`, verify: 'always', ...more })

describe('an article by its slug', () => {
  test('is live', async () => {
    expect(await reading().bySlug('does-it-help')).toEqual({ status: 'live', publication: answer })
    expect(asked.map((one) => one.url)).toEqual([BY_SLUG])
  })

  test('is retracted, with what readers are to be told', async () => {
    const details = { reason: 'A wrong dose.', notice: 'The dose was wrong.', retractedAt: '2026-11-23T00:00:00.000Z' }
    say[BY_SLUG] = refusal(410, 'RETRACTED', { details })
    expect(await reading().bySlug('does-it-help')).toEqual({ status: 'retracted', ...details })
  })

  test('has moved, where the server leads elsewhere', async () => {
    say['/api/publications/by-slug/old'] = (_req, res) => void res.writeHead(308, { Location: BY_SLUG }).end()
    expect(await reading().bySlug('old')).toEqual({ status: 'moved', slug: 'does-it-help' })
  })

  test('is not there', async () => {
    expect(await reading().bySlug('no such/article?')).toEqual({ status: 'not-found' })
    expect(asked[0]?.url).toBe('/api/publications/by-slug/no%20such%2Farticle%3F')
  })

  test('for one audience has the sections for everybody and for them', async () => {
    const [section] = answer.sections
    const sections = [section, { ...section, audiences: ['clinician'] }, { ...section, audiences: ['patient'] }]
    say[BY_SLUG] = json({ ...answer, sections })
    const told = await reading().bySlug('does-it-help', { audience: 'patient' })
    expect(told.status === 'live' && told.publication.sections.map(({ audiences }) => audiences)).toEqual([
      [],
      ['patient'],
    ])
    expect(asked[0]?.url).toBe(BY_SLUG)
  })

  test('that was kept is asked for again, and used where nothing changed', async () => {
    let [version, sent] = ['"1"', 0]
    say[BY_SLUG] = (req, res) => {
      if (req.headers['if-none-match'] === version) return void res.writeHead(304, { ETag: version }).end()
      sent += 1
      json({ ...answer, edition: sent }, 200, { ETag: version })(req, res)
    }
    const client = createClient({ url, cache: new Map<string, Kept>() })
    const edition = async () => {
      const told = await client.bySlug('does-it-help')
      return told.status === 'live' ? told.publication.edition : told
    }
    expect([await edition(), await edition()]).toEqual([1, 1])
    version = '"2"'
    expect([await edition(), sent]).toEqual([2, 2])
    say[BY_SLUG] = refusal(410, 'RETRACTED')
    expect(await client.bySlug('does-it-help')).toMatchObject({ status: 'retracted' })
  })
})

describe('what goes wrong is a value', () => {
  test.each<[string, RequestListener, object]>([
    [
      'a refusal',
      refusal(400, 'QUERY_NOT_ALLOWED'),
      { code: 'QUERY_NOT_ALLOWED', message: 'This is QUERY_NOT_ALLOWED.', httpStatus: 400 },
    ],
    [
      'a limit',
      refusal(429, 'TOO_MANY_REQUESTS', {}, { 'Retry-After': '30' }),
      { code: 'TOO_MANY_REQUESTS', retryAfter: 30 },
    ],
    [
      'a page of a proxy',
      (_req, res) => void res.writeHead(502).end('<html>'),
      { code: 'NOT_AN_ANSWER', httpStatus: 502 },
    ],
    ['no JSON', (_req, res) => void res.end('nothing'), { code: 'NOT_AN_ANSWER', httpStatus: 200 }],
    ['something else', json({ docs: 3 }), { code: 'NOT_AN_ANSWER', httpStatus: 200 }],
    ['no answer', (_req, res) => void res.destroy(), { code: 'UNREACHABLE', httpStatus: null }],
  ])('%s, whatever was asked', async (_what, listener, failure) => {
    const client = reading()
    for (const path of [
      BY_SLUG,
      `${BY_SLUG}/editions/1`,
      '/api/publications',
      '/api/publications/search',
      '/api/questions',
    ])
      say[path] = listener
    const told = [
      await client.bySlug('does-it-help'),
      await client.edition('does-it-help', 1),
      await client.list(),
      await client.search('night'),
      await client.ask('Is it safe?'),
    ]
    for (const one of told) expect(one).toMatchObject({ status: 'failed', ...failure })
  })
})

describe('the other questions', () => {
  test('an edition, which is the one that was asked for', async () => {
    say[`${BY_SLUG}/editions/2`] = json(answer)
    say[`${BY_SLUG}/editions/1`] = json(answer)
    expect(await reading().edition('does-it-help', 2)).toEqual({ status: 'found', publication: answer })
    expect(await reading().edition('does-it-help', 1)).toMatchObject({ status: 'unverified' })
    expect(await reading().edition('does-it-help', 3)).toEqual({ status: 'not-found' })
  })

  test('a list, narrowed', async () => {
    say['/api/publications'] = json({ docs: [answer], page: 2, hasNextPage: true })
    const wanted = { topic: 'sleep', audience: 'patient', language: 'en', page: 2, limit: 1 } as const
    expect(await reading().list(wanted)).toEqual({
      status: 'found',
      docs: [answer],
      unverified: [],
      page: 2,
      hasNextPage: true,
      totalDocs: null,
    })
    expect(decodeURIComponent(asked[0]?.url ?? '')).toBe(
      '/api/publications?where[topics.slug][equals]=sleep&where[audiences][equals]=patient&where[language][equals]=en&page=2&limit=1',
    )
  })

  test('a search', async () => {
    const docs = [{ slug: 'does-it-help', question: 'Does it help?', excerpt: '…', score: 1.5 }]
    say['/api/publications/search'] = json({ docs })
    expect(await reading().search('at night & more')).toEqual({ status: 'found', docs })
    expect(asked[0]?.url).toBe('/api/publications/search?q=at%20night%20%26%20more')
  })

  test('a reader’s own question', async () => {
    say['/api/questions'] = json({}, 202)
    expect(await reading().ask('Is it safe?', 'p1')).toEqual({ status: 'received' })
    expect(asked[0]).toMatchObject({ method: 'POST', body: '{"text":"Is it safe?","publication":"p1"}' })
    expect(asked[0]?.headers['content-type']).toBe('application/json')
  })
})

describe('with verify: always', () => {
  const forged = () => ({ ...answer, question: 'Does it cure?' })

  test('what the board approved is handed out; anything else is not, and says why', async () => {
    expect(await verifying().bySlug('does-it-help')).toEqual({ status: 'live', publication: answer })
    say[BY_SLUG] = json(forged())
    expect(await verifying().bySlug('does-it-help')).toEqual({
      status: 'unverified',
      slug: 'does-it-help',
      reason: 'The words are not those that were approved.',
    })
    expect(await reading().bySlug('does-it-help')).toMatchObject({ status: 'live' })
  })

  test('a list leaves out what does not fit', async () => {
    say['/api/publications'] = json({ docs: [forged(), answer], page: 1 })
    expect(await verifying().list()).toMatchObject({ docs: [answer], unverified: [{ slug: 'does-it-help' }] })
  })

  test('the keys are fetched once, and those that are given are trusted alone', async () => {
    const client = verifying()
    await client.bySlug('does-it-help')
    await client.bySlug('does-it-help')
    expect(asked.filter((one) => one.url === '/.well-known/jwks.json')).toHaveLength(1)
    expect(await verifying({ jwks: (await newKeys()).jwks }).bySlug('does-it-help')).toMatchObject({
      status: 'unverified',
    })
  })

  test('keys that could not be fetched are asked for again', async () => {
    const client = verifying()
    say['/.well-known/jwks.json'] = json({}, 503)
    expect(await client.bySlug('does-it-help')).toMatchObject({ status: 'unverified' })
    say['/.well-known/jwks.json'] = json(jwks)
    expect(await client.bySlug('does-it-help')).toMatchObject({ status: 'live' })
  })

  test.each<[string, (told: typeof answer) => unknown]>([
    ['another address', (told) => ({ ...told, slug: 'x' })],
    ['a proof that leaves the sections out', (told) => ({ ...told, proof: { ...told.proof, covers: ['question'] } })],
    ['a covered member that is gone', ({ changeNote: _changeNote, ...told }) => told],
    [
      'a related question in other words',
      (told) => ({ ...told, relatedQuestions: [{ question: 'Buy?', slug: null }] }),
    ],
    ['half a character', (told) => ({ ...told, question: '\ud83c' })],
    ['no proof', ({ proof: _proof, ...told }) => told],
    ['nothing', () => null],
  ])('%s does not fit', async (_what, change) => {
    expect(await problemOf(change(answer), jwks)).toEqual(expect.any(String))
  })
})

describe('the canonical form', () => {
  test('is that of the package that the server uses, for any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        expect(canonicalize(value)).toBe(canonicalizePackage(value))
      }),
    )
  })

  test('sorts by UTF-16 code units, and escapes no more than it must', () => {
    expect(canonicalize({ '\ufb33': 1, '😀': 2, '\r': 3, 1: 4 })).toBe('{"\\r":3,"1":4,"😀":2,"\ufb33":1}')
    expect(canonicalize('<\u2028\u007f\u0000\u001f\b"\\/>')).toBe('"<\u2028\u007f\\u0000\\u001f\\b\\"\\\\/>"')
  })

  test.each([['\ud83c'], [Number.NaN], [Number.POSITIVE_INFINITY], [undefined], [() => 1]])(
    'of %p there is none',
    (value) => {
      expect(() => canonicalize(value)).toThrow(TypeError)
    },
  )
})

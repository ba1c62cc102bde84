import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { request } from 'node:http'
import { Client } from '../support/client.ts'
import { mustBeDescribed } from '../support/described.ts'
import { seed, startServer, type RunningServer } from '../support/server.ts'
import { scratchDirectory } from '../support/scratch.ts'

let scratch: Awaited<ReturnType<typeof scratchDirectory>>
let server: RunningServer | undefined
let editor: Client
let reviewer: Client
let anonymous: Client

beforeAll(async () => {
  scratch = await scratchDirectory()
  await seed(scratch.directory)
}, 120_000)
afterAll(() => scratch?.remove())

/** A server for the tests of one group, each of which asks from an address of its own. */
const withServer = (settings: Readonly<Record<string, string>>): void => {
  beforeAll(async () => {
    server = await startServer(scratch.directory, settings)
    const { url } = server
    editor = await Client.signIn(url, 'editor@example.org')
    reviewer = await Client.signIn(url, 'reviewer-1@example.org')
    anonymous = new Client(url)
  }, 60_000)
  afterAll(() => server?.stop())
}

type Sent = {
  readonly path?: string
  readonly method?: string
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly localAddress?: string
}
type Got = { readonly status: number; readonly headers: Readonly<Record<string, unknown>>; readonly text: string }

/** Sends the path as it is written: fetch would resolve "..", as clients do that mean no harm. */
const send = ({
  path = '/api/questions',
  method = 'POST',
  body = '',
  headers = {},
  localAddress,
}: Sent): Promise<Got> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(server!.url)
    const asked = request(
      { port, host: '127.0.0.1', path, method, headers, ...(localAddress ? { localAddress } : {}) },
      (response) => {
        let text = ''
        response.on('data', (chunk: Buffer) => (text += chunk.toString()))
        response.on('end', () => {
          const got = { status: response.statusCode ?? 0, headers: response.headers, text }
          mustBeDescribed({ method, url: path, contentType: got.headers['content-type'] ?? null, ...got })
          resolve(got)
        })
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })

let number = 0
const aQuestion = (): string => JSON.stringify({ text: `Does iron help, for the ${(number += 1)}th time?` })
const ask = (more: Sent = {}): Promise<Got> =>
  send({ body: aQuestion(), ...more, headers: { 'Content-Type': 'application/json', ...more.headers } })
const inboxSize = async (): Promise<number> =>
  ((await editor.get('/api/questions?limit=1')).body as { totalDocs: number }).totalDocs

describe('with its settings as they are, a server', () => {
  withServer({ LOG_LEVEL: 'trace' })

  test('takes five questions in ten minutes from one address, and says when the next is taken', async () => {
    const before = await inboxSize()
    for (let times = 0; times < 5; times += 1) expect((await ask()).status).toBe(202)
    // None of these is a way around: not what a client says of its address, nor another spelling of the path.
    const attempts: readonly Sent[] = [
      {},
      { headers: { 'X-Forwarded-For': '203.0.113.9' } },
      { headers: { Forwarded: 'for=203.0.113.9', 'X-Real-IP': '203.0.113.9', 'X-Client-Address': '203.0.113.9' } },
      { path: '/api/questions/' },
      { path: '/api/questions?depth=0' },
    ]
    for (const attempt of attempts) {
      const { status, headers, text } = await ask(attempt)
      expect([attempt, status]).toEqual([attempt, 429])
      expect(Number(headers['retry-after'])).toBeGreaterThan(500)
      expect(Number(headers['retry-after'])).toBeLessThanOrEqual(600)
      expect(headers['cache-control']).toBe('private, no-store')
      expect(JSON.parse(text)).toEqual({
        errors: [
          {
            code: 'TOO_MANY_REQUESTS',
            message: expect.stringMatching(/^Too many questions at the moment\. Try again in 10 minutes\.$/),
            details: { retryAfter: Number(headers['retry-after']) },
          },
        ],
      })
    }
    const paths = [
      '/api/x/../questions',
      '/api/x/%2e%2E/questions',
      '/api/./questions',
      '/api\\questions',
      '/api//questions',
      '/api/questions//',
      '/API/questions',
      '/api/Questions',
      '/api/%71uestions',
      '/api/publications/../questions/',
    ]
    for (const path of paths) expect([path, (await ask({ path })).status === 202]).toEqual([path, false])
    // By the form, too, counted together.
    const form = await send({
      path: '/questions',
      body: 'text=Does+the+form+count+for+itself%3F',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    })
    expect(form.status).toBe(429)
    expect(form.headers['content-type']).toMatch(/^text\/html/)
    expect(form.text).toContain('Does the form count for itself?')
    expect(form.text).toContain('Try again in')
    // Another address is another reader.
    expect((await ask({ localAddress: '127.0.0.2' })).status).toBe(202)
    expect(await inboxSize()).toBe(before + 6)
  })

  test('shows an anonymous client nothing of the inbox, and lets it do nothing there but ask', async () => {
    expect((await ask({ localAddress: '127.0.0.4' })).status).toBe(202)
    const [{ id }] = ((await editor.get('/api/questions')).body as { docs: [{ id: string }] }).docs
    for (const path of ['', `/${id}`, '/count', `?where[id][equals]=${id}`, '/versions', `/${id}?depth=5&draft=true`]) {
      expect([path, (await anonymous.get(`/api/questions${path}`)).status]).toEqual([path, 401])
    }
    const before = (await editor.get('/api/questions?limit=0')).text
    for (const answer of [
      await anonymous.patch(`/api/questions/${id}`, { text: 'Changed by hand.' }),
      await anonymous.delete(`/api/questions/${id}`),
      await anonymous.post(`/api/questions/${id}/draft`),
      await anonymous.post(`/api/questions/${id}/close`, { reason: 'duplicate' }),
      await anonymous.post(`/api/questions/access/${id}`),
      await anonymous.post(`/api/questions/${id}/duplicate`),
    ])
      expect([401, 404]).toContain(answer.status)
    for (const who of [anonymous, reviewer, editor]) {
      for (const query of [
        '{ Questions { docs { text } } }',
        `{ Question(id: "${id}") { text } }`,
        'mutation { createQuestion(data: { text: "x" }) { id } }',
      ]) {
        expect((await who.graphql(query)).body).toMatchObject({
          errors: [{ message: expect.stringMatching(/^Cannot query field/) }],
        })
      }
    }
    expect((await editor.get('/api/questions?limit=0')).text).toBe(before)
  })

  test('answers paths that mean another path with 400, so that none goes around what stands before a route', async () => {
    for (const path of ['/api/x/../access', '/api/x/..%2faccess/../../access', '/api/articles/..', '/./api/access'])
      expect([path, (await send({ path, method: 'GET' })).status]).toEqual([path, 400])
    expect((await send({ path: '/api/publications?where[slug][equals]=../x', method: 'GET' })).status).toBe(200)
  })

  test('hands nothing on to pages of other sites', async () => {
    for (const method of ['GET', 'OPTIONS']) {
      const { headers } = await send({
        path: '/api/publications',
        method,
        headers: { Origin: 'https://a.example.org' },
      })
      expect(headers).not.toHaveProperty('access-control-allow-origin')
    }
  })

  test('takes the form without a script: the answer is a page, and personal data is pointed out in it', async () => {
    const { docs } = (await anonymous.get('/api/publications?limit=1')).body as {
      docs: { id: string; slug: string }[]
    }
    const form = (fields: Record<string, string>) =>
      send({
        path: '/questions',
        body: new URLSearchParams({ publication: docs[0]!.id, slug: docs[0]!.slug, ...fields }).toString(),
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        localAddress: '127.0.0.5',
      })
    const before = await inboxSize()
    const text = 'I <b>am</b> anna@example.org. Is iron for me?'
    const asked = await form({ text })
    expect(asked.status).toBe(422)
    expect(asked.text).toContain('I &lt;b&gt;am&lt;/b&gt; anna@example.org. Is iron for me?</textarea>')
    expect(asked.text).toContain('perhaps an e-mail address')
    expect(asked.headers['content-security-policy']).toMatch(/default-src 'none'; script-src 'sha256-/)
    expect(await inboxSize()).toBe(before)
    const sent = await form({ text, personalData: 'redact' })
    expect(sent.status).toBe(202)
    expect(sent.text).toContain('Your question was received')
    expect(sent.text).toContain(`href="/articles/${docs[0]!.slug}"`)
    const short = await form({ text: 'Why?' })
    expect([short.status, short.text.includes('Write your question in 10 characters or more.')]).toEqual([422, true])
    const many = await form({ text: 'x'.repeat(200_000) })
    expect(many.status).toBe(413)
    expect(await inboxSize()).toBe(before + 1)
    const { docs: questions } = (await editor.get('/api/questions?limit=1')).body as { docs: { text: string }[] }
    expect(questions[0]!.text).toBe('I <b>am</b> [e-mail removed]. Is iron for me?')
  })

  test('writes neither the text of a question nor from where it came into its log', async () => {
    const body = JSON.stringify({ text: 'Is canarytext in any log?' })
    const headers = { 'X-Request-Id': 'the-question-of-the-log' }
    expect((await ask({ body, headers, localAddress: '127.0.0.6' })).status).toBe(202)
    for (let tries = 0; tries < 100 && !server!.log().includes(headers['X-Request-Id']); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 100))
    expect(server!.log()).toContain(headers['X-Request-Id'])
    expect(server!.log()).not.toContain('canarytext')
    expect(server!.log()).not.toContain('127.0.0.6')
  })
})

describe('told of a proxy and of another site, a server', () => {
  const ORIGIN = 'https://www.example.org'
  withServer({
    TRUST_PROXY: 'loopback',
    CORS_ORIGINS: ORIGIN,
    QUESTIONS_PER_TEN_MINUTES: '1',
    QUESTIONS_PER_HOUR_IN_ALL: '7',
  })
  const from = async (address: string): Promise<number> =>
    (await ask({ headers: { 'X-Forwarded-For': address } })).status
  const corsHeaders = ({ headers }: Got) =>
    Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith('access-control-')))

  test('counts the address that the proxy names, an IPv6 one by its /64', async () => {
    expect(await from('203.0.113.1')).toBe(202)
    expect(await from('203.0.113.1')).toBe(429)
    // What the client itself wrote stands before what the proxy added.
    expect(await from('198.51.100.7, 203.0.113.1')).toBe(429)
    expect(await from('203.0.113.2')).toBe(202)
    expect(await from('2001:db8:0:1::1')).toBe(202)
    expect(await from('2001:db8:0:1:ffff:ffff:ffff:ffff')).toBe(429)
    expect(await from('2001:db8:0:2::1')).toBe(202)
  })

  test('lets its pages read what is public and ask questions, without credentials, and nothing else', async () => {
    const headers = { Origin: ORIGIN }
    for (const [path, method] of [
      ['/api/publications?limit=1', 'GET'],
      ['/api/publications/by-slug/nothing', 'GET'],
      ['/.well-known/jwks.json', 'GET'],
      ['/api/graphql', 'POST'],
    ] as const) {
      const got = await send({ path, method, headers })
      expect([path, corsHeaders(got)['access-control-allow-origin']]).toEqual([path, ORIGIN])
      expect(corsHeaders(got)).not.toHaveProperty('access-control-allow-credentials')
      expect(String(got.headers.vary)).toMatch(/\bOrigin\b/)
    }
    const asked = await ask({ headers: { ...headers, 'X-Forwarded-For': '203.0.113.5' } })
    expect([asked.status, corsHeaders(asked)['access-control-allow-origin']]).toEqual([202, ORIGIN])

    const preflight = await send({
      method: 'OPTIONS',
      headers: { ...headers, 'Access-Control-Request-Method': 'POST' },
    })
    expect([preflight.status, corsHeaders(preflight)]).toEqual([
      204,
      {
        'access-control-allow-origin': ORIGIN,
        'access-control-allow-methods': 'POST',
        'access-control-allow-headers': 'Content-Type, If-None-Match',
        'access-control-expose-headers': 'ETag, Retry-After, X-Request-Id',
        'access-control-max-age': '600',
      },
    ])

    const closed: readonly Sent[] = [
      { path: '/api/publications', method: 'GET', headers: { Origin: 'https://evil.example.org' } },
      { path: '/api/publications', method: 'GET', headers: { Origin: 'null' } },
      { path: '/api/publications', method: 'GET', headers: { Origin: `${ORIGIN}.evil.example` } },
      { path: '/api/publications', method: 'GET', headers: { ...headers, Cookie: 'payload-token=x' } },
      { path: '/api/publications', method: 'GET', headers: { ...headers, Authorization: 'JWT x' } },
      { path: '/api/questions/1/draft', method: 'OPTIONS', headers },
      { path: '/api/users/login', method: 'OPTIONS', headers },
      { path: '/api/articles', method: 'GET', headers },
      { path: '/questions', method: 'POST', headers },
      { path: '/', method: 'GET', headers },
    ]
    for (const sent of closed) {
      const got = corsHeaders(await send(sent))
      expect([sent, got['access-control-allow-origin'] ?? null]).toEqual([sent, null])
      expect(got).not.toHaveProperty('access-control-allow-credentials')
    }
    // A cache must not hand an answer without the header to the site that may have it.
    const { headers: plain } = await send({ path: '/api/publications', method: 'GET' })
    expect(String(plain.vary)).toMatch(/\bOrigin\b/)
  })

  test('takes no more from all together than it may', async () => {
    // Five were taken above; another site's form was not.
    expect(await from('203.0.113.3')).toBe(202)
    expect(await from('203.0.113.6')).toBe(202)
    expect(await from('203.0.113.4')).toBe(429)
  })
})

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { codeOf, signInAll, type Answer, type People } from '../support/client.ts'
import { rawRequest } from '../support/raw-http.ts'
import { PASSWORD, startDemo } from '../support/server.ts'

let demo: Awaited<ReturnType<typeof startDemo>> | undefined
let people: People
let cookie: string
beforeAll(async () => {
  demo = await startDemo()
  people = await signInAll(demo.server.url)
  cookie = `payload-token=${people.editor.token}`
}, 180_000)
afterAll(() => demo?.end())

const url = (): string => demo!.server.url
const ask = async (method: string, path: string, headers: Record<string, string>, body?: BodyInit) => {
  const response = await fetch(url() + path, {
    method,
    headers,
    redirect: 'manual',
    ...(body === undefined ? {} : { body }),
  })
  const text = await response.text()
  let parsed: unknown = null
  try {
    parsed = JSON.parse(text)
  } catch {
    // No JSON: the status is what counts.
  }
  return { status: response.status, headers: response.headers, text, body: parsed } satisfies Answer
}
const refusalOf = (answer: Answer): readonly [number, string | undefined] => [answer.status, codeOf(answer)]
const JSON_TYPE = { 'Content-Type': 'application/json' }
const topics = async (): Promise<number> =>
  ((await people.editor.get('/api/topics?limit=1')).body as { totalDocs: number }).totalDocs

describe('before a byte of a body is read', () => {
  test('a body that says it is too large is refused', async () => {
    const answer = await rawRequest(url(), [
      'POST /api/users/login HTTP/1.1',
      'Host: localhost',
      'Content-Type: application/json',
      `Content-Length: ${100 * 1024 * 1024}`,
    ])
    expect(answer.status).toBe(413)
    expect(answer.body).toContain('BODY_TOO_LARGE')
    expect(answer.sent).toBe(0)
  })

  test('a body without an end is cut off soon after the limit, and the connection with it', async () => {
    const chunk = Buffer.concat([Buffer.from('10000\r\n'), Buffer.alloc(0x10000, 'x'), Buffer.from('\r\n')])
    const answer = await rawRequest(
      url(),
      [
        'POST /api/users/login HTTP/1.1',
        'Host: localhost',
        'Content-Type: application/json',
        'Transfer-Encoding: chunked',
      ],
      { chunk, times: 100_000 },
    )
    expect(answer.status).toBe(413)
    expect(answer.head).toMatch(/connection: close/i)
    // What is sent while the client may read that it was refused is thrown away; it never comes to the end.
    expect(answer.sent).toBeLessThan(6000 * 1024 * 1024)
  })

  test('an address of more than 8 KiB is 414, and headers of more than 24 KiB are 431', async () => {
    for (const length of [9000, 60_000]) {
      expect(refusalOf(await ask('GET', `/api/publications?x=${'a'.repeat(length)}`, {}))).toEqual([
        414,
        'ADDRESS_TOO_LONG',
      ])
    }
    const answer = await ask('GET', '/api/publications', { 'X-Long': 'a'.repeat(30_000) })
    expect(refusalOf(answer)).toEqual([431, 'HEADERS_TOO_LARGE'])
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
  })

  test.each([
    ['text', 'text/plain'],
    ['a form', 'application/x-www-form-urlencoded'],
    ['a form with files', 'multipart/form-data; boundary=x'],
    ['XML', 'application/xml'],
    ['nothing', ''],
  ])('%s in place of JSON is 415 for every verb that writes', async (_what, type) => {
    for (const [method, path] of [
      ['POST', '/api/topics'],
      ['PATCH', '/api/topics/nobody'],
      ['DELETE', '/api/topics/nobody'],
      ['POST', '/api/users/login'],
      ['POST', '/api/graphql'],
      ['POST', '/api/questions'],
    ] as const) {
      const headers = { Authorization: `JWT ${people.editor.token}`, 'Content-Type': type }
      const answer = await ask(method, path, headers, Buffer.from('{"name":"x","slug":"x"}'))
      expect([method, path, ...refusalOf(answer)]).toEqual([method, path, 415, 'UNSUPPORTED_MEDIA_TYPE'])
    }
  })

  test('a header or a parameter that means another method does nothing but be refused', async () => {
    const before = await topics()
    const headers = { ...JSON_TYPE, Authorization: `JWT ${people.editor.token}` }
    for (const name of ['X-HTTP-Method-Override', 'X-Payload-HTTP-Method-Override', 'X-Method-Override']) {
      for (const meant of ['GET', 'DELETE', 'PATCH']) {
        const answer = await ask('POST', '/api/topics', { ...headers, [name]: meant }, '{"name":"Sleight"}')
        expect(refusalOf(answer)).toEqual([400, 'METHOD_OVERRIDE'])
      }
      expect(refusalOf(await ask('GET', '/api/topics', { ...headers, [name]: 'POST' }))).toEqual([
        400,
        'METHOD_OVERRIDE',
      ])
    }
    expect((await ask('GET', '/api/topics?_method=DELETE&where[id][exists]=true', headers)).status).toBe(200)
    expect(await topics()).toBe(before)
  })

  test('the admin UI’s own way of asking for much by a POST stays open to its pages', async () => {
    const headers = {
      Cookie: cookie,
      'Sec-Fetch-Site': 'same-origin',
      'Content-Type': 'application/x-www-form-urlencoded',
      'X-Payload-HTTP-Method-Override': 'GET',
    }
    const answer = await ask('POST', '/api/topics', headers, 'limit=1&depth=0')
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ limit: 1 })
  })

  test('JSON of ten thousand levels, and a condition that is none, are refused at once', async () => {
    const headers = { ...JSON_TYPE, Authorization: `JWT ${people.editor.token}` }
    const start = performance.now()
    for (const body of [
      `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
      `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
    ]) {
      for (const path of ['/api/topics', '/api/users/login', '/api/graphql', '/api/articles/nobody/submit'])
        expect([path, (await ask('POST', path, headers, body)).status]).toEqual([path, 400])
    }
    for (const where of ['zz', '3', '{', 'null', '"x"', '{"updatedAt":{"equals":"zz"}}', '[[[]]]'])
      expect([where, (await ask('GET', `/api/topics?where=${encodeURIComponent(where)}`, headers)).status]).toEqual([
        where,
        400,
      ])
    expect((await ask('GET', `/api/topics?where=${encodeURIComponent('{"name":{"like":"a"}}')}`, headers)).status).toBe(
      200,
    )
    expect(performance.now() - start).toBeLessThan(15_000)
  })

  test('nothing can be sent to a page that is only read', async () => {
    for (const path of ['/', '/articles/x', '/search', '/feed.xml'])
      expect(refusalOf(await ask('POST', path, JSON_TYPE, '{}'))).toEqual([405, 'METHOD_NOT_ALLOWED'])
  })
})

describe('a page of another site', () => {
  const OTHER = 'https://evil.example'

  test.each([
    ['of another origin', { Origin: OTHER }],
    ['of a sibling domain', { 'Sec-Fetch-Site': 'same-site', Origin: 'http://sibling.localhost' }],
    ['across sites', { 'Sec-Fetch-Site': 'cross-site' }],
    ['in a sandbox', { Origin: 'null' }],
    ['that browsers sent without saying from where', {}],
    ['that claims both', { 'Sec-Fetch-Site': 'cross-site', Origin: 'http://127.0.0.1' }],
  ])('can’t use a session: a request %s changes nothing', async (_what, headers) => {
    const before = await topics()
    const sent: readonly (readonly [string, string, string, string])[] = [
      ['POST', '/api/topics', 'application/json', '{"name":"Forged","slug":"forged"}'],
      ['POST', '/api/topics', 'text/plain', '{"name":"Forged","slug":"forged"}'],
      ['POST', '/api/topics', 'multipart/form-data; boundary=x', '--x--'],
      ['PATCH', '/api/users/nobody', 'application/json', '{}'],
      ['DELETE', '/api/topics?where[id][exists]=true', 'application/json', ''],
      ['POST', '/api/users/logout', 'application/json', '{}'],
      ['POST', '/api/graphql', 'application/json', '{"query":"mutation{logoutUser}"}'],
      ['POST', '/api/graphql', 'application/json', '{"query":"{Topics{totalDocs}}"}'],
      ['POST', '/admin', 'text/plain;charset=UTF-8', '[]'],
    ]
    for (const [method, path, type, body] of sent) {
      const answer = await ask(method, path, { Cookie: cookie, 'Content-Type': type, ...headers }, body || undefined)
      expect([path, type, answer.status === 403 || answer.status === 415]).toEqual([path, type, true])
      if (type === 'application/json') expect([path, ...refusalOf(answer)]).toEqual([path, 403, 'CROSS_ORIGIN'])
    }
    expect(await topics()).toBe(before)
    // The session that it tried to end goes on.
    const { body } = await ask('GET', '/api/users/me', { Cookie: cookie })
    expect(body).toMatchObject({ user: { email: 'editor@example.org' } })
  })

  test('can’t sign a reader in or out either, nor send a form', async () => {
    const body = JSON.stringify({ email: 'editor@example.org', password: PASSWORD })
    for (const headers of [{ Origin: OTHER }, { 'Sec-Fetch-Site': 'cross-site' }]) {
      const answer = await ask('POST', '/api/users/login', { ...JSON_TYPE, ...headers }, body)
      expect(refusalOf(answer)).toEqual([403, 'CROSS_ORIGIN'])
      expect(answer.headers.get('set-cookie')).toBeNull()
      const form = await ask(
        'POST',
        '/questions',
        { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
        'text=x',
      )
      expect(refusalOf(form)).toEqual([403, 'CROSS_ORIGIN'])
    }
  })

  test('is told from our own pages, whichever way the browser says it', async () => {
    const { host } = new URL(url())
    for (const headers of [{ 'Sec-Fetch-Site': 'same-origin' }, { Origin: `http://${host}` }]) {
      const answer = await ask('POST', '/api/topics', { Cookie: cookie, ...JSON_TYPE, ...headers }, '{}')
      expect([400, 422]).toContain(answer.status)
    }
  })

  test('no GET changes anything: what changes something answers to POST alone', async () => {
    const headers = { Authorization: `JWT ${people.administrator.token}` }
    for (const path of [
      '/api/users/logout',
      '/api/users/refresh-token',
      '/api/users/unlock',
      '/api/payload-jobs/run',
      '/api/payload-jobs/handle-schedules',
      `/api/graphql?query=${encodeURIComponent('mutation{logoutUser}')}`,
    ]) {
      const { status } = await ask('GET', path, headers)
      expect([path, status >= 400 && status < 500]).toEqual([path, true])
    }
    expect((await people.administrator.get('/api/users/me')).body).toMatchObject({
      user: { email: 'admin@example.org' },
    })
  })
})

test.each(['/_not-found', '/_global-error', '/_error'])('%s, a name of Next.js’s own, is no address', async (path) => {
  const { status, text } = await people.anonymous.get(path)
  expect(status).toBe(404)
  expect(text).toMatch(/<\/html>\s*$/)
})

describe('no answer to somebody who is signed in is kept', () => {
  test.each([
    '/api/publications',
    '/api/publications/by-slug/nowhere',
    '/api/articles/nobody',
    '/api/nowhere',
    '/api//articles',
    '/api/topics?where[name][nonsense]=1',
    '/admin',
    '/',
    '/search?q=iron',
    '/feed.xml',
    '/sitemap.xml',
    '/.well-known/jwks.json',
    '/healthz',
    '/metrics',
    '/nowhere',
  ])('%s', async (path) => {
    for (const headers of [{ Cookie: cookie }, { Authorization: 'JWT nonsense' }] as Record<string, string>[]) {
      expect([path, (await ask('GET', path, headers)).headers.get('cache-control')]).toEqual([
        path,
        'private, no-store',
      ])
    }
  })

  test('nor one that signs in, or refuses', async () => {
    const answers = [
      await ask(
        'POST',
        '/api/users/login',
        JSON_TYPE,
        JSON.stringify({ email: 'editor@example.org', password: PASSWORD }),
      ),
      await ask('POST', '/api/users/login', { Cookie: cookie, ...JSON_TYPE }, '{}'),
      await ask('POST', '/api/topics', { Authorization: 'JWT x', 'Content-Type': 'text/plain' }, 'x'),
    ]
    for (const answer of answers) expect(answer.headers.get('cache-control')).toBe('private, no-store')
  })
})

describe('GraphQL', () => {
  const graphql = (query: string, headers: Record<string, string> = {}) =>
    ask('POST', '/api/graphql', { ...JSON_TYPE, ...headers }, JSON.stringify({ query }))
  const nested = (levels: number): string => `${'{ a '.repeat(levels)}${'}'.repeat(levels)}`

  test.each([
    ['9 levels', nested(9), 'depth'],
    [
      '9 levels in fragments',
      `{ ...a } ${'abcdefgh'
        .split('')
        .map(
          (f, i, all) =>
            `fragment ${f} on Query { x { ${i + 1 < all.length ? `...${all[i + 1] ?? ''}` : 'y { z }'} } }`,
        )
        .join(' ')}`,
      'depth',
    ],
    ['6 fields at its top', `{ ${'Topics{totalDocs} '.repeat(6)} }`, 'rootFields'],
    [
      '6 fields at its top, five of them in a fragment',
      `{ Topics{totalDocs} ...f } fragment f on Query { ${'Topics{totalDocs} '.repeat(5)} }`,
      'rootFields',
    ],
    [
      '16 aliases',
      `{ Publications { docs { ${Array.from({ length: 16 }, (_, i) => `a${i}: slug`).join(' ')} } } }`,
      'aliases',
    ],
    [
      '16 aliases by a fragment that is spread twice',
      `{ Publications { docs { ...f } b: docs { ...f } } } fragment f on Publication { ${Array.from({ length: 8 }, (_, i) => `a${i}: slug`).join(' ')} }`,
      'aliases',
    ],
    ['11 directives', `{ Publications { totalDocs ${'@include(if: true) '.repeat(11)} } }`, 'directives'],
    ['1,001 tokens', `{ Publications { docs { ${'slug '.repeat(1000)} } } }`, 'tokens'],
  ])('refuses %s, of anybody', async (_what, query, limit) => {
    for (const headers of [{}, { Authorization: `JWT ${people.administrator.token}` }] as Record<string, string>[]) {
      const answer = await graphql(query, headers)
      expect([
        ...refusalOf(answer),
        (answer.body as { errors: { details: { limit: string } }[] }).errors[0]?.details.limit,
      ]).toEqual([400, 'QUERY_NOT_ALLOWED', limit])
    }
  })

  test('refuses what is too complex although it is short', async () => {
    const query = `{ Publications { docs { ${'article { id } '.repeat(150)} } } }`
    const { body } = await graphql(query)
    expect(body).toMatchObject({
      errors: [expect.objectContaining({ extensions: expect.objectContaining({ code: 'QUERY_NOT_ALLOWED' }) })],
    })
  })

  test('refuses several requests at once, none at all, and what is no query', async () => {
    const one = { query: '{ Publications { totalDocs } }' }
    for (const body of [
      '[]',
      JSON.stringify([one, one]),
      'null',
      '3',
      '{}',
      '{"query":1}',
      '{"query":"{"}',
      '{',
      '{"query":"{a}","variables":[]}',
    ])
      expect([body, (await ask('POST', '/api/graphql', JSON_TYPE, body)).status]).toEqual([body, 400])
  })

  test('tells no names: neither by introspection nor by suggestions', async () => {
    for (const query of [
      '{ __schema { types { name } } }',
      '{ __type(name: "Query") { fields { name } } }',
      '{ Publicatons { docs { id } } }',
      '{ Publications { docs { slugg } } }',
      '{ Publications(limt: 1) { totalDocs } }',
      '{ Publications(where: { slugg: { equals: "x" } }) { totalDocs } }',
      '{ Publications(audience: patien) { totalDocs } }',
      'query ($w: Publication_wher) { Publications { totalDocs } }',
    ]) {
      const { text, body } = await graphql(query)
      expect([query, text.includes('Did you mean'), text.includes('"name":"')]).toEqual([query, false, false])
      for (const error of (body as { errors: { extensions: { code: string } }[] }).errors)
        expect([query, error.extensions.code]).toEqual([
          query,
          expect.stringMatching(/^(INVALID_QUERY|QUERY_NOT_ALLOWED)$/),
        ])
    }
    const withVariables = await ask(
      'POST',
      '/api/graphql',
      JSON_TYPE,
      JSON.stringify({
        query: 'query ($a: Publication_where) { Publications(where: $a) { totalDocs } }',
        variables: { a: { slugg: { equals: 'x' } } },
      }),
    )
    expect(withVariables.status).toBeLessThan(500)
    expect(withVariables.text).not.toContain('Did you mean')
    expect(withVariables.text).toContain('INVALID_QUERY')
  })
})

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import type { ClientScope } from '../../src/machine-clients/vocabulary.ts'
import {
  ingestKey,
  ingestVolume,
  lastQuarter,
  slowdown,
  startMeasured,
  type Measure,
} from '../campaigns/ingest-volume.ts'
import {
  assign,
  boardIds,
  Client,
  codeOf,
  decide,
  importText,
  signInAll,
  submit,
  type Answer,
  type People,
} from '../support/client.ts'
import { headersOf, inDays } from '../support/machine-client.ts'
import { smallPage } from '../support/pages.ts'
import { scratchDirectory } from '../support/scratch.ts'
import { seed, type RunningServer } from '../support/server.ts'

/** Every collection, Payload's own included. */
const COLLECTIONS = [
  'articles',
  'references',
  'topics',
  'review-states',
  'review-decisions',
  'publications',
  'publication-clock',
  'publication-topics',
  'slug-claims',
  'reviewers',
  'events',
  'ledger-heads',
  'notices',
  'source-alerts',
  'questions',
  'users',
  'grants',
  'second-factors',
  'account-standings',
  'account-sessions',
  'saved-views',
  'webhooks',
  'webhook-deliveries',
  'webhook-secrets',
  'clients',
  'client-keys',
  'idempotency-keys',
  'payload-preferences',
  'payload-locked-documents',
  'payload-migrations',
  'payload-jobs',
  'payload-kv',
]
const GLOBALS = ['review-policy', 'bibliography', 'disclaimer', 'editorial-policy']

const canary = `Canary${randomBytes(16).toString('hex')}`
let directory: Awaited<ReturnType<typeof scratchDirectory>> | undefined
let server: RunningServer
let people: People
let waiting: { article: string; round: string; digest: string; slug: string }
let live: { id: string; slug: string }
const clients = {} as Record<'read' | 'ingest' | 'both', { id: string; key: string; client: Client }>

const newClient = async (name: string, scopes: ClientScope[]) => {
  const made = await people.administrator.post('/api/clients', { name, scopes, expiresAt: inDays(30) })
  const { id } = (made.body as { doc: { id: string } }).doc
  const { key } = (await people.administrator.post(`/api/clients/${id}/key`)).body as { key: string }
  return { id, key, client: new Client(server.url, null, headersOf(key)) }
}

beforeAll(async () => {
  directory = await scratchDirectory()
  await seed(directory.directory)
  server = await startMeasured(directory.directory)
  people = await signInAll(server.url)
  const { article } = await importText(people, smallPage(canary))
  const round = await submit(people, article.id)
  await assign(people, round, (await boardIds(people)).slice(0, 2))
  await decide(people.reviewer1, round)
  waiting = { article: article.id, round: round.id, digest: round.digest, slug: article.slug }
  const [publication] = ((await people.anonymous.get('/api/publications')).body as { docs: (typeof live)[] }).docs
  live = publication!
  clients.read = await newClient('Reader', ['read'])
  clients.ingest = await newClient('Importer', ['ingest'])
  clients.both = await newClient('Both', ['read', 'ingest'])
}, 180_000)
afterAll(async () => {
  await server?.stop()
  await directory?.remove()
})

const leaks = ({ text, headers }: Answer): boolean =>
  `${text}${JSON.stringify([...headers])}`.toLowerCase().includes(canary.toLowerCase())

/** An answer of GraphQL; the cache asks in other lines than the client wrote. */
const withoutPlaces = ({ text }: Answer): string => text.replace(/"locations":\[[^\]]*\],?/g, '')

/** Every operation that Payload has on a collection. */
const operations = (slug: string, id: string): readonly (readonly [string, string, unknown?])[] => [
  ['GET', `/api/${slug}`],
  ['GET', `/api/${slug}?depth=5&limit=0&draft=true&trash=true`],
  ['GET', `/api/${slug}/${id}`],
  ['GET', `/api/${slug}/count`],
  ['GET', `/api/${slug}/versions`],
  ['GET', `/api/${slug}/versions/${id}`],
  ['POST', `/api/${slug}`, { question: 'x', state: 'approved', status: 'live' }],
  ['POST', `/api/${slug}/access/${id}`, {}],
  ['POST', `/api/${slug}/${id}/duplicate`, {}],
  ['POST', `/api/${slug}/versions/${id}`, {}],
  ['PATCH', `/api/${slug}/${id}`, { question: 'x' }],
  ['PATCH', `/api/${slug}?where[id][exists]=true`, { question: 'x' }],
  ['DELETE', `/api/${slug}/${id}`],
  ['DELETE', `/api/${slug}?where[id][exists]=true`],
]

const ask = (client: Client, [method, path, body]: readonly [string, string, unknown?]): Promise<Answer> =>
  method === 'GET'
    ? client.get(path)
    : method === 'POST'
      ? client.post(path, body)
      : method === 'PATCH'
        ? client.patch(path, body)
        : client.delete(path)

describe.each(['read', 'ingest', 'both'] as const)('a client with the scope %s', (scope) => {
  test.each(COLLECTIONS)('is refused every operation on %s that the scope does not open', async (slug) => {
    const { client, id } = clients[scope]
    const open = (method: string) => slug === 'publications' && method === 'GET' && scope !== 'ingest'
    for (const operation of operations(slug, slug === 'clients' ? id : waiting.article)) {
      const answer = await ask(client, operation)
      expect([operation, leaks(answer)]).toEqual([operation, false])
      expect([operation, answer.headers.get('cache-control')]).toEqual([operation, 'private, no-store'])
      if (open(operation[0])) {
        // The very answer that nobody in particular gets.
        const anonymous = await people.anonymous.get(operation[1])
        expect([operation, answer.status, answer.text]).toEqual([operation, anonymous.status, anonymous.text])
      } else expect([operation, answer.status, codeOf(answer)]).toEqual([operation, 403, 'SCOPE_NOT_ALLOWED'])
    }
  })

  test('is refused every step of the review, every setting, signing in, the admin UI and all other pages', async () => {
    const { client, id } = clients[scope]
    const { article, round, digest } = waiting
    const asked: (readonly [string, string, unknown?])[] = [
      ...GLOBALS.flatMap((slug) => [
        ['GET', `/api/globals/${slug}`] as const,
        ['POST', `/api/globals/${slug}`, { quorum: 1 }] as const,
        ['POST', `/api/globals/${slug}/access`, {}] as const,
      ]),
      ...['submit', 'withdraw'].map((verb) => ['POST', `/api/articles/${article}/${verb}`, {}] as const),
      ...['preview', 'review'].map((what) => ['GET', `/api/articles/${article}/${what}`] as const),
      ...['assign', 'decide', 'accept', 'recuse', 'comment', 'publish', 'schedule'].map(
        (verb) =>
          ['POST', `/api/review-states/${round}/${verb}`, { digest, reviewers: [], verdict: 'approve' }] as const,
      ),
      ['POST', `/api/publications/${live.id}/retract`, { reason: 'x', notice: 'x' }],
      ['POST', `/api/publications/${live.id}/slug`, { slug: 'x', reason: 'x' }],
      ['POST', `/api/clients/${id}/key`, {}],
      ['POST', `/api/clients/${id}/revoke`, {}],
      ['POST', '/api/references/import', 'TY  - JOUR'],
      ['POST', '/api/questions', { text: 'Does it help?' }],
      ['POST', '/api/users/login', { email: 'admin@example.org', password: 'a-password-for-tests' }],
      ['POST', '/api/users/logout', {}],
      ['POST', '/api/users/first-register', {}],
      ['POST', '/api/clients/login', {}],
      ['GET', '/api/users/me'],
      ['GET', '/api/clients/me'],
      ['GET', '/api/access'],
      ['GET', '/api/home'],
      ['GET', '/admin'],
      ['GET', '/admin/collections/articles'],
      ['GET', '/'],
      ['GET', `/articles/${live.slug}`],
      ['GET', '/metrics'],
      ['GET', '/api/articles/import'],
      ['POST', '/api/articles/import/', smallPage('Slash')],
      ['POST', '/api/articles/%69mport', smallPage('Encoded')],
    ]
    for (const operation of asked) {
      const answer = await ask(client, operation)
      expect([operation, answer.status, codeOf(answer)]).toEqual([operation, 403, 'SCOPE_NOT_ALLOWED'])
    }
  })

  test('gets by GraphQL what an anonymous client gets, where it may read, and can run no mutation', async () => {
    const { client } = clients[scope]
    const queries = [
      '{ Publications(limit: 3) { docs { slug question } } }',
      `{ PublicationBySlug(slug: "${live.slug}") { question } }`,
      '{ Articles(limit: 0, draft: true) { docs { question } } }',
      `{ Article(id: "${waiting.article}") { question } }`,
      '{ ReviewStates { docs { question canonicalContent } } }',
      '{ Users { docs { email } } }',
      '{ Events { docs { action } } }',
      '{ References { docs { title } } }',
      '{ meUser { user { email } } }',
      '{ Access { canAccessAdmin } }',
    ]
    for (const query of queries) {
      const answer = await client.graphql(query)
      expect([query, leaks(answer), answer.headers.get('cache-control')]).toEqual([query, false, 'private, no-store'])
      if (scope === 'ingest') expect([query, answer.status, codeOf(answer)]).toEqual([query, 403, 'SCOPE_NOT_ALLOWED'])
      else expect([query, withoutPlaces(answer)]).toEqual([query, withoutPlaces(await people.anonymous.graphql(query))])
    }
    const mutations = [
      `mutation { importArticle(text: ${JSON.stringify(smallPage('Mutant'))}) { report { sections } } }`,
      `mutation { submitArticle(id: "${waiting.article}") { reviewState { id } } }`,
      `mutation { decideReview(id: "${waiting.round}", verdict: "approve", digest: "${waiting.digest}", password: "x") { decision { id } } }`,
      `mutation { retractPublication(id: "${live.id}", reason: "x", notice: "x") { publication { id } } }`,
      'mutation { createArticle(data: { question: "x", slug: "x" }) { id } }',
      `mutation { updateArticle(id: "${waiting.article}", data: { question: "x" }) { id } }`,
      `mutation { deleteUser(id: "${waiting.article}") { id } }`,
      'mutation { loginUser(email: "admin@example.org", password: "a-password-for-tests") { token } }',
      'query A { Publications { totalDocs } } mutation B { logoutUser }',
    ]
    for (const mutation of mutations) {
      const answer = await client.graphql(mutation)
      expect([mutation, answer.status, codeOf(answer)]).toEqual([mutation, 403, 'SCOPE_NOT_ALLOWED'])
    }
  })

  test('brings pages in with the scope for it alone, and cannot read them', async () => {
    const { client } = clients[scope]
    const answer = await client.post('/api/articles/import', smallPage(`Page of ${scope}`))
    if (scope === 'read') {
      expect([answer.status, codeOf(answer)]).toEqual([403, 'SCOPE_NOT_ALLOWED'])
      return
    }
    expect([answer.status, Object.keys(answer.body as object)]).toEqual([201, ['article', 'report']])
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    const { article } = answer.body as { article: { id: string } }
    expect((await client.get(`/api/articles/${article.id}`)).status).toBe(403)
    expect((await people.editor.get(`/api/articles/${article.id}`)).body).toMatchObject({
      importedBy: scope === 'both' ? 'Both' : 'Importer',
    })
  })
})

describe('a request with a key', () => {
  test('that does not work is 401 everywhere, never anonymous', async () => {
    const { key } = clients.read
    const headers = [
      `clients API-Key ${key.slice(0, -3)}AAA`,
      'clients API-Key',
      `clients ${key}`,
      `Bearer ${key}`,
      `users API-Key ${key}`,
    ]
    for (const Authorization of headers)
      for (const path of [
        '/api/publications',
        `/api/publications/by-slug/${live.slug}`,
        '/',
        '/api/articles',
        '/admin',
      ]) {
        const answer = await new Client(server.url, null, { Authorization }).get(path)
        expect([path, answer.status, codeOf(answer)]).toEqual([path, 401, 'INVALID_API_KEY'])
        expect(answer.headers.get('cache-control')).toBe('private, no-store')
      }
  })

  test('is refused from the first moment after it is revoked', async () => {
    const { id, client } = await newClient('Revoked', ['read'])
    expect((await client.get('/api/publications')).status).toBe(200)
    expect((await people.administrator.post(`/api/clients/${id}/revoke`)).status).toBe(200)
    const after = await client.get('/api/publications')
    expect([after.status, codeOf(after)]).toEqual([401, 'API_KEY_REVOKED'])
  })

  test('is never a person’s besides, whatever cookie comes along', async () => {
    const Cookie = `payload-token=${people.administrator.token}`
    const withCookie = (key: string) => new Client(server.url, null, { ...headersOf(key), Cookie })
    expect((await withCookie(clients.read.key).get('/api/articles')).status).toBe(403)
    expect((await withCookie(`${clients.read.key}x`).get('/api/articles')).status).toBe(401)
    const query = '{ Articles { docs { question } } }'
    expect(leaks(await withCookie(clients.read.key).graphql(query))).toBe(false)
    const text = smallPage('Cookie')
    const { body } = await withCookie(clients.ingest.key).post('/api/articles/import', text)
    expect(Object.keys(body as object)).toEqual(['article', 'report'])
  })

  test('gets nothing else by another method in its headers', async () => {
    for (const name of ['X-HTTP-Method-Override', 'X-Payload-HTTP-Method-Override']) {
      const client = (scope: 'read' | 'ingest') =>
        new Client(server.url, null, { ...headersOf(clients[scope].key), [name]: 'GET' })
      expect((await client('read').post('/api/articles', {})).status).toBe(403)
      expect((await client('read').post('/api/publications', {})).status).toBe(403)
      const answer = await client('ingest').post('/api/articles/import', smallPage('Override'))
      expect([answer.status, codeOf(answer)]).toEqual([400, 'METHOD_OVERRIDE'])
    }
  })

  test('leaves nothing in the cache of what is published, and gets nothing out of it', async () => {
    const path = `/api/publications/by-slug/${live.slug}?fresh=${randomBytes(4).toString('hex')}`
    const first = await clients.read.client.get(path)
    const anonymous = await people.anonymous.get(path)
    const again = await clients.read.client.get(path)
    expect(anonymous.headers.get('cache-control')).toMatch(/^public/)
    expect(anonymous.headers.get('cache-status')).not.toMatch(/hit/)
    for (const answer of [first, again]) {
      expect(answer.status).toBe(anonymous.status)
      expect(answer.headers.get('cache-control')).toBe('private, no-store')
      expect(answer.headers.get('cache-status')).toBeNull()
    }
  })
})

test('the first answer to an Idempotency-Key is given again over HTTP, also while others import', async () => {
  const keyed = (idempotencyKey: string) =>
    new Client(server.url, null, { ...headersOf(clients.ingest.key), 'Idempotency-Key': idempotencyKey })
  const first = await keyed('"a"').post('/api/articles/import', smallPage('Osmium'))
  const again = await keyed('"a"').post('/api/articles/import', smallPage('Osmium'))
  expect([first.status, again.status, again.text]).toEqual([201, 201, first.text])
  expect(again.headers.get('idempotent-replayed')).toBe('true')
  const other = await keyed('"a"').post('/api/articles/import', smallPage('Iridium'))
  expect([other.status, codeOf(other)]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED'])
  const race = await Promise.all(
    Array.from({ length: 8 }, () => keyed('"b"').post('/api/articles/import', smallPage('Rhodium'))),
  )
  expect(race.filter(({ status }) => status === 201).length).toBeGreaterThan(0)
  expect(race.every((answer) => answer.status === 201 || codeOf(answer) === 'IDEMPOTENCY_KEY_IN_USE')).toBe(true)
  const found = (await people.editor.get('/api/articles?where[question][equals]=Does Rhodium help?')).body
  expect(found).toMatchObject({ totalDocs: 1 })
})

test('120 pages leave no memory behind, and the last cost no more than the first', async () => {
  const key = await ingestKey(server.url, 'Volume')
  const measures: Measure[] = []
  for await (const measure of ingestVolume(server, key, { pages: 120, every: 30 })) measures.push(measure)
  expect(measures.at(-1)!.pages).toBe(120)
  // 30 pages that were all kept, with what was read out of them, would be twice as much.
  expect(lastQuarter(measures)).toBeLessThan(4 * 1024 * 1024)
  expect(slowdown(measures)).toBeLessThan(2)
}, 600_000)

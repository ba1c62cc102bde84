import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import {
  assign,
  boardIds,
  Client,
  codeOf,
  importText,
  signInAll,
  submit,
  decide,
  type Answer,
  type People,
} from '../support/client.ts'
import { smallPage } from '../support/pages.ts'
import { startDemo } from '../support/server.ts'

/** Every collection and global but publications, Payload's hidden ones included. */
const CLOSED = [
  'articles',
  'references',
  'topics',
  'review-states',
  'review-decisions',
  'reviewers',
  'events',
  'ledger-heads',
  'notices',
  'source-alerts',
  'questions',
  'second-factors',
  'account-standings',
  'account-sessions',
  'users',
  'grants',
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
let demo: Awaited<ReturnType<typeof startDemo>> | undefined
let people: People
let waiting: { article: string; round: string; slug: string }

beforeAll(async () => {
  demo = await startDemo()
  people = await signInAll(demo.server.url)
  const { article } = await importText(people, smallPage(canary))
  const round = await submit(people, article.id)
  await assign(people, round, (await boardIds(people)).slice(0, 2))
  await decide(people.reviewer1, round)
  waiting = { article: article.id, round: round.id, slug: article.slug }
})
afterAll(() => demo?.end())

const leaks = ({ text, headers }: Answer): boolean =>
  text.toLowerCase().includes(canary.toLowerCase()) ||
  JSON.stringify([...headers])
    .toLowerCase()
    .includes(canary.toLowerCase())

describe('while a text waits for the board, an anonymous client', () => {
  const READS = (slug: string): string[] => [
    `/api/${slug}`,
    `/api/${slug}?draft=true&depth=5&limit=0&trash=true&locale=all`,
    `/api/${slug}/count`,
    `/api/${slug}/versions`,
    `/api/${slug}/${waiting.article}`,
    `/api/${slug}/${waiting.round}?draft=true`,
    `/api/${slug}/versions/${waiting.article}`,
  ]

  test.each(CLOSED)('is answered 401 or 404 by everything under /api/%s', async (slug) => {
    for (const path of READS(slug)) {
      const answer = await people.anonymous.get(path)
      expect([path, answer.status]).toEqual([path, answer.status === 404 ? 404 : 401])
      expect(leaks(answer)).toBe(false)
    }
  })

  test.each(GLOBALS)('is answered 401 or 404 by the global %s', async (slug) => {
    expect([401, 404]).toContain((await people.anonymous.get(`/api/globals/${slug}`)).status)
  })

  test('can’t tell by Payload’s permission routes whether a hidden document exists', async () => {
    const nowhere = '00000000-0000-4000-8000-000000000000'
    const answers = await Promise.all([
      people.anonymous.get('/api/access'),
      people.anonymous.get('/api/access/'),
      ...[waiting.article, nowhere].map((id) => people.anonymous.post(`/api/articles/access/${id}`)),
      ...[waiting.round, nowhere].map((id) => people.anonymous.post(`/api/review-states/access/${id}`)),
      people.anonymous.post('/api/globals/disclaimer/access'),
    ])
    // A token that is none makes nobody somebody.
    const pretender = new Client(demo!.server.url, 'no.token.at-all')
    answers.push(
      await pretender.get('/api/access'),
      ...(await Promise.all([waiting.article, nowhere].map((id) => pretender.post(`/api/articles/access/${id}`)))),
    )
    for (const answer of answers) expect([answer.status, codeOf(answer)]).toEqual([401, 'NOT_SIGNED_IN'])
    expect((await people.editor.get('/api/access')).status).toBe(200)
  })

  test('finds nothing of it through publications, however it asks', async () => {
    const paths = [
      '/api/publications?limit=0&depth=10&draft=true&trash=true',
      '/api/publications?pagination=false&populate[articles][question]=true',
      `/api/publications?where[article.question][contains]=${canary}`,
      `/api/publications?where[reviewState.canonicalContent][contains]=${canary}`,
      `/api/publications?where[or][0][status][equals]=retracted&where[or][1][document][contains]=${canary}`,
      '/api/publications?sort=article.question',
      '/api/publications?joins[reviews][limit]=0',
      `/api/publications/by-slug/${waiting.slug}`,
      `/api/publications/by-slug/${waiting.slug}?draft=true`,
      `/api/publications/${waiting.article}`,
      '/',
      `/articles/${waiting.slug}`,
    ]
    for (const path of paths) {
      const answer = await people.anonymous.get(path)
      // A path that was asked for may be echoed; the text behind it may not.
      expect([path, answer.text.includes(`${canary} eased the symptoms`)]).toEqual([path, false])
      expect(answer.status).toBeLessThan(500)
      if (!path.includes(canary) && !path.includes(waiting.slug)) expect([path, leaks(answer)]).toEqual([path, false])
    }
    for (const path of paths.filter((path) => path.startsWith('/api/publications?where'))) {
      expect([path, (await people.anonymous.get(path)).status]).toEqual([path, 400])
    }
  })

  test('finds nothing of it through GraphQL', async () => {
    const queries = [
      '{ Articles(limit: 0, draft: true) { docs { question } } }',
      `{ Article(id: "${waiting.article}", draft: true) { question } }`,
      '{ ReviewStates { docs { question canonicalContent } } }',
      `{ ReviewState(id: "${waiting.round}") { question content votes } }`,
      '{ References { docs { title } } }',
      '{ versionsArticles { docs { version { question } } } }',
      '{ Events { docs { action } } }',
      '{ Reviewers { docs { name } } }',
      '{ Users { docs { email } } }',
      '{ Publications(limit: 0) { docs { question article { question } reviewState { canonicalContent } } } }',
      `{ PublicationBySlug(slug: "${waiting.slug}") { question } }`,
    ]
    for (const query of queries) {
      const answer = await people.anonymous.graphql(query)
      expect([query, leaks(answer)]).toEqual([query, false])
      expect(answer.status).toBeLessThan(500)
    }
  })

  test('can write nothing anywhere', async () => {
    const writes: ((client: Client) => Promise<Answer>)[] = [
      ...[...CLOSED, 'publications'].flatMap((slug) => [
        (client: Client) => client.post(`/api/${slug}`, { question: 'x', status: 'live', state: 'approved' }),
        (client: Client) => client.patch(`/api/${slug}/${waiting.article}`, { question: 'x' }),
        (client: Client) => client.patch(`/api/${slug}?where[id][exists]=true`, { question: 'x' }),
        (client: Client) => client.delete(`/api/${slug}?where[id][exists]=true`),
        (client: Client) => client.post(`/api/${slug}/${waiting.article}/duplicate`, {}),
      ]),
      (client) => client.post('/api/articles/import', smallPage('Intruder')),
      (client) => client.post(`/api/articles/${waiting.article}/submit`),
      (client) => client.post(`/api/articles/${waiting.article}/withdraw`),
      (client) => client.post(`/api/review-states/${waiting.round}/assign`, { reviewers: [] }),
      (client) => decide(client, { id: waiting.round, digest: '0' }),
      (client) =>
        client.post('/api/users/first-register', { email: 'x@example.org', password: 'xxxxxxxxxxxx', name: 'x' }),
    ]
    for (const write of writes) {
      const { status } = await write(people.anonymous)
      // Payload answers a bulk operation on nothing that one may touch with 200 and an empty list, or refuses it.
      expect(status === 401 || status === 404 || status === 400 || status === 422).toBe(true)
    }
  })
})

describe('nobody, whatever their role,', () => {
  test('can write the four protected collections by REST or GraphQL', async () => {
    const [publication] = ((await people.anonymous.get('/api/publications')).body as { docs: { id: string }[] }).docs
    for (const who of ['administrator', 'managingEditor', 'editor', 'reviewer1'] as const) {
      for (const [slug, id] of [
        ['review-states', waiting.round],
        ['publications', publication?.id],
        ['review-decisions', waiting.round],
        ['events', waiting.round],
      ] as const) {
        const answers = [
          await people[who].post(`/api/${slug}`, { state: 'approved', status: 'live', article: waiting.article }),
          await people[who].patch(`/api/${slug}/${id}`, { state: 'approved', status: 'retracted', document: '{}' }),
          await people[who].patch(`/api/${slug}?where[id][exists]=true`, { state: 'approved', status: 'retracted' }),
          await people[who].delete(`/api/${slug}/${id}`),
          await people[who].delete(`/api/${slug}?where[id][exists]=true`),
        ]
        expect([who, slug, answers.map(({ status }) => status)]).toEqual([who, slug, [403, 403, 403, 403, 403]])
      }
      const mutation = await people[who].graphql(
        `mutation { updateReviewState(id: "${waiting.round}", data: { state: approved }) { id } }`,
      )
      expect(mutation.body).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] })
    }
    const state = (await people.managingEditor.get(`/api/review-states/${waiting.round}`)).body
    expect(state).toMatchObject({ state: 'under-review' })
  })

  test('a reviewer who has not decided can’t ask how others voted by searching or sorting either', async () => {
    const paths = [
      'where[votes][contains]=approve',
      'where[votes.verdict][equals]=approve',
      'where[history][contains]=approve',
      'where[revision][greater_than]=1',
      'sort=votes',
      'sort=revision',
    ]
    for (const path of paths) {
      expect([path, (await people.reviewer2.get(`/api/review-states?${path}`)).status]).toEqual([path, 400])
    }
    const { text, body } = await people.reviewer2.get(`/api/review-states/${waiting.round}`)
    expect(body).toMatchObject({ state: 'under-review', votes: [], history: [] })
    expect(text).not.toMatch(/"verdict"|"revision"/)
    expect((await people.managingEditor.get(`/api/review-states/${waiting.round}`)).body).toMatchObject({
      votes: [{ verdict: 'approve' }],
    })
  })

  test('a reviewer reads neither working copies nor rounds of others', async () => {
    expect((await people.reviewer1.get('/api/articles')).status).toBe(403)
    expect((await people.reviewer3.get(`/api/review-states/${waiting.round}`)).status).toBe(404)
    expect(leaks(await people.reviewer3.get('/api/review-states?limit=0'))).toBe(false)
    expect((await people.reviewer1.get(`/api/review-states/${waiting.round}`)).status).toBe(200)
  })
})

describe('no answer tells what it may not show:', () => {
  const NOWHERE = '00000000-0000-4000-8000-000000000000'
  const idsIn = async (slug: string): Promise<readonly string[]> => {
    for (const who of ['administrator', 'managingEditor', 'editor', 'reviewer1'] as const) {
      const { body, status } = await people[who].get(`/api/${slug}?limit=3&depth=0`)
      const docs = status === 200 ? (body as { docs: { id: string }[] }).docs : []
      if (docs.length > 0) return docs.map(({ id }) => id)
    }
    return []
  }

  test('a document that is there and one that is not are answered alike by whoever may not see it', async () => {
    let compared = 0
    for (const slug of [...CLOSED, 'publications']) {
      for (const id of await idsIn(slug)) {
        for (const who of ['anonymous', 'reviewer4', 'editor'] as const) {
          const client = people[who]
          if ((await client.get(`/api/${slug}/${id}`)).status === 200) continue
          const asked: readonly ((at: string) => Promise<Answer>)[] = [
            (at) => client.get(`/api/${slug}/${at}`),
            (at) => client.get(`/api/${slug}/versions/${at}`),
            (at) => client.patch(`/api/${slug}/${at}`, {}),
            (at) => client.delete(`/api/${slug}/${at}`),
            (at) => client.post(`/api/${slug}/${at}/duplicate`),
            (at) => client.get(`/api/${slug}?where[id][equals]=${at}`),
            (at) => client.get(`/api/${slug}/count?where[id][equals]=${at}`),
          ]
          for (const [index, ask] of asked.entries()) {
            compared += 1
            const [there, not] = await Promise.all([ask(id), ask(NOWHERE)])
            expect([slug, who, index, there.status, there.text.replaceAll(id, 'ID')]).toEqual([
              slug,
              who,
              index,
              not.status,
              not.text.replaceAll(NOWHERE, 'ID'),
            ])
          }
        }
      }
    }
    expect(compared).toBeGreaterThan(200)
  })

  test('what anonymous clients ask about hidden and related members is refused by name, or changes nothing', async () => {
    const plain = await people.anonymous.get('/api/publications')
    for (const query of [
      ...[
        'reviewState',
        'article.question',
        'article.id',
        'document',
        'revision',
        'approvedBy.email',
        '_id',
        'createdAt',
      ].map((key) => `sort=${key}`),
      ...['article', 'reviewState', 'article.question', 'document', 'revision', 'history', 'signedBy.hash'].flatMap(
        (key) => [`where[${key}][exists]=true`, `where[${key}][equals]=x`, `where[or][0][${key}][like]=x`],
      ),
      'where[publishedAt][equals]=zz',
      'where[edition][equals]=zz',
      'where[slug][equals][$ne]=x',
      'limit=0',
      'depth=9',
    ]) {
      const answer = await people.anonymous.get(`/api/publications?${query}`)
      expect([query, answer.status, codeOf(answer)]).toEqual([query, 400, 'QUERY_NOT_ALLOWED'])
    }
    for (const query of [
      'populate[articles][question]=true',
      'joins[reviews][where][state][equals]=approved',
      'joins[reviews][count]=true',
      'draft=true',
      'trash=true',
      'locale=all',
      'showHiddenFields=true',
      'overrideAccess=true',
    ])
      expect([query, (await people.anonymous.get(`/api/publications?${query}`)).text]).toEqual([query, plain.text])
    for (const query of [
      '{ Publications(sort: "article.question") { totalDocs } }',
      '{ Publications(where: { article__question: { like: "a" } }) { totalDocs } }',
      '{ countPublications(where: { reviewState: { exists: true } }) { totalDocs } }',
    ]) {
      const { body } = await people.anonymous.graphql(query)
      expect([query, (body as { errors?: unknown[] }).errors?.length]).toEqual([query, 1])
    }
  })
})

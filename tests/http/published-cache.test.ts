import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { once } from 'node:events'
import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { buffer, text } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { assign, boardIds, codeOf, decide, importText, signInAll, submit, type People } from '../support/client.ts'
import { mustBeDescribed } from '../support/described.ts'
import { smallPage } from '../support/pages.ts'
import { startDemo } from '../support/server.ts'

let demo: Awaited<ReturnType<typeof startDemo>> | undefined
let people: People
let board: string[]
let slug: string
let id: string
beforeAll(async () => {
  demo = await startDemo({ LOG_LEVEL: 'debug', PUBLIC_S_MAXAGE: '0' })
  people = await signInAll(demo.server.url)
  board = await boardIds(people)
  const { docs } = (await people.anonymous.get('/api/publications?limit=1')).body as {
    docs: { id: string; slug: string }[]
  }
  slug = docs[0]!.slug
  id = docs[0]!.id
})
afterAll(() => demo?.end())

type Raw = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer }

/** A request with exactly these headers. */
const raw = async (path: string, headers: Record<string, string> = {}, method = 'GET', body?: string): Promise<Raw> => {
  const asking = request(demo!.server.url, { path, method, headers })
  asking.end(body)
  const [answer] = (await once(asking, 'response')) as [IncomingMessage]
  const got = { status: answer.statusCode ?? 0, headers: answer.headers, body: await buffer(answer) }
  const { 'content-type': contentType = null, 'content-encoding': encoding } = got.headers
  // Next.js asks for parts of its pages by a header of its own, which is no operation of ours.
  if (encoding === undefined && !('RSC' in headers))
    mustBeDescribed({ method, url: path, status: got.status, contentType, text: got.body.toString() })
  return got
}
/** A body that is still to come goes past the cache, though none does come. */
const PAST = { 'Transfer-Encoding': 'chunked' }
const cacheOf = ({ headers }: Raw) => headers['cache-status']

/** Bytes as they are sent, however broken. */
const bytes = async (lines: readonly string[]): Promise<string> => {
  const { port, hostname } = new URL(demo!.server.url)
  const socket = connect(Number(port), hostname)
  socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  return text(socket)
}

const graphql = (query: string, variables: object = {}, headers: Record<string, string> = {}) => {
  const body = JSON.stringify({ query, variables })
  return raw(
    '/api/graphql',
    { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)), ...headers },
    'POST',
    body,
  )
}

const publish = async (mark: string) => {
  const { article } = await importText(people, smallPage(mark))
  const round = await submit(people, article.id)
  await assign(people, round, board.slice(0, 2))
  for (const reviewer of [people.reviewer1, people.reviewer2]) expect((await decide(reviewer, round)).status).toBe(200)
  const { docs } = (await people.anonymous.get(`/api/publications?where[slug][equals]=${article.slug}`)).body as {
    docs: { id: string }[]
  }
  return { article: article.id, slug: article.slug, id: docs[0]!.id }
}

const publicPaths = () => [
  `/api/publications/by-slug/${slug}`,
  `/api/publications/${id}`,
  '/api/publications',
  '/api/publications/count',
  `/api/publications/${id}/citation?format=ris`,
  `/api/publications/${id}/bibliography`,
  '/api/publications/by-slug/nothing-here',
  '/',
  `/articles/${slug}`,
  '/articles/nothing-here',
  '/editorial-policy',
]

describe('an answer from the cache', () => {
  test('has the bytes, status and type of the one that was made, in every encoding, for every kind of address', async () => {
    for (const path of publicPaths()) {
      const made = await raw(path, PAST)
      expect([path, cacheOf(made)]).toEqual([path, undefined])
      await raw(path)
      const hit = await raw(path)
      expect([path, cacheOf(hit)]).toEqual([path, 'imprimatur; hit'])
      expect([path, hit.status, hit.headers['content-type']]).toEqual([path, made.status, made.headers['content-type']])
      expect(hit.body.equals(made.body)).toBe(true)
      const gzip = await raw(path, { 'Accept-Encoding': 'gzip' })
      const br = await raw(path, { 'Accept-Encoding': 'br' })
      const plain = ({ headers, body }: Raw) =>
        headers['content-encoding'] === 'gzip'
          ? gunzipSync(body)
          : headers['content-encoding'] === 'br'
            ? brotliDecompressSync(body)
            : body
      for (const one of [gzip, br]) expect(plain(one).equals(made.body)).toBe(true)
      for (const name of ['content-security-policy', 'x-content-type-options', 'strict-transport-security'])
        expect([name, hit.headers[name]]).toEqual([name, made.headers[name]])
    }
  })

  test('says that it is for everybody, what it is made of, and how to ask whether it still holds', async () => {
    for (const path of publicPaths()) {
      const { headers, status } = await raw(path)
      expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate')
      expect(headers.etag).toMatch(/^"[\w-]+"$/)
      expect(headers.vary).toContain('Accept-Encoding')
      expect(headers['surrogate-key']).toBe(headers['cache-tag']?.toString().replaceAll(',', ' '))
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
      const again = await raw(path, { 'If-None-Match': String(headers.etag) })
      expect([path, again.status]).toEqual([path, status === 200 ? 304 : status])
      if (status === 200) expect(again.body).toHaveLength(0)
      const head = await raw(path, {}, 'HEAD')
      expect([head.status, head.headers.etag, head.body.length]).toEqual([status, headers.etag, 0])
    }
    expect((await raw(`/api/publications/by-slug/${slug}`)).headers['cache-tag']).toContain(`publication:${id}`)
  })

  test('keeps a request id that came with the request, and is logged as any other, without its query', async () => {
    await raw('/api/publications?limit=7&secret=quiet')
    await raw('/api/publications?limit=7&secret=quiet', { 'X-Request-Id': 'from-a-proxy-77' })
    const lineOf = () =>
      demo!.server
        .log()
        .split('\n')
        .find((one) => one.includes('from-a-proxy-77') && one.endsWith('}'))
    while (!lineOf()) await new Promise((resolve) => setTimeout(resolve, 20))
    expect(JSON.parse(lineOf()!)).toMatchObject({ method: 'GET', path: '/api/publications', status: 200, cache: 'hit' })
    expect(demo!.server.log()).not.toContain('quiet')
  })

  test('of GraphQL is one for all spellings of a query, and none for a mutation or one that fails', async () => {
    const query = 'query A($slug: String!) { PublicationBySlug(slug: $slug) { question } }'
    // A body that says how it is encoded goes past the cache.
    const made = await graphql(query, { slug }, { 'Content-Encoding': 'identity' })
    expect(cacheOf(made)).toBeUndefined()
    await graphql(query, { slug })
    const hit = await graphql(
      `
        # a comment
        ${query.replaceAll(' ', '  ')}
      `,
      { slug },
    )
    expect(cacheOf(hit)).toBe('imprimatur; hit')
    expect(JSON.parse(hit.body.toString())).toEqual(JSON.parse(made.body.toString()))

    for (const failing of ['{ Articles { docs { id } } }', '{ noSuchField }', '{ broken']) {
      await graphql(failing)
      const again = await graphql(failing)
      expect([failing, cacheOf(again)]).toEqual([failing, undefined])
      expect(again.body.toString()).toContain('errors')
    }
    const mutation = await graphql(
      `mutation { retractPublication(id: "${id}", reason: "x", notice: "x") { publication { id } } }`,
    )
    expect(mutation.body.toString()).toContain('NOT_SIGNED_IN')
    expect(cacheOf(mutation)).toBeUndefined()
  })
})

describe('signed-in clients', () => {
  test('are answered by the database alone, and nothing made for them reaches anybody else', async () => {
    const paths = publicPaths()
    for (const path of paths) {
      const kept = await raw(path)
      for (const headers of [
        { Authorization: `JWT ${people.managingEditor.token}` },
        { Cookie: `payload-token=${people.managingEditor.token}` },
        { Authorization: 'JWT nonsense' },
        { Cookie: 'x=y; payload-token=' },
      ]) {
        const own = await raw(path, headers)
        expect([path, cacheOf(own), own.headers['cache-control']]).toEqual([path, undefined, 'private, no-store'])
        expect(own.headers.etag).toBeUndefined()
      }
      const after = await raw(path)
      expect([path, after.headers.etag]).toEqual([path, kept.headers.etag])
    }
    const staff = await raw(`/api/publications/${id}`, { Authorization: `JWT ${people.managingEditor.token}` })
    expect(JSON.parse(staff.body.toString())).toHaveProperty('article')
    expect(JSON.parse((await raw(`/api/publications/${id}`)).body.toString())).not.toHaveProperty('article')
  })
})

describe('a change is seen by the very next request', () => {
  const everywhere = (one: { slug: string; id: string }) =>
    Promise.all([
      raw(`/api/publications/by-slug/${one.slug}`),
      raw(`/api/publications/${one.id}`),
      raw(`/api/publications/${one.id}/citation`),
      raw(`/articles/${one.slug}`),
      raw(`/api/publications?where[slug][equals]=${one.slug}`),
      raw('/api/publications?limit=100'),
      raw('/'),
      graphql('query ($s: String!) { PublicationBySlug(slug: $s) { question } }', { s: one.slug }),
      graphql('{ Publications(limit: 100) { docs { slug question } } }'),
    ])
  const marks = (answers: readonly Raw[], mark: string) =>
    answers.map(({ body }) => body.toString().includes(`Does ${mark} help`))

  test('of a text that was not there before, and one that was retracted', async () => {
    const early = await raw('/articles/does-swiftium-help')
    expect(early.status).toBe(404)
    const one = await publish('Swiftium')
    expect((await raw(`/articles/${one.slug}`)).status).toBe(200)
    expect(marks(await everywhere(one), 'Swiftium')).toEqual(Array(9).fill(true))
    // Once more: now all of it is in the cache.
    expect((await everywhere(one)).map(cacheOf)).toEqual(Array(9).fill('imprimatur; hit'))

    const answer = await people.managingEditor.post(`/api/publications/${one.id}/retract`, {
      reason: 'Wrong dose.',
      notice: 'See elsewhere.',
    })
    expect(answer.status).toBe(200)
    const after = await everywhere(one)
    expect(marks(after, 'Swiftium')).toEqual(Array(9).fill(false))
    expect(after.slice(0, 4).map(({ status }) => status)).toEqual([410, 404, 410, 410])
    expect(codeOf({ body: JSON.parse(after[0]!.body.toString()) } as never)).toBe('RETRACTED')
    const again = await everywhere(one)
    expect(marks(again, 'Swiftium')).toEqual(Array(9).fill(false))
    expect([cacheOf(again[0]!), cacheOf(again[3]!)]).toEqual(['imprimatur; hit', 'imprimatur; hit'])
  })

  test('of an update that comes under review, changes its state, and is withdrawn', async () => {
    const one = await publish('Pendium')
    const pending = async () =>
      [
        await raw(`/api/publications/by-slug/${one.slug}`),
        await raw(`/api/publications?where[slug][equals]=${one.slug}`),
      ].map(({ body }) => /"pendingUpdate":(null|\{"state":"([\w-]+)")/.exec(body.toString())?.slice(1).at(-1) ?? null)
    expect(await pending()).toEqual([null, null])
    await people.editor.patch(`/api/articles/${one.article}`, { changeNote: 'Something was added.' })
    const round = await submit(people, one.article)
    expect(await pending()).toEqual(['submitted', 'submitted'])
    await assign(people, round, board.slice(0, 2))
    expect(await pending()).toEqual(['under-review', 'under-review'])
    expect((await people.editor.post(`/api/articles/${one.article}/withdraw`, {})).status).toBe(200)
    expect(await pending()).toEqual([null, null])
  })

  test('of an article that another one links to', async () => {
    const asking = await publish('Linkium')
    const related = 'Who should take Linkium?'
    const slugOf = async () => {
      const { relatedQuestions } = JSON.parse(
        (await raw(`/api/publications/by-slug/${asking.slug}`)).body.toString(),
      ) as {
        relatedQuestions: { question: string; slug: string | null }[]
      }
      return relatedQuestions.find(({ question }) => question === related)?.slug
    }
    expect(await slugOf()).toBeNull()
    const { article } = await importText(people, smallPage('Linkium').replace('Does Linkium help?', related))
    const round = await submit(people, article.id)
    await assign(people, round, board.slice(0, 2))
    for (const reviewer of [people.reviewer1, people.reviewer2]) await decide(reviewer, round)
    expect(await slugOf()).toBe(article.slug)
    const { docs } = (await people.anonymous.get(`/api/publications?where[slug][equals]=${article.slug}`)).body as {
      docs: { id: string }[]
    }
    await people.managingEditor.post(`/api/publications/${docs[0]!.id}/retract`, { reason: 'x', notice: 'y' })
    expect(await slugOf()).toBeNull()
  })

  test('of the site’s own texts and settings', async () => {
    await raw('/editorial-policy')
    await raw(`/api/publications/${id}/citation`)
    const policy = await people.managingEditor.post('/api/globals/editorial-policy', {
      text: 'Reviewed with unusual care.',
    })
    expect(policy.status).toBe(200)
    expect((await raw('/editorial-policy')).body.toString()).toContain('Reviewed with unusual care.')
    const settings = await people.administrator.post('/api/globals/bibliography', { ownNames: ['The Fictional Board'] })
    expect(settings.status).toBe(200)
    expect((await raw(`/api/publications/${id}/citation`)).body.toString()).toContain('The Fictional Board')
    expect((await raw(`/articles/${slug}`)).body.toString()).toContain('The Fictional Board')
  })
})

describe('a client that means ill', () => {
  const EVIL = 'evil.example'
  const SPOOFED = {
    Host: EVIL,
    'X-Forwarded-Host': EVIL,
    'X-Forwarded-Proto': 'gopher',
    'X-Forwarded-For': '203.0.113.9',
    Forwarded: `host=${EVIL}`,
    'X-Original-URL': '/admin',
    'X-Rewrite-URL': '/admin',
    'Accept-Language': 'de',
    Origin: `https://${EVIL}`,
    Referer: `https://${EVIL}/`,
    Cookie: 'payload-lng=de; payload-theme=dark',
    'User-Agent': `<script>${EVIL}</script>`,
    Range: 'bytes=0-1',
    'If-Modified-Since': 'Sat, 28 Nov 2026 00:00:00 GMT',
  }

  test('gets nothing of its own into what others are answered, whoever asks first', async () => {
    for (const [index, path] of publicPaths().entries()) {
      const fresh = `${path}${path.includes('?') ? '&' : '?'}fresh=${index}`
      const first = await raw(fresh, SPOOFED)
      expect([fresh, cacheOf(first)]).toEqual([fresh, 'imprimatur; fwd=miss'])
      const second = await raw(fresh)
      expect([fresh, cacheOf(second)]).toEqual([fresh, 'imprimatur; hit'])
      expect(second.body.equals((await raw(fresh, PAST)).body)).toBe(true)
      expect(`${JSON.stringify(second.headers)}${second.body.toString()}`).not.toContain(EVIL)
    }
  })

  test('can’t make one address answer for another by how it writes it', async () => {
    await raw('/api/publications?limit=1&page=1')
    const same = await raw('/api/publications?page=%31&limit=1')
    expect(cacheOf(same)).toBe('imprimatur; hit')
    for (const path of [
      '/api/publications/../users/me',
      '/api/publications/%2e%2e/users/me',
      '/api/publications/by-slug/..%2f..%2fusers',
      '/api//publications',
      '/api/publication-clock',
      `/API/publications/by-slug/${slug}`,
    ])
      expect([path, cacheOf(await raw(path))]).toEqual([path, undefined])
    expect(cacheOf(await raw(`/api/publications?q=${'x'.repeat(4000)}`))).toBeUndefined()
    const hidden = await raw('/api/publication-clock')
    expect([401, 403, 404]).toContain(hidden.status)
    expect(hidden.body.toString()).not.toContain('revision')
  })

  test('a target with another host in it, two lengths, or a method in disguise reach no kept answer', async () => {
    const absolute = await bytes([`GET http://${EVIL}/api/publications HTTP/1.1`, `Host: ${EVIL}`, 'Connection: close'])
    expect(absolute).not.toMatch(/cache-status/i)
    const lengths = await bytes([
      'POST /api/graphql HTTP/1.1',
      'Host: x',
      'Content-Type: application/json',
      'Content-Length: 5',
      'Content-Length: 50',
      'Connection: close',
    ])
    expect(lengths).toMatch(/^HTTP\/1.1 400 /)
    const both = await bytes([
      'POST /api/graphql HTTP/1.1',
      'Host: x',
      'Content-Type: application/json',
      'Content-Length: 5',
      'Transfer-Encoding: chunked',
      'Connection: close',
    ])
    expect(both).toMatch(/^HTTP\/1.1 400 /)
    const disguised = await raw(`/api/publications/${id}`, { 'X-HTTP-Method-Override': 'DELETE' })
    expect(cacheOf(disguised)).toBeUndefined()
    expect((await raw(`/api/publications/${id}`)).status).toBe(200)
  })

  test('a part of a page that Next.js asks for is not taken for the page, nor kept as it', async () => {
    const page = await raw(`/articles/${slug}`)
    const part = await raw(`/articles/${slug}`, { RSC: '1' })
    expect(cacheOf(part)).toBeUndefined()
    expect(part.body.equals(page.body)).toBe(false)
    expect((await raw(`/articles/${slug}`)).headers.etag).toBe(page.headers.etag)
  })

  test('a query that is refused is refused again, and not kept', async () => {
    for (const path of ['/api/publications?where[article][equals]=x', '/api/publications?where[nothing][equals]=x']) {
      await raw(path)
      const again = await raw(path)
      expect([path, again.status < 500, cacheOf(again)]).toEqual([path, true, undefined])
    }
  })
})

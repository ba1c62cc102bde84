import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { Client, codeOf, signInAll, type People } from '../support/client.ts'
import { describedFetch } from '../support/described.ts'
import { smallPage } from '../support/pages.ts'
import { startDemo, startServer } from '../support/server.ts'

let demo: Awaited<ReturnType<typeof startDemo>> | undefined
let people: People
beforeAll(async () => {
  demo = await startDemo()
  people = await signInAll(demo.server.url)
})
afterAll(() => demo?.end())

const counts = async () =>
  Promise.all(
    ['articles', 'references'].map(
      async (slug) => ((await people.editor.get(`/api/${slug}?limit=1`)).body as { totalDocs: number }).totalDocs,
    ),
  )

describe('a page that can’t be imported stores nothing', () => {
  test.each([
    ['empty', '', 422, 'NOT_A_PAGE'],
    ['only spaces', ' \n\t\n ', 422, 'NOT_A_PAGE'],
    ['some other text', 'Dear Sir,\n\nthank you for your letter.\n', 422, 'NOT_A_PAGE'],
    ['binary', `${'\u0000\u0001\u0002'.repeat(500)}`, 422, 'NOT_A_PAGE'],
    ['half a megabyte', smallPage('Long').repeat(700), 422, 'PAGE_TOO_LONG'],
    [
      '501 references',
      `${smallPage('Cited').split('References')[0]}References\n\n${'Research\n\nA title\n\nA journal, 2020\n\n'.repeat(501)}`,
      422,
      'PAGE_TOO_LONG',
    ],
    ['5 MB of text', smallPage('Large').repeat(6000), 413, 'BODY_TOO_LARGE'],
  ])('%s', async (_name, text, status, code) => {
    const before = await counts()
    const answer = await people.editor.post('/api/articles/import', text)
    expect([answer.status, codeOf(answer)]).toEqual([status, code])
    expect(await counts()).toEqual(before)
  })

  test('it is said what was looked for, and at which line', async () => {
    const answer = await people.editor.post('/api/articles/import', 'A title?\n\nNo section here.\n')
    const { errors } = answer.body as { errors: { details: { problems: { line: number; message: string }[] } }[] }
    const problems = errors[0]!.details.problems
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.every(({ line }) => line >= 1)).toBe(true)
    expect(problems.map(({ message }) => message).join(' ')).toMatch(/From the/)
  })

  test('bytes that are no UTF-8, a wrong type of content and a compressed body are refused', async () => {
    const send = (body: Uint8Array<ArrayBuffer>, headers: Record<string, string>) =>
      describedFetch(`${demo!.server.url}/api/articles/import`, {
        method: 'POST',
        body,
        headers: { Authorization: `JWT ${people.editor.token}`, ...headers },
      })
    expect((await send(new Uint8Array([0x50, 0xff, 0xfe, 0x00]), { 'Content-Type': 'text/plain' })).status).toBe(422)
    expect((await send(new Uint8Array([0x50]), { 'Content-Type': 'image/png' })).status).toBe(415)
    expect(
      (await send(new Uint8Array([0x50]), { 'Content-Type': 'text/plain', 'Content-Encoding': 'gzip' })).status,
    ).toBe(415)
  })

  test('the same page as JSON is imported like the plain text', async () => {
    const answer = await people.editor.post('/api/articles/import', { text: smallPage('Jason') })
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({ report: { citations: 4 } })
  })

  test('a number behind a backslash is no citation, and is printed without it', async () => {
    const text = smallPage('Plainum').replace('ng/mL 2.', 'ng/mL \\2.')
    const answer = await people.editor.post('/api/articles/import', text)
    expect(answer.body).toMatchObject({ report: { citations: 3, warnings: [] } })
    expect(JSON.stringify(answer.body)).toContain('50 ng/mL 2.')
  })

  test('importing a page twice uses its references again', async () => {
    const once = await people.editor.post('/api/articles/import', smallPage('Twice'))
    expect(once.body).toMatchObject({ report: { references: 3 }, newReferences: 3 })
    const [articles, references] = await counts()
    const again = await people.editor.post('/api/articles/import', smallPage('Twice'))
    expect(again.body).toMatchObject({ article: { slug: 'does-twice-help-2' }, newReferences: 0 })
    expect(await counts()).toEqual([articles! + 1, references])
  })
})

describe('the edge', () => {
  test('every answer carries a request id, and keeps a well-formed one that came with the request', async () => {
    const fresh = await describedFetch(`${demo!.server.url}/api/publications`)
    expect(fresh.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    const kept = await describedFetch(`${demo!.server.url}/healthz`, { headers: { 'X-Request-Id': 'from-a-proxy-1' } })
    expect(kept.headers.get('x-request-id')).toBe('from-a-proxy-1')
    const refused = await describedFetch(`${demo!.server.url}/healthz`, { headers: { 'X-Request-Id': 'bad id {}' } })
    expect(refused.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('the description of the API is served as it is committed, to whoever has not got it yet', async () => {
    const address = `${demo!.server.url}/openapi.json`
    const answer = await describedFetch(address)
    const etag = answer.headers.get('etag') ?? ''
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8'])
    expect(etag).toMatch(/^"[\w-]{43}"$/)
    expect(await answer.json()).toEqual(JSON.parse(readFileSync('docs/openapi.json', 'utf8')))
    const again = await describedFetch(address, { headers: { 'If-None-Match': etag } })
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, ''])
    expect((await describedFetch(address, { headers: { 'If-None-Match': '"another"' } })).status).toBe(200)
  })

  test('answers to signed-in clients are never cached', async () => {
    expect((await people.editor.get('/api/articles')).headers.get('cache-control')).toBe('private, no-store')
    expect((await people.editor.get('/api/publications')).headers.get('cache-control')).toBe('private, no-store')
  })

  test('unknown routes, methods and bodies are errors in the one shape, without any inside', async () => {
    const answers = [
      await people.anonymous.get('/api/no-such-thing'),
      await people.anonymous.post('/api/users/login', 'not json'),
      await people.anonymous.post('/api/users/login', { email: ['x'], password: {} }),
      await people.editor.post('/api/articles', { question: { $ne: null } }),
      await people.editor.patch('/api/articles/nobody', { question: 'x' }),
    ]
    for (const answer of answers) {
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.status).toBeLessThan(500)
      expect(answer.body).toEqual({
        errors: [
          expect.objectContaining({
            message: expect.any(String),
            code: expect.any(String),
            details: expect.any(Object),
          }),
        ],
      })
      expect(answer.text).not.toMatch(/node_modules|at \w+ \(|SELECT|sqlite/i)
    }
  })

  test('security headers are set on API and pages', async () => {
    for (const path of ['/api/publications', '/']) {
      const { headers } = await describedFetch(demo!.server.url + path)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-security-policy')).toMatch(/default-src/)
      expect(headers.get('x-powered-by')).toBeNull()
    }
  })
})

describe('starting and stopping', () => {
  test('the compiled server is ready within 5 seconds of its start', async () => {
    const again = await startServer(demo!.server.dataDirectory)
    await again.stop()
    // Generous against a noisy machine, and still far from what a cold compile would take.
    expect(again.startedIn).toBeLessThan(5000)
  })

  test('bad settings stop the start with all of them named, and no stack', async () => {
    const start = startServer(demo!.server.dataDirectory, {
      PAYLOAD_SECRET: 'short',
      LOG_LEVEL: 'loud',
      DATABASE_URL: 'mysql://x',
    })
    const message = await start.then(
      () => 'it started',
      (error: Error) => error.message,
    )
    for (const name of ['PAYLOAD_SECRET', 'LOG_LEVEL', 'DATABASE_URL']) expect(message).toContain(`  ${name}: `)
    expect(message).not.toMatch(/\bat .*:\d+:\d+/)
  })

  test('SIGTERM cuts no request: one whose body is still on its way is answered, and the process ends with 0', async () => {
    const server = await startServer(demo!.server.dataDirectory)
    const { port } = new URL(server.url)
    const body = JSON.stringify({ query: '{ Publications { totalDocs } }' })
    const answered = new Promise<number | undefined>((resolve, reject) => {
      const slow = request(
        {
          port,
          host: '127.0.0.1',
          path: '/api/graphql',
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) },
        },
        (response) => {
          response.resume()
          response.on('end', () => resolve(response.statusCode))
        },
      )
      slow.on('error', reject)
      slow.write(body.slice(0, 10))
      setTimeout(() => {
        server.process.kill('SIGTERM')
        setTimeout(() => slow.end(body.slice(10)), 300)
      }, 100)
    })
    expect(await answered).toBe(200)
    expect(await server.stop()).toBe(0)
    await expect(new Client(server.url).get('/healthz')).rejects.toThrow()
  })
})

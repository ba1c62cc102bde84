import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { newKeys, signedPublication } from '../publication/signed.fixture.ts'
import { fetchText } from './fetch-text.ts'
import { reportLines } from './report.ts'
import { verifySource } from './verify-source.ts'

let answer: Awaited<ReturnType<typeof signedPublication>>
let jwks: object
let directory: string
let server: Server
let origin: string
/** What the server says next, in place of what is below. */
let say: Record<string, RequestListener>
let asked: string[]

const json =
  (body: unknown, status = 200): RequestListener =>
  (_req, res) =>
    void res.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(body))
const html =
  (body: string, status = 200): RequestListener =>
  (_req, res) =>
    void res.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' }).end(body)
const redirect =
  (location: string): RequestListener =>
  (_req, res) =>
    void res.writeHead(308, { Location: location }).end()

beforeAll(async () => {
  const keys = await newKeys()
  jwks = keys.jwks
  answer = await signedPublication(keys)
  directory = mkdtempSync(path.join(tmpdir(), 'verify-'))
  server = createServer((req, res) => {
    asked.push(req.url ?? '')
    const listener = say[(req.url ?? '').split('?')[0] as string]
    if (listener) listener(req, res)
    else json({ errors: [{ code: 'NOT_FOUND', message: 'There is nothing here.' }] }, 404)(req, res)
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
  rmSync(directory, { recursive: true })
})
beforeEach(() => {
  asked = []
  say = { '/.well-known/jwks.json': json(jwks), '/api/publications/by-slug/does-it-help': json(answer) }
})

const BY_SLUG = '/api/publications/by-slug/does-it-help'

describe('what stands at an address is verified with the keys of its own server', () => {
  test('a publication by its slug, by its id, and an edition', async () => {
    say['/api/publications/p1'] = json(answer)
    say[`${BY_SLUG}/editions/2`] = json(answer)
    for (const at of [BY_SLUG, '/api/publications/p1', `${BY_SLUG}/editions/2`])
      expect([at, (await verifySource(origin + at)).fits]).toEqual([at, true])
  })

  test('each of a list; one that does not fit spoils it, and an empty one shows nothing', async () => {
    say['/api/publications'] = json({ docs: [answer, answer] })
    expect(await verifySource(`${origin}/api/publications?limit=2`)).toMatchObject({ fits: true })
    say['/api/publications'] = json({ docs: [answer, { ...answer, question: 'Does it cure?' }] })
    const report = await verifySource(`${origin}/api/publications`)
    expect([report.fits, report.publications.map(({ fits }) => fits)]).toEqual([false, [true, false]])
    expect(reportLines(report)).toContain('1 of 2 publications do not fit.')
    say['/api/publications'] = json({ docs: [] })
    await expect(verifySource(`${origin}/api/publications`)).rejects.toThrow('nothing to verify')
  })

  test('a reader’s page, by the data that it names', async () => {
    const link = `<link rel="canonical" href="/x"/><link href="${BY_SLUG}" type="application/json" rel="alternate"/>`
    say['/articles/does-it-help'] = html(`<!doctype html><head>${link}</head>`)
    say['/articles/another'] = html(`<!doctype html><head>${link}</head>`)
    expect((await verifySource(`${origin}/articles/does-it-help`)).fits).toBe(true)
    expect((await verifySource(`${origin}/articles/another`)).fits).toBe(false)
    say['/articles/does-it-help'] = html('<link rel="alternate" type="application/json" href="https://example.org/x">')
    await expect(verifySource(`${origin}/articles/does-it-help`)).rejects.toThrow('names no data of its own server')
  })

  test('another publication at this address does not fit, however genuine', async () => {
    say['/api/publications/by-slug/does-it-harm'] = json(answer)
    const { fits, publications } = await verifySource(`${origin}/api/publications/by-slug/does-it-harm`)
    expect([fits, publications[0]?.checks.find((one) => !one.fits)?.part]).toEqual([false, 'address'])
  })

  test('a retracted one does not fit, and its notice is told', async () => {
    say[BY_SLUG] = json({ errors: [{ code: 'RETRACTED', message: 'This article was retracted. Wrong dose.' }] }, 410)
    const report = await verifySource(origin + BY_SLUG)
    expect(report.fits).toBe(false)
    expect(reportLines(report)).toEqual([`RETRACTED: ${origin}${BY_SLUG}`, '  This article was retracted. Wrong dose.'])
  })

  test('asked for one audience, the whole is fetched: a part can’t be proved', async () => {
    const { fits, remarks } = await verifySource(`${origin}${BY_SLUG}?audience=patient`)
    expect([fits, remarks.length]).toEqual([true, 1])
    expect(asked[0]).toBe(BY_SLUG)
  })

  test('a redirect within the server is followed; one to another server, or without end, is not', async () => {
    say['/api/publications/by-slug/old'] = redirect(BY_SLUG)
    expect((await verifySource(`${origin}/api/publications/by-slug/old`)).fits).toBe(true)
    for (const to of ['https://example.org/x', origin.replace('127.0.0.1', 'localhost'), 'javascript:alert(1)']) {
      say['/away'] = redirect(to)
      await expect(verifySource(`${origin}/away`)).rejects.toThrow('leads to another server')
    }
    say['/round'] = redirect('/round')
    await expect(verifySource(`${origin}/round`)).rejects.toThrow('on and on')
    expect(asked.filter((url) => url === '/round')).toHaveLength(6)
  })
})

describe('what can’t be looked at is no verdict', () => {
  test.each<[string, RequestListener, string]>([
    ['is not there', json({}, 404), 'answers 404'],
    ['is broken', json({}, 500), 'answers 500'],
    ['is no JSON', (_req, res) => void res.end('{"docs":['), 'not JSON'],
    ['has a member twice', (_req, res) => void res.end('{"a":{"b":1,"\\u0062":2}}'), '“b” twice'],
    ['is no UTF-8', (_req, res) => void res.end(new Uint8Array([0x22, 0xff, 0x22])), 'no UTF-8'],
    [
      'is cut off',
      (_req, res) => void res.writeHead(200, { 'Content-Length': 100 }).write('{', () => res.destroy()),
      'did not answer',
    ],
  ])('an address that %s', async (_what, listener, why) => {
    say[BY_SLUG] = listener
    await expect(verifySource(origin + BY_SLUG)).rejects.toThrow(why)
  })

  test('an answer that is larger or later than the limit', async () => {
    say['/large'] = (_req, res) => void res.end('x'.repeat(1001))
    await expect(fetchText(new URL(`${origin}/large`), { bytes: 1000 })).rejects.toThrow('more than 1000 bytes')
    say['/late'] = () => undefined
    await expect(fetchText(new URL(`${origin}/late`), { milliseconds: 200 })).rejects.toThrow('within 0.2 seconds')
  })

  test('keys that are missing, and a plain http address of another machine', async () => {
    say['/.well-known/jwks.json'] = json({}, 500)
    await expect(verifySource(origin + BY_SLUG)).rejects.toThrow('gives no public keys')
    for (const url of ['http://192.0.2.1/x', 'http://127.0.0.1.example.org/x', 'http://localhost.example.org/x'])
      await expect(verifySource(url)).rejects.toThrow('not encrypted')
  })
})

describe('a saved file', () => {
  const save = (name: string, value: unknown): string => {
    const file = path.join(directory, name)
    writeFileSync(file, JSON.stringify(value, null, 2))
    return file
  }

  test('fits with the keys that are given, in a file or at an address', async () => {
    const file = save('publication.json', answer)
    for (const keys of [save('jwks.json', jwks), `${origin}/.well-known/jwks.json`])
      expect((await verifySource(file, { jwks: keys })).fits).toBe(true)
    expect((await verifySource(save('list.json', { docs: [answer] }), { jwks: save('jwks.json', jwks) })).fits).toBe(
      true,
    )
  })

  test('does not fit with another server’s keys', async () => {
    const other = save('other.json', (await newKeys()).jwks)
    expect((await verifySource(save('publication.json', answer), { jwks: other })).fits).toBe(false)
  })

  test('without keys, or that is not there, is no verdict', async () => {
    await expect(verifySource(save('publication.json', answer))).rejects.toThrow('--jwks')
    await expect(verifySource(path.join(directory, 'none.json'), { jwks: 'x' })).rejects.toThrow('can’t be read')
  })
})

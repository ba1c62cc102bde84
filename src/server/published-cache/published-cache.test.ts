import { afterEach, describe, expect, test } from '@jest/globals'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { NEW_CLOCK, ticked, type Clock, type Tick } from '../../publication-changes/clock.ts'
import { PublishedCache } from './published-cache.ts'

/** Servers that share a clock and one text, as processes share a database. What a test holds back, it lets go by name. */
class Site {
  clock: Clock = NEW_CLOCK
  text = 'first'
  clockFails = false
  makings = 0
  readonly #servers: Server[] = []
  /** While set, each making waits after it has read the text. */
  held: Promise<void> | null = null

  readonly app: RequestListener = (req, res) => void this.#make(req, res)

  async #make(req: IncomingMessage, res: ServerResponse): Promise<void> {
    this.makings += 1
    const { text } = this
    if (this.held) await this.held
    res
      .writeHead(200, { 'Cache-Tag': 'text', 'Content-Type': 'text/plain' })
      .end(`${text} by ${req.headers['x-name'] ?? 'nobody'}`)
  }

  tick(...ticks: readonly Tick[]): void {
    this.clock = ticked(this.clock, ticks)
  }

  /** As a command does: announced before its caller is told. */
  change(text: string): void {
    this.tick({ begins: { id: text, tags: ['text'], since: '2026-01-01T00:00:00.000Z' } })
    this.text = text
    this.tick({ ends: text, tags: ['text'] })
  }

  async start(bytes = 1_000_000): Promise<{ url: string; cache: PublishedCache }> {
    const cache = new PublishedCache({
      app: this.app,
      bytes,
      sMaxAge: 0,
      host: 'site.example',
      revision: async () => {
        if (this.clockFails) throw new Error('no database')
        return this.clock.revision
      },
      clock: async () => this.clock,
      isOwnChange: () => false,
      grantFor: () => [],
      isTooMany: () => Promise.resolve(false),
      logger: pino({ level: 'silent' }),
    })
    const server = createServer(cache.listener)
    this.#servers.push(server)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, cache }
  }

  async stop(): Promise<void> {
    await Promise.all(
      this.#servers.map((server) => {
        server.closeAllConnections()
        return new Promise((resolve) => server.close(resolve))
      }),
    )
  }
}

let site = new Site()
afterEach(async () => {
  await site.stop()
  site = new Site()
})

const get = async (url: string, headers: Record<string, string> = {}, init: RequestInit = {}) => {
  const response = await fetch(`${url}/articles/a`, { headers, ...init })
  return {
    status: response.status,
    text: await response.text(),
    cache: response.headers.get('cache-status'),
    headers: response.headers,
  }
}
const untilMakings = async (count: number) => {
  while (site.makings < count) await new Promise((resolve) => setImmediate(resolve))
}
const hold = () => {
  let letGo: () => void = () => {}
  site.held = new Promise((resolve) => (letGo = resolve))
  return () => {
    site.held = null
    letGo()
  }
}

test('an answer is made once, and again after a change: the very next request gets the new one', async () => {
  const { url } = await site.start()
  expect(await get(url)).toMatchObject({ text: 'first by nobody', cache: 'imprimatur; fwd=miss' })
  expect(await get(url)).toMatchObject({ text: 'first by nobody', cache: 'imprimatur; hit' })
  site.change('second')
  expect(await get(url)).toMatchObject({ text: 'second by nobody', cache: 'imprimatur; fwd=stale' })
  expect(await get(url)).toMatchObject({ text: 'second by nobody', cache: 'imprimatur; hit' })
  expect(site.makings).toBe(2)
})

test('a change by one process is seen by the next request to any other', async () => {
  const servers = [await site.start(), await site.start(), await site.start()]
  for (let edition = 1; edition <= 20; edition += 1) {
    for (const { url } of servers) await get(url)
    site.change(`edition ${edition}`)
    for (const { url } of servers) expect((await get(url)).text).toBe(`edition ${edition} by nobody`)
  }
})

test('while a change is under way nothing is answered from before it, also where its process died there', async () => {
  const { url } = await site.start()
  await get(url)
  site.tick({ begins: { id: 'x', tags: ['text'], since: '2026-01-01T00:00:00.000Z' } })
  site.text = 'second'
  expect((await get(url)).text).toBe('second by nobody')
  site.text = 'third'
  expect((await get(url)).text).toBe('third by nobody')
})

describe('requests for one answer that is missing', () => {
  test('wait for one making of it', async () => {
    const { url } = await site.start()
    const letGo = hold()
    const asked = Array.from({ length: 20 }, () => get(url))
    await untilMakings(1)
    await new Promise((resolve) => setTimeout(resolve, 50))
    letGo()
    const answers = await Promise.all(asked)
    expect(site.makings).toBe(1)
    expect(new Set(answers.map(({ text }) => text))).toEqual(new Set(['first by nobody']))
  })

  test('a request after a change does not join a making from before it, whose answer is not kept either', async () => {
    const { url } = await site.start()
    const letGo = hold()
    const early = get(url)
    await untilMakings(1)
    site.change('second')
    const late = get(url)
    await untilMakings(2)
    letGo()
    expect((await early).text).toBe('first by nobody')
    expect((await late).text).toBe('second by nobody')
    expect((await get(url)).text).toBe('second by nobody')
  })

  test('the slower making of two does not replace the newer answer for good', async () => {
    const { url } = await site.start()
    const letGo = hold()
    const early = get(url)
    await untilMakings(1)
    site.change('second')
    site.held = null
    expect((await get(url)).text).toBe('second by nobody')
    letGo()
    await early
    expect((await get(url)).text).toBe('second by nobody')
  })

  test('are made although the first client has gone', async () => {
    const { url } = await site.start()
    const letGo = hold()
    const gone = new AbortController()
    const early = get(url, {}, { signal: gone.signal }).catch(() => 'gone')
    await untilMakings(1)
    const late = get(url)
    gone.abort()
    expect(await early).toBe('gone')
    letGo()
    expect((await late).text).toBe('first by nobody')
    expect(site.makings).toBe(1)
  })
})

test('without a look at the clock nothing comes from the cache', async () => {
  const { url } = await site.start()
  await get(url)
  site.text = 'second'
  site.clockFails = true
  expect(await get(url)).toMatchObject({ text: 'second by nobody', cache: null })
  site.clockFails = false
  // Nothing was announced, so what was kept still counts.
  expect(await get(url)).toMatchObject({ text: 'first by nobody', cache: 'imprimatur; hit' })
})

test('what a client sends besides does not get into what is kept, and a signed-in client gets nothing of it', async () => {
  const { url } = await site.start()
  expect((await get(url, { 'X-Name': 'mallory' })).text).toBe('first by nobody')
  expect((await get(url)).text).toBe('first by nobody')
  expect(await get(url, { Authorization: 'JWT x', 'X-Name': 'alice' })).toMatchObject({
    text: 'first by alice',
    cache: null,
  })
  expect((await get(url)).text).toBe('first by nobody')
})

test('a client that has it already is told so; each form has its own ETag', async () => {
  const { url } = await site.start()
  const { headers } = await get(url)
  const etag = headers.get('etag') ?? ''
  const again = await get(url, { 'If-None-Match': `"other", W/${etag}` })
  expect(again).toMatchObject({ status: 304, text: '' })
  expect(again.headers.get('etag')).toBe(etag)
  expect((await get(url, { 'If-None-Match': '*' })).status).toBe(304)
  site.change('second')
  expect((await get(url, { 'If-None-Match': etag })).status).toBe(200)
})

test('HEAD is GET without the body', async () => {
  const { url } = await site.start()
  const whole = await get(url, { 'Accept-Encoding': 'identity' })
  const head = await get(url, { 'Accept-Encoding': 'identity' }, { method: 'HEAD' })
  expect(head).toMatchObject({ status: 200, text: '', cache: 'imprimatur; hit' })
  for (const name of ['etag', 'content-length', 'content-type', 'cache-control'])
    expect(head.headers.get(name)).toBe(whole.headers.get(name))
})

test('with no room, answers are made each time, and carry the same headers', async () => {
  const { url } = await site.start(0)
  const [one, two] = [await get(url), await get(url)]
  expect(site.makings).toBe(2)
  expect(two.headers.get('etag')).toBe(one.headers.get('etag'))
  expect(two.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
})

test('the figures tell hits, misses and bytes', async () => {
  const { url, cache } = await site.start()
  for (let read = 0; read < 5; read += 1) await get(url)
  expect(cache.figures).toMatchObject({ hits: 4, misses: 1 })
  expect(cache.figures.bytes).toBeGreaterThan(0)
})

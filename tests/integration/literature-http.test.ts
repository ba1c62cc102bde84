import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from '@jest/globals'
import { getDocument, retryAfterMs } from '../../src/literature/http.ts'

describe('getting a document', () => {
  let other: { url: string; stop: () => Promise<void> } | undefined
  afterEach(async () => {
    await other?.stop()
    other = undefined
  })

  test('never goes to another port of this machine', async () => {
    let visits = 0
    other = await listening((_, response) => {
      visits += 1
      response.end('secret')
    })
    const { url } = other
    const sender = await listening((_, response) => void response.writeHead(302, { location: url }).end())
    expect(await getDocument(sender.url)).toMatchObject({ ok: false, reason: 'redirected' })
    await sender.stop()
    expect(visits).toBe(0)
  })

  test('follows a redirect within the same server', async () => {
    other = await listening((request, response) => {
      if (request.url === '/new') response.end('found')
      else response.writeHead(301, { location: '/new' }).end()
    })
    expect(await getDocument(`${other.url}/old`)).toMatchObject({ ok: true, text: 'found' })
  })

  test('counts the time of the body too', async () => {
    other = await listening((_, response) => void response.writeHead(200).write('{"status":'))
    expect(await getDocument(other.url, { timeoutMs: 200 })).toMatchObject({ ok: false, reason: 'timeout' })
  })

  test('counts the bytes of a packed body as they are unpacked, and takes one that just fits', async () => {
    const body = Buffer.alloc(100_000, 'a')
    other = await listening((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(body))
    })
    expect(await getDocument(other.url, { maxBytes: 99_999 })).toMatchObject({ ok: false, reason: 'too-large' })
    expect(await getDocument(other.url, { maxBytes: 100_000 })).toMatchObject({ ok: true })
  })

  test.each([
    [404, {}, 'not-found'],
    [429, {}, 'rate-limited'],
    [503, { 'retry-after': '7' }, 'rate-limited'],
    [503, {}, 'unreachable'],
    [400, {}, 'refused'],
    [304, {}, 'refused'],
  ])('takes status %i with %j for "%s"', async (status, headers, reason) => {
    other = await listening((_, response) => void response.writeHead(status, headers).end())
    expect(await getDocument(other.url)).toMatchObject({ ok: false, reason })
  })

  test('takes what is no text for nonsense', async () => {
    other = await listening((_, response) => void response.end(Buffer.from([0xff, 0xfe, 0xfd])))
    expect(await getDocument(other.url)).toMatchObject({ ok: false, reason: 'nonsense' })
  })
})

test.each([
  ['120', 120_000],
  ['Sun, 06 Nov 1994 08:49:37 GMT', 0],
  ['soon', undefined],
  ['-5', undefined],
  [null, undefined],
])('Retry-After "%s" is %s ms', (value, ms) => {
  expect(retryAfterMs(value)).toBe(ms)
})

const listening = async (listener: RequestListener): Promise<{ url: string; stop: () => Promise<void> }> => {
  const server = createServer(listener)
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

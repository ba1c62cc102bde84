import { afterEach, expect, test } from '@jest/globals'
import type { Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { HTTP_BOUNDS, httpServer } from './http-server.ts'

let server: Server | undefined
afterEach(() => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve())))

/** What comes back for these bytes, until the server closes the connection. */
const say = async (text: string): Promise<string> => {
  const { port } = server?.address() as AddressInfo
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    socket.on('data', (data) => (answer += data.toString()))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(answer))
    socket.write(text)
  })
}

const listening = async (bounds: Parameters<typeof httpServer>[0]): Promise<void> => {
  server = httpServer(bounds)
  server.on('request', (_req, res) => void res.end('taken'))
  await new Promise<void>((resolve) => void server?.listen(0, '127.0.0.1', resolve))
}

test('a client that sends its headers, or its body, a byte now and then is cut off with 408', async () => {
  await listening({ ...HTTP_BOUNDS, headersTimeout: 200, requestTimeout: 400, connectionsCheckingInterval: 50 })
  const headers = await say('GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ')
  expect(headers).toMatch(/^HTTP\/1\.1 408 /)
  expect(headers).toContain('REQUEST_TIMEOUT')
})

test('the server that listens has these bounds', () => {
  server = httpServer()
  expect([server.headersTimeout, server.requestTimeout]).toEqual([20_000, 300_000])
  server = undefined
})

test('what is no HTTP is 400 in the one shape', async () => {
  await listening(HTTP_BOUNDS)
  const answer = await say('NONSENSE\r\n\r\n')
  expect(answer).toMatch(/^HTTP\/1\.1 400 /)
  expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toEqual({
    errors: [{ message: 'The request can’t be read.', code: 'INVALID_INPUT', details: {} }],
  })
})

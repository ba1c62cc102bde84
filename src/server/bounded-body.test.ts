import { afterEach, expect, test } from '@jest/globals'
import express from 'express'
import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { boundedBody } from './bounded-body.ts'

let server: Server
afterEach(() => new Promise<void>((resolve) => void server.close(() => resolve())))

const listening = async (): Promise<void> => {
  const app = express()
  app.post('/', boundedBody(10), (req, res) => void res.json({ read: String(req.body) }))
  server = createServer(app)
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
}

/** Sends these bytes and no end, and resolves when the server has closed the connection. */
const say = async (text: string): Promise<string> => {
  await listening()
  const { port } = server.address() as AddressInfo
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    socket.on('data', (data) => (answer += data.toString()))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(answer))
    socket.write(`POST / HTTP/1.1\r\nHost: x\r\n${text}`)
  })
}

test.each([
  ['that says how long it is', 'Content-Length: 11\r\n\r\n', 413],
  ['that does not', 'Transfer-Encoding: chunked\r\n\r\nb\r\nhello world\r\n', 413],
  ['that is compressed', 'Content-Length: 3\r\nContent-Encoding: gzip\r\n\r\n', 415],
])('a body %s is refused before its end, which never comes', async (_what, head, status) => {
  const answer = await say(head)
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({ errors: [{ details: {} }] })
})

test('a body up to the limit is read whole, also in pieces', async () => {
  const answer = await say(
    'Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n5\r\nworld\r\n0\r\n\r\n',
  )
  expect(answer).toContain('{"read":"helloworld"}')
})

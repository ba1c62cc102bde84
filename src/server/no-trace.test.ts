import { expect, test } from '@jest/globals'
import express from 'express'
import { once } from 'node:events'
import { createServer, request, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { noTrace } from './no-trace.ts'

test('TRACE is refused, and nothing of the request comes back', async () => {
  const app = express()
  app.use(noTrace())
  app.use((_req, res) => void res.send('passed'))
  const server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const ask = async (method: string): Promise<string> => {
    const sent = request({ port, method, host: '127.0.0.1', headers: { Cookie: 'payload-token=secret' } }).end()
    const [answer] = (await once(sent, 'response')) as [IncomingMessage]
    let text = ''
    for await (const chunk of answer) text += String(chunk)
    return `${answer.statusCode} ${text}`
  }
  try {
    expect(await ask('GET')).toBe('200 passed')
    const refused = await ask('TRACE')
    expect(refused).toMatch(/^405 \{"errors":\[\{"message":"[^"]+","code":"METHOD_NOT_ALLOWED"/)
    expect(refused).not.toContain('secret')
  } finally {
    server.closeAllConnections()
    server.close()
  }
})

import { createServer, request, type IncomingHttpHeaders, type RequestListener } from 'node:http'
import { duplexPair } from 'node:stream'

export type Captured = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

export type Asked = {
  readonly method: string
  readonly target: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

/**
 * Asks a listener as a client would, over a connection inside the process: real HTTP on both ends, so the listener can't tell
 * the difference but for a peer without an address. Rejects where no whole answer comes.
 */
export const inProcess = (listener: RequestListener): ((asked: Asked) => Promise<Captured>) => {
  const server = createServer(listener)
  return ({ method, target, headers, body }) =>
    new Promise((resolve, reject) => {
      const [near, far] = duplexPair()
      server.emit('connection', far)
      const asking = request({
        createConnection: () => near,
        method,
        path: target,
        headers: { ...headers, Connection: 'close' },
      })
      asking.once('error', reject)
      asking.once('response', (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.once('error', reject)
        answer.once('end', () =>
          resolve({ status: answer.statusCode ?? 500, headers: answer.headers, body: Buffer.concat(chunks) }),
        )
      })
      asking.end(body ?? undefined)
    })
}

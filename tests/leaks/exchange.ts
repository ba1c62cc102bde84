import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'

export type Asked = {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}
export type Answered = { readonly status: number; readonly headers: string; readonly body: Buffer; readonly ms: number }

/** What says nothing of the data: when, which request, which connection. How long to wait depends on the second. */
const APART = new Set(['date', 'x-request-id', 'connection', 'keep-alive', 'retry-after'])

const agent = new Agent({ keepAlive: true, maxSockets: 16 })

/** Seconds after which an answer counts as hanging. */
const PATIENCE = 20

/**
 * Sends it as it stands, which fetch would not (a path of any bytes), and gives every byte of the answer. A connection that the
 * server closed while it was idle is none that it refused: then it is sent once more.
 */
export const exchange = async (origin: string, asked: Asked): Promise<Answered> => {
  try {
    return await send(origin, asked)
  } catch (error) {
    if (!(error instanceof ClosedWhileIdle)) throw error
    return send(origin, asked)
  }
}

/** Node leaves it out for DELETE, and the body is then read as the next request. */
const lengthOf = (body: string | undefined): Record<string, string> =>
  body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }

class ClosedWhileIdle extends Error {}

const send = (origin: string, { method, path, headers, body }: Asked): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin)
    const start = performance.now()
    const id = randomUUID()
    const options = { hostname, port, method, path, agent, timeout: PATIENCE * 1000 }
    const asked = request({ ...options, headers: { ...headers, ...lengthOf(body), 'X-Request-Id': id } }, (answer) => {
      if (answer.headers['x-request-id'] !== id)
        reject(
          new Error(`The answer to ${method} ${path} is ${String(answer.headers['x-request-id'])}'s, not ${id}'s.`),
        )
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: headersOf(answer.rawHeaders),
          body: Buffer.concat(chunks),
          ms: performance.now() - start,
        }),
      )
    })
    asked.on('timeout', () => asked.destroy(new Error(`No answer in ${PATIENCE} s to ${method} ${path}`)))
    asked.on('error', (error: NodeJS.ErrnoException) =>
      reject(asked.reusedSocket && error.code === 'ECONNRESET' ? new ClosedWhileIdle() : error),
    )
    asked.end(body)
  })

const headersOf = (raw: readonly string[]): string => {
  const lines: string[] = []
  for (let at = 0; at < raw.length; at += 2) {
    const name = (raw[at] ?? '').toLowerCase()
    if (!APART.has(name)) lines.push(`${name}: ${raw[at + 1]}`)
  }
  return lines.sort().join('\n')
}

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type ReceivedMessage = {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** A real HTTP server on the loopback interface that webhooks are sent to; it answers as it is told. */
export const startReceiver = async () => {
  const received: ReceivedMessage[] = []
  let answer: { readonly status: number; readonly headers?: Record<string, string> } = { status: 204 }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [
          name,
          Array.isArray(value) ? value.join() : (value ?? ''),
        ]),
      )
      received.push({ path: request.url ?? '', headers, body: Buffer.concat(chunks).toString() })
      response.writeHead(answer.status, answer.headers).end()
    })
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    answerWith: (status: number, headers: Record<string, string> = {}) => {
      answer = { status, headers }
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
export type Receiver = Awaited<ReturnType<typeof startReceiver>>

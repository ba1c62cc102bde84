import { connect } from 'node:net'

export type RawAnswer = {
  readonly status: number
  readonly head: string
  readonly body: string
  /** Bytes that the server let the client send. */
  readonly sent: number
}

/**
 * Sends a request head as it is written, then as much of a body as the server takes, and resolves when the server closes the
 * connection. For what well-behaved clients can't send.
 */
export const rawRequest = (
  url: string,
  head: readonly string[],
  body?: { readonly chunk: Buffer; readonly times: number },
): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const socket = connect(Number(port), hostname)
    let text = ''
    let sent = 0
    socket.setEncoding('latin1')
    socket.on('data', (data: string) => (text += data))
    // The server may close while we still write: what it said before that counts.
    socket.on('error', () => undefined)
    socket.on('close', () => {
      const [answerHead = '', ...rest] = text.split('\r\n\r\n')
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(answerHead)?.[1] ?? 0)
      if (status === 0) reject(new Error(`No answer came: ${text.slice(0, 200)}`))
      else resolve({ status, head: answerHead, body: rest.join('\r\n\r\n'), sent })
    })
    socket.write(`${head.join('\r\n')}\r\n\r\n`)
    let left = body?.times ?? 0
    const next = (): void => {
      while (body && left > 0 && socket.writable) {
        left -= 1
        sent += body.chunk.length
        if (!socket.write(body.chunk)) {
          socket.once('drain', next)
          return
        }
      }
    }
    next()
  })

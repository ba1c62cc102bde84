import { createServer, type Server, type ServerOptions } from 'node:http'
import type { Socket } from 'node:net'
import { codeForStatus } from '../api/error-codes.ts'
import { errorBody } from '../api/respond.ts'
import { LONGEST_ADDRESS } from './request-bounds.ts'

/**
 * Bytes of the first line and the headers of a request; milliseconds in which all headers, and the whole request, must be
 * here. Whoever sends a byte now and then to keep a connection for nothing is cut off ("slow loris").
 */
export const HTTP_BOUNDS = {
  maxHeaderSize: 24 * 1024,
  headersTimeout: 20_000,
  requestTimeout: 300_000,
  connectionsCheckingInterval: 5_000,
  // Longer than proxies in front keep an idle connection (mostly 60 s): whoever closes first should not be the one that is being written to.
  keepAliveTimeout: 65_000,
} as const satisfies ServerOptions

/** A server that answers in the one shape also what can't be read as HTTP, or is not read to its end. */
export const httpServer = (bounds: ServerOptions = HTTP_BOUNDS): Server => {
  const server = createServer({ ...bounds })
  server.on('clientError', (error: NodeJS.ErrnoException & { readonly rawPacket?: Buffer }, socket: Socket) => {
    // Nobody is there any more.
    if (!socket.writable || error.code === 'ECONNRESET') {
      socket.destroy()
      return
    }
    socket.end(answerOf(statusOf(error)))
  })
  return server
}

const REASONS = {
  400: ['Bad Request', 'The request can’t be read.'],
  408: ['Request Timeout', 'The request took too long to arrive.'],
  414: ['URI Too Long', `The address is longer than ${LONGEST_ADDRESS} bytes.`],
  431: ['Request Header Fields Too Large', 'The headers are too large.'],
} as const

const statusOf = ({ code, rawPacket }: NodeJS.ErrnoException & { readonly rawPacket?: Buffer }) => {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408
  if (code !== 'HPE_HEADER_OVERFLOW') return 400
  const firstLine = rawPacket?.indexOf('\r\n') ?? -1
  return firstLine === -1 || firstLine > LONGEST_ADDRESS ? 414 : 431
}

const answerOf = (status: keyof typeof REASONS): string => {
  const [reason, message] = REASONS[status]
  const body = JSON.stringify(errorBody({ code: codeForStatus(status), message }))
  return [
    `HTTP/1.1 ${status} ${reason}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: private, no-store',
    'Connection: close',
    '',
    body,
  ].join('\r\n')
}

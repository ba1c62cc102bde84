import type { RequestHandler, Response } from 'express'
import { codeForStatus } from '../api/error-codes.ts'
import { errorBody } from '../api/respond.ts'

/** Milliseconds for which a client that goes on sending may read that it was refused, before the connection is cut. */
const LINGER = 500

/**
 * Reads a body of at most so many bytes into `req.body`. Not by Express's parsers (body-parser 2.x): they refuse a body only
 * when they have read it to its end, and one without an end never.
 */
export const boundedBody =
  (limit: number): RequestHandler =>
  (req, res, next) => {
    // The cache has read it, and found no answer.
    if (Buffer.isBuffer(req.body) || !hasBody(req.headers)) return next()
    const encoding = req.headers['content-encoding'] ?? 'identity'
    if (encoding.toLowerCase() !== 'identity') return cut(res, 415, 'Send the body uncompressed.')
    if (Number(req.headers['content-length'] ?? 0) > limit) return cut(res, 413, 'The body is too large.')

    const chunks: Buffer[] = []
    let size = 0
    const take = (chunk: Buffer): void => {
      size += chunk.length
      if (size <= limit) chunks.push(chunk)
      else {
        stop()
        cut(res, 413, 'The body is too large.')
      }
    }
    const end = (): void => {
      stop()
      req.body = Buffer.concat(chunks)
      next()
    }
    const stop = (): void => void req.off('data', take).off('end', end)
    // A client that leaves before the end is owed no answer.
    req.on('data', take).on('end', end).on('error', stop)
  }

const hasBody = (headers: Readonly<Record<string, string | string[] | undefined>>): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) !== 0

/** Answers at once, throws away what still comes, and ends the connection soon after. */
const cut = (res: Response, status: number, message: string): void => {
  const { req } = res
  const body = Buffer.from(JSON.stringify(errorBody({ code: codeForStatus(status), message })))
  res
    .status(status)
    .type('json')
    .set({ 'Cache-Control': 'private, no-store', Connection: 'close', 'Content-Length': String(body.length) })
  res.write(body)
  const close = (): void => {
    clearTimeout(timer)
    res.end()
    req.destroy()
  }
  const timer = setTimeout(close, LINGER)
  req.on('data', () => undefined).once('end', close)
}

import { Readable } from 'node:stream'
import type { Request as ExpressRequest, RequestHandler, Response as ExpressResponse } from 'express'
import { sendResponse } from '@remix-run/node-fetch-server'
import { boundedBody } from './bounded-body.ts'
import { shapeError } from './error-shape.ts'
import { jsonDepth } from './json-depth.ts'
import { fromNodeHeaders } from './node-headers.ts'

export type FetchHandler = (request: Request) => Promise<Response>

/**
 * Payload's API without Next.js in between: its handlers take a web `Request` and give a web `Response`. The whole body is
 * read first, up to `bodyLimit` bytes, so that an endless one is refused before anybody works on it.
 */
export const payloadApi = (handle: FetchHandler, { bodyLimit }: { readonly bodyLimit: number }): RequestHandler[] => [
  boundedBody(bodyLimit),
  jsonDepth(),
  (req, res) => {
    const body: unknown = req.body
    return answer(handle, req, res, Buffer.isBuffer(body) ? new Uint8Array(body) : null)
  },
]

/** As above, for one large file: the body is handed on unread, and the handler holds it to a limit of its own. */
export const streamedApi =
  (handle: FetchHandler): RequestHandler =>
  (req, res) =>
    answer(handle, req, res, Readable.toWeb(req) as ReadableStream<Uint8Array>)

const answer = async (
  handle: FetchHandler,
  req: ExpressRequest,
  res: ExpressResponse,
  body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | null,
): Promise<void> => {
  const response = await shapeError(await handle(toWebRequest(req, res, body)), isSignedIn(req))
  if (isSignedIn(req) || response.headers.has('Set-Cookie')) response.headers.set('Cache-Control', 'private, no-store')
  // `sendResponse` writes over what middleware before this has said.
  const vary = res.getHeader('Vary')
  if (typeof vary === 'string') response.headers.append('Vary', vary)
  await sendResponse(res, response)
}

/** Whether the request claims to come from somebody; whether that is true is for Payload to say. */
export const isSignedIn = (req: Pick<ExpressRequest, 'headers'>): boolean =>
  req.headers.authorization !== undefined || hasSessionCookie(req)

/** The cookie under either of its names (`COOKIE_PREFIX`), wherever it stands. */
export const hasSessionCookie = ({ headers }: Pick<ExpressRequest, 'headers'>): boolean =>
  (headers.cookie ?? '').includes('payload-token=')

const toWebRequest = (
  req: ExpressRequest,
  res: ExpressResponse,
  body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | null,
): Request => {
  const controller = new AbortController()
  res.once('close', () => controller.abort())
  return new Request(new URL(req.originalUrl, `${req.protocol}://${req.headers.host ?? 'localhost'}`), {
    method: req.method,
    headers: fromNodeHeaders(req.headers),
    signal: controller.signal,
    // `duplex`: what the standard asks for where the body is a stream (Fetch, 5.4).
    ...(body && req.method !== 'GET' && req.method !== 'HEAD' ? { body, duplex: 'half' } : {}),
  })
}

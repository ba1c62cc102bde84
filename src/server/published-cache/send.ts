import type { IncomingMessage, ServerResponse } from 'node:http'
import { encodingFor } from './accept.ts'
import type { Captured } from './in-process.ts'
import type { KeptAnswer, Representation } from './kept-answer.ts'

/** How an answer came about, in the words of RFC 9211. */
export type CacheStatus = 'hit' | 'fwd=miss' | 'fwd=stale'

type Exchange = {
  readonly req: IncomingMessage
  readonly res: ServerResponse
  readonly id: string
  /** Headers for this client alone, names and values in turn. */
  readonly grant: readonly string[]
}

/**
 * Sends an answer in the form that the client takes: at once where that is ready, else when it has been made, which `grown` is
 * told.
 */
export const sendKept = (
  exchange: Exchange,
  answer: KeptAnswer,
  cacheStatus: CacheStatus,
  grown: () => void,
): Promise<void> | undefined => {
  const encoding = encodingFor(exchange.req.headers['accept-encoding'])
  const ready = answer.ready(encoding)
  if (ready || encoding === 'identity') {
    sendForm(exchange, answer.status, ready, cacheStatus)
    return undefined
  }
  return answer.make(encoding).then((form) => {
    grown()
    sendForm(exchange, answer.status, form, cacheStatus)
  })
}

const sendForm = (
  { req, res, id, grant }: Exchange,
  status: number,
  form: Representation | null,
  cacheStatus: CacheStatus,
): void => {
  if (!form) throw new Error('An answer has no form that can be sent.')
  if (res.destroyed) return
  const own = ['cache-status', `imprimatur; ${cacheStatus}`, 'x-request-id', id, ...grant]
  if (status === 200 && req.method !== 'POST' && isKnown(form, req.headers['if-none-match'])) {
    res.writeHead(304, [...withoutContent(form.headers), ...own]).end()
    return
  }
  res.writeHead(status, [...form.headers, ...own])
  res.end(req.method === 'HEAD' ? undefined : form.body)
}

/** Sends what is not kept as it was made. */
export const sendAsMade = ({ req, res, id, grant }: Exchange, { status, headers, body }: Captured): void => {
  if (res.destroyed) return
  const { connection: _connection, 'keep-alive': _keepAlive, 'transfer-encoding': _chunks, ...kept } = headers
  for (let at = 0; at < grant.length; at += 2) res.setHeader(grant[at] ?? '', grant[at + 1] ?? '')
  res.writeHead(status, { ...kept, 'content-length': String(body.length), 'x-request-id': id })
  res.end(req.method === 'HEAD' ? undefined : body)
}

/** RFC 9110, 13.1.2: compared weakly, for some proxies weaken what they pass on. */
export const isKnown = ({ etag }: Pick<Representation, 'etag'>, header: string | undefined): boolean =>
  header !== undefined &&
  (header === etag || header.trim() === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag))

const OF_CONTENT = new Set(['content-length', 'content-encoding', 'content-type'])

const withoutContent = (headers: readonly string[]): string[] =>
  headers.filter((_item, index) => !OF_CONTENT.has(headers[index - (index % 2)] ?? ''))

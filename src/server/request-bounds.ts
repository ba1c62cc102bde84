import type { Request, RequestHandler, Response } from 'express'
import { codeForStatus } from '../api/error-codes.ts'
import { errorBody } from '../api/respond.ts'
import { ASK_PATH } from '../reader/paths.ts'
import { refusal, type Refusal } from '../commands/result.ts'
import { isFromOwnPage } from './same-origin.ts'

/** Bytes of the longest address, query and all. */
export const LONGEST_ADDRESS = 8 * 1024

/** Headers by which Payload, or something behind us, would take a request for one of another method. */
const OVERRIDES = ['x-payload-http-method-override', 'x-http-method-override', 'x-http-method', 'x-method-override']
const WRITING: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** Endpoints that take other things than JSON, and say themselves which. */
const TAKES_FILES = /^\/api\/(articles\/import|references\/(import|retraction-watch))\/?$/
/** Where a form's page, or Next.js for the admin UI, takes what is no GET. */
const TAKES_FORMS = /^\/admin(\/|$)/

export type Bounds = { readonly bodyLimit: number; readonly ownOrigin: string | undefined }

/**
 * What can be told of a request before a byte of its body is read: how long its address is, how long its body says it is,
 * of which type, and whether it is of the method that it seems to be of. 414, 413, 415, 405 and 400 `METHOD_OVERRIDE`.
 */
export const requestBounds =
  (bounds: Bounds): RequestHandler =>
  (req, res, next) => {
    const refused = refusalOf(req, bounds)
    if (!refused) return next()
    if (refused.status === 413) endConnection(res)
    res.status(refused.status).set('Cache-Control', 'private, no-store').json(errorBody(refused))
  }

/** Ends with this answer a connection on which more is on its way than anybody will read. */
export const endConnection = (res: Response): void => {
  if (!res.headersSent) res.set('Connection', 'close')
}

const refusalOf = (req: Request, bounds: Bounds): Refusal | null => {
  if (req.originalUrl.length > LONGEST_ADDRESS) return tooLongAddress
  if (OVERRIDES.some((name) => req.headers[name] !== undefined) && !isSearchOfAdmin(req, bounds)) return override
  if (!WRITING.has(req.method)) return null
  const isApi = /^\/api(\/|$)/.test(req.path)
  if (!isApi && req.path !== ASK_PATH && !TAKES_FORMS.test(req.path)) return notHere
  if (TAKES_FILES.test(req.path)) return null
  if (Number(req.headers['content-length'] ?? 0) > bounds.bodyLimit) return tooLarge
  return isApi && hasBody(req) && !isTaken(req, bounds) ? wrongType : null
}

/**
 * Payload's admin UI looks for related documents by a POST that means a GET, because its `where` may be long. Taken from a
 * page of ours alone, and as this one method: else a POST could get around what is said of GET and the other way round.
 */
const isSearchOfAdmin = (req: Request, { ownOrigin }: Bounds): boolean =>
  req.method === 'POST' &&
  req.get('x-payload-http-method-override') === 'GET' &&
  OVERRIDES.slice(1).every((name) => req.headers[name] === undefined) &&
  typeOf(req) === 'application/x-www-form-urlencoded' &&
  isFromOwnPage(req, ownOrigin)

/**
 * JSON. Forms, which any page may send without asking first, come from our own pages alone: Payload's admin UI sends its
 * forms as multipart/form-data.
 */
const isTaken = (req: Request, { ownOrigin }: Bounds): boolean => {
  const type = typeOf(req)
  if (type === 'application/json') return true
  const isForm =
    type === 'multipart/form-data' ||
    (type === 'application/x-www-form-urlencoded' && req.get('x-payload-http-method-override') === 'GET')
  return isForm && !/^\/api\/graphql\/?$/i.test(req.path) && isFromOwnPage(req, ownOrigin)
}

const typeOf = (req: Request): string => (req.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''

const hasBody = ({ headers }: Request): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) !== 0

const refusalFor = (status: Refusal['status'], message: string): Refusal =>
  refusal(status, codeForStatus(status), message)

const tooLongAddress = refusalFor(414, `The address is longer than ${LONGEST_ADDRESS} bytes.`)
const tooLarge = refusalFor(413, 'The body is too large.')
const wrongType = refusalFor(415, 'Send the body as application/json.')
const notHere = refusalFor(405, 'This page can only be read.')
const override = refusal(400, 'METHOD_OVERRIDE', 'Send the request with the method that it is meant to have.')

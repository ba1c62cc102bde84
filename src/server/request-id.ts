import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'

/** A well-formed id that came with the request (from a proxy in front), or a new one. */
export const idOfRequest = (given: string | readonly string[] | undefined): string =>
  typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID()

/** Names each request in the response, the log and the events. */
export const requestId = (): RequestHandler => (req, res, next) => {
  const id = idOfRequest(req.headers['x-request-id'])
  req.headers['x-request-id'] = id
  res.setHeader('X-Request-Id', id)
  next()
}

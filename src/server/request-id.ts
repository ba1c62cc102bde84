import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'

/** Names each request in the response, the log and the events; a well-formed id from a proxy in front is kept. */
export const requestId = (): RequestHandler => (req, res, next) => {
  const given = req.get('x-request-id') ?? ''
  const id = /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
  req.headers['x-request-id'] = id
  res.setHeader('X-Request-Id', id)
  next()
}

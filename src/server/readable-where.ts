import type { RequestHandler } from 'express'
import { errorBody } from '../api/respond.ts'
import { refusal } from '../commands/result.ts'

/**
 * `?where=…` as one value is JSON. Payload (3.90.2, utilities/parseParams) parses it before anything can check it, and answers
 * 500 where it is none.
 */
export const readableWhere = (): RequestHandler => (req, res, next) => {
  const where: unknown = req.query.where
  if (where === undefined || where === '' || (typeof where === 'string' && isObject(where))) return next()
  res.status(unreadable.status).set('Cache-Control', 'private, no-store').json(errorBody(unreadable))
}

const isObject = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null
  } catch {
    return false
  }
}

const unreadable = refusal(400, 'QUERY_NOT_ALLOWED', 'A condition looks like where[name][equals]=…', { path: 'where' })

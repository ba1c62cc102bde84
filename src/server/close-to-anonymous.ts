import type { RequestHandler } from 'express'
import { notSignedIn } from '../commands/result.ts'
import { errorBody } from '../api/respond.ts'
import { isSignedIn } from './payload-api.ts'

/**
 * Routes of Payload's own that answer anybody although nobody needs them without an account. Its bookkeeping collections
 * count their rows; `/access` lists what exists; `POST /:collection/access/:id` answers 200 where a hidden document exists
 * and 404 where none does (Payload 3.90.2).
 */
const NEEDS_AN_ACCOUNT = /^\/(payload-|access\/?$|[^/]+\/access(\/|$)|globals\/[^/]+\/access(\/|$))/

export const closeToAnonymous = (): RequestHandler => (req, res, next) => {
  if (isSignedIn(req) || !NEEDS_AN_ACCOUNT.test(req.path)) return next()
  res.status(notSignedIn.status).json(errorBody(notSignedIn))
}

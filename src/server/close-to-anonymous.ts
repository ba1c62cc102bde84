import type { RequestHandler } from 'express'
import { notSignedIn } from '../commands/result.ts'
import { fromNodeHeaders } from './node-headers.ts'
import { isSignedIn } from './payload-api.ts'
import { sendRefusal } from './send-refusal.ts'

/**
 * Routes of Payload's own that answer anybody although nobody needs them without an account. Its bookkeeping collections
 * count their rows; `/access` lists what exists; `POST /:collection/access/:id` answers 200 where a hidden document exists
 * and 404 where none does (Payload 3.90.2). In any letter case: so Payload matches its routes.
 */
const NEEDS_AN_ACCOUNT = /^\/(payload-|access\/?$|[^/]+\/access(\/|$)|globals\/[^/]+\/access(\/|$))/i

export const closeToAnonymous =
  (isSomebody: (headers: Headers) => Promise<boolean>): RequestHandler =>
  async (req, res, next) => {
    if (!NEEDS_AN_ACCOUNT.test(req.path)) return next()
    // A header that claims a session is not one: Payload goes on as for nobody where the token is none.
    if (isSignedIn(req) && (await isSomebody(fromNodeHeaders(req.headers)))) return next()
    sendRefusal(res, notSignedIn)
  }

import type { RequestHandler } from 'express'
import { codeForStatus } from '../api/error-codes.ts'
import { errorBody } from '../api/respond.ts'

/** "." and ".." as parts of a path, also percent-encoded; parts that are empty; and what the URL standard takes for a slash. */
const MOVES = /(^|\/)(\.|%2e){1,2}(\/|$)|\/\/|\\/i

/**
 * Refuses paths that mean another path. Express matches routes by what was sent, while Payload reads it by the URL standard
 * and drops a slash at the end: "/api/x/../questions" and "/api/questions//" are "/api/questions" to it, and would go around
 * what stands before that route. Clients that follow the standard have resolved such a path before they send it.
 */
export const plainPath = (): RequestHandler => (req, res, next) => {
  const [path = ''] = req.originalUrl.split('?', 1)
  if (!MOVES.test(path)) return next()
  res.status(400).json(errorBody({ code: codeForStatus(400), message: 'The address can’t be read.' }))
}

import type { RequestHandler } from 'express'
import { codeForStatus } from '../api/error-codes.ts'
import { errorBody } from '../api/respond.ts'

/**
 * Refuses TRACE, which would send a request back with its cookies (RFC 9110, 9.3.8; OWASP ASVS 5.0, 13.4.4). Web requests,
 * as Payload's handlers take them, can't have this method at all, and would answer 500.
 */
export const noTrace = (): RequestHandler => (req, res, next) => {
  if (req.method !== 'TRACE') return next()
  res.status(405).json(errorBody({ code: codeForStatus(405), message: 'This method is not taken.' }))
}

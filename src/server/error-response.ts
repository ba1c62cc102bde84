import type { ErrorRequestHandler } from 'express'
import type { Logger } from 'pino'
import { codeForStatus } from '../api/error-codes.ts'
import { errorBody } from '../api/respond.ts'
import { endConnection } from './request-bounds.ts'

const MESSAGES: Readonly<Record<number, string>> = {
  400: 'The request can’t be read.',
  413: 'The body is too large.',
  415: 'Send the body uncompressed.',
}

/** The last resort: everything that was thrown becomes one shape, and nothing of the inside shows. */
export const errorResponse =
  (logger: Logger): ErrorRequestHandler =>
  (error: unknown, req, res, next) => {
    const status = statusOf(error)
    if (status >= 500) logger.error({ err: error, id: req.headers['x-request-id'], msg: 'request failed' })
    if (res.headersSent) {
      next(error)
      return
    }
    if (status === 413) endConnection(res)
    res
      .status(status)
      .json(errorBody({ code: codeForStatus(status), message: MESSAGES[status] ?? 'Something went wrong.' }))
  }

const statusOf = (error: unknown): number => {
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500
  return status >= 400 && status < 500 ? status : 500
}

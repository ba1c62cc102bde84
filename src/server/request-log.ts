import type { RequestHandler } from 'express'
import type { Logger } from 'pino'

/** One line a request, without its query or body: neither clinical text nor a secret belongs in a log. */
export const requestLog =
  (logger: Logger): RequestHandler =>
  (req, res, next) => {
    const start = performance.now()
    res.on('finish', () => {
      logger.debug({
        msg: 'request',
        id: req.headers['x-request-id'],
        method: req.method,
        path: req.originalUrl.split('?', 1)[0],
        status: res.statusCode,
        ms: Math.round(performance.now() - start),
      })
    })
    next()
  }

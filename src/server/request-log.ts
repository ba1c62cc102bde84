import type { RequestHandler } from 'express'
import type { Logger } from 'pino'

/** Answers that say no to somebody: to a stranger, to the wrong person, to a locked account, to whoever asks too often. */
const REFUSALS: ReadonlySet<number> = new Set([401, 403, 423, 429])

/** The link of a mail for a new password; whoever reads it before its owner has the account. */
const SECRET = /^(\/admin\/reset\/).+/

/** A path without its query, and without what opens an account. */
export const loggedPath = (url: string): string => (url.split('?', 1)[0] ?? '').replace(SECRET, '$1[hidden]')

/**
 * One line a request, without its query or body: neither clinical text nor a secret belongs in a log. At `debug`; refusals
 * at `info`, so that a log as it is kept tells of whoever tries doors (OWASP ASVS 5.0, 16.3.2).
 */
export const requestLog =
  (logger: Logger): RequestHandler =>
  (req, res, next) => {
    const start = performance.now()
    res.on('finish', () => {
      const line = {
        msg: 'request',
        id: req.headers['x-request-id'],
        method: req.method,
        path: loggedPath(req.originalUrl),
        status: res.statusCode,
        ms: Math.round(performance.now() - start),
      }
      if (REFUSALS.has(res.statusCode)) logger.info({ ...line, msg: 'refused' })
      else logger.debug(line)
    })
    next()
  }

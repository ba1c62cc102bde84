import type { RequestHandler } from 'express'
import { refusal } from '../commands/result.ts'
import { errorBody } from '../api/respond.ts'

/**
 * Settles which of these media types the client gets (RFC 9110, 12.5.1; the first where it has no wish) and hands the
 * request on with that one in `Accept`, so that whatever comes after, a cache too, has one of them to deal with. Where none
 * will do, 406 with the list.
 */
export const negotiate =
  (mediaTypes: readonly string[]): RequestHandler =>
  (req, res, next) => {
    const best = req.accepts([...mediaTypes])
    res.vary('Accept')
    if (best === false) {
      const message = `This is to be had as ${mediaTypes.join(', ')}.`
      res.status(406).json(errorBody(refusal(406, 'NOT_ACCEPTABLE', message, { mediaTypes })))
      return
    }
    req.headers.accept = best
    next()
  }

import type { RequestHandler } from 'express'
import { refusal } from '../commands/result.ts'
import { ALSO_CALLED } from '../api/media-types.ts'
import { errorBody } from '../api/respond.ts'

/**
 * Settles which of these media types the client gets (RFC 9110, 12.5.1; the first where it has no wish) and hands the
 * request on with that one in `Accept`, so that whatever comes after, a cache too, has one of them to deal with. Where none
 * will do, 406 with the list. A format that `?format=` names counts before all that; a name that isn't known is for the endpoint to refuse.
 */
export const negotiate = (formats: Readonly<Record<string, string>>): RequestHandler => {
  const mediaTypes = Object.values(formats)
  const offered = [...mediaTypes, ...mediaTypes.flatMap((type) => ALSO_CALLED[type] ?? [])]
  return (req, res, next) => {
    const { format } = req.query
    const named = typeof format === 'string' && Object.hasOwn(formats, format) ? formats[format] : undefined
    const best = named ?? req.accepts(offered)
    res.vary('Accept')
    if (best === false) {
      const message = `This is to be had as ${mediaTypes.join(', ')}.`
      res.status(406).json(errorBody(refusal(406, 'NOT_ACCEPTABLE', message, { mediaTypes })))
      return
    }
    req.headers.accept = best.split(';')[0]
    next()
  }
}

import type { RequestHandler } from 'express'
import { isSignedIn } from './payload-api.ts'

/** The same bytes for everybody, under names that say what is in them. */
const BUILT = /^\/_next\/static\//

/**
 * No answer to somebody who is signed in, or claims to be, is kept by anybody, whatever has made it: an error, a page of
 * Next.js, a route that means well. So it is said last, when the headers go out.
 */
export const privateAnswers = (): RequestHandler => (req, res, next) => {
  if (isSignedIn(req) && !BUILT.test(req.path)) {
    const writeHead = res.writeHead.bind(res) as (...args: readonly unknown[]) => typeof res
    Object.assign(res, {
      writeHead: (...args: readonly unknown[]) => {
        res.setHeader('Cache-Control', 'private, no-store')
        return writeHead(...args)
      },
    })
  }
  next()
}

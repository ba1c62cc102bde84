import type { RequestHandler } from 'express'

/**
 * A page of Next.js can't choose the status 410, but keeps one that is set before: a retracted article answers "gone" with
 * its notice, so that search engines and caches drop it.
 */
export const readerStatus =
  (isRetracted: (slug: string) => Promise<boolean>): RequestHandler<{ slug: string }> =>
  async (req, res, next) => {
    if (await isRetracted(req.params.slug)) res.statusCode = 410
    next()
  }

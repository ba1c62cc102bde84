import type { RequestHandler } from 'express'
import type { Standing } from '../publication/by-slug.ts'
import { articlePath } from '../reader/paths.ts'

/**
 * A page of Next.js can't choose the status 410, but keeps one that is set before: a retracted article answers "gone" with
 * its notice, so that search engines and caches drop it. A former address leads to the present one, query and all.
 */
export const readerStatus =
  (standingAt: (slug: string) => Promise<Standing>): RequestHandler<{ slug: string }> =>
  async (req, res, next) => {
    const standing = await standingAt(req.params.slug)
    if (standing.state === 'moved') {
      const { search } = new URL(req.originalUrl, 'http://localhost')
      res.redirect(308, `${articlePath(standing.slug)}${search}`)
      return
    }
    if (standing.state === 'retracted') res.statusCode = 410
    next()
  }

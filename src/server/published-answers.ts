import type { RequestHandler, Response } from 'express'
import type { Standing } from '../publication/by-slug.ts'
import { madeOf, SETTINGS } from '../publication/cache-tags.ts'
import { articlePath } from '../reader/paths.ts'
import { isSignedIn } from './payload-api.ts'

/**
 * Says what anonymous answers under a path are made of, for whoever keeps them. Wide: an answer that is made of less says so
 * itself, in the place of this.
 */
export const publishedUnder =
  (...tags: readonly string[]): RequestHandler =>
  (req, res, next) => {
    if (!isSignedIn(req)) res.set(madeOf(tags))
    next()
  }

/** The same for a page of the reader site, which would leave it to Next.js to say that nobody may keep it. */
export const publishedPage =
  (...tags: readonly string[]): RequestHandler =>
  (req, res, next) => {
    sayForPage(res, isSignedIn(req), madeOf(tags))
    next()
  }

/**
 * As `publishedPage`, for an article. A page of Next.js can't choose the status 410, but keeps one that is set before: a
 * retracted article answers "gone" with its notice, so that search engines and caches drop it. A former address leads to the
 * present one, query and all.
 */
export const readerStatus =
  (standingAt: (slug: string) => Promise<Standing>): RequestHandler<{ slug: string }> =>
  async (req, res, next) => {
    const standing = await standingAt(req.params.slug)
    sayForPage(res, isSignedIn(req), madeOf([...standing.tags, SETTINGS], standing.until))
    if (standing.state === 'moved') {
      const { search } = new URL(req.originalUrl, 'http://localhost')
      res.redirect(308, `${articlePath(standing.slug)}${search}`)
      return
    }
    if (standing.state === 'retracted') res.statusCode = 410
    next()
  }

const sayForPage = (res: Response, signedIn: boolean, headers: Readonly<Record<string, string>>): void => {
  if (signedIn) res.set('Cache-Control', 'private, no-store')
  else res.set({ ...headers, 'Cache-Control': 'public, max-age=0, must-revalidate' })
}

import type { RequestHandler, Response } from 'express'
import { madeOf, SETTINGS } from '../publication/cache-tags.ts'
import { isSignedIn } from './payload-api.ts'

/** What stands at an article's address. */
export type ArticleStanding = {
  readonly retracted: boolean
  /** What its page is made of, but for the settings. */
  readonly tags: readonly string[]
  /** ISO time at which its page changes by itself; null where none is known. */
  readonly until: string | null
}

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
 * retracted article answers "gone" with its notice, so that search engines and caches drop it.
 */
export const readerStatus =
  (articleAt: (slug: string) => Promise<ArticleStanding>): RequestHandler<{ slug: string }> =>
  async (req, res, next) => {
    const { retracted, tags, until } = await articleAt(req.params.slug)
    if (retracted) res.statusCode = 410
    sayForPage(res, isSignedIn(req), madeOf([...tags, SETTINGS], until))
    next()
  }

const sayForPage = (res: Response, signedIn: boolean, headers: Readonly<Record<string, string>>): void => {
  if (signedIn) res.set('Cache-Control', 'private, no-store')
  else res.set({ ...headers, 'Cache-Control': 'public, max-age=0, must-revalidate' })
}

import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Router, type Response } from 'express'
import type { PayloadRequest } from 'payload'
import { madeOf, PUBLICATIONS } from '../publication/cache-tags.ts'
import { newestEntries } from '../syndication/feed-entries.ts'
import { atomFeed, FEED_PATHS, jsonFeed, rssFeed, type Site } from '../syndication/feeds.ts'
import { robotsText, sitemapFile, sitemapFiles, sitemapIndex } from '../syndication/sitemap.ts'

export type SyndicationParts = {
  /** The server's own address, as it was told: never the request's `Host`, which anybody can write into a cache. */
  readonly site: () => Site
  /** A request of nobody's. */
  readonly anonymous: () => Promise<PayloadRequest>
}

/** Feeds, the sitemap and `robots.txt`: what readers' programs and search engines ask for. */
export const syndication = ({ site, anonymous }: SyndicationParts): Router => {
  const router = Router()
  const entries = async () => newestEntries(site().origin, await anonymous())

  router.get(FEED_PATHS.rss, async (_req, res) => {
    tagged(res, 'application/rss+xml').send(rssFeed(site(), await entries()))
  })
  router.get(FEED_PATHS.atom, async (_req, res) => {
    tagged(res, 'application/atom+xml').send(atomFeed(site(), await entries()))
  })
  router.get(FEED_PATHS.json, async (_req, res) => {
    tagged(res, 'application/feed+json').send(JSON.stringify(jsonFeed(site(), await entries()), null, 2))
  })

  router.get('/sitemap.xml', async (_req, res) => {
    const req = await anonymous()
    const files = await sitemapFiles(req)
    tagged(res, 'application/xml')
    if (files > 1) res.send(sitemapIndex(site().origin, files))
    else await pipeline(Readable.from(sitemapFile(site().origin, 1, req)), res)
  })
  router.get(/^\/sitemap-([1-9]\d{0,4})\.xml$/, async (req, res, next) => {
    const file = Number(req.params[0])
    const asked = await anonymous()
    if (file > (await sitemapFiles(asked))) return next()
    await pipeline(Readable.from(sitemapFile(site().origin, file, asked)), tagged(res, 'application/xml'))
  })

  router.get('/robots.txt', (_req, res) => {
    res.type('text/plain').send(robotsText(site().origin))
  })
  return router
}

/** Every publication, or its retraction, may change these. */
const tagged = (res: Response, type: string): Response =>
  res.set({ 'Content-Type': `${type}; charset=utf-8`, ...madeOf([PUBLICATIONS]) })

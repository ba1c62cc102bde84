import { createHash, timingSafeEqual } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import type { Metrics } from '../metrics/metrics.ts'

/** Counts each request when its answer has ended, or when the client has gone. */
export const countRequests =
  (metrics: Metrics): RequestHandler =>
  (req, res, next) => {
    const start = performance.now()
    const { method, path } = req
    res.once('close', () =>
      metrics.count({
        method,
        path,
        status: res.writableFinished ? res.statusCode : null,
        seconds: (performance.now() - start) / 1000,
      }),
    )
    next()
  }

/** `/metrics`, for those who run the server; to everybody else there is no such page. */
export const answerMetrics =
  (metrics: Metrics, token: string | undefined): RequestHandler =>
  async (req, res, next) => {
    if (!isLocal(req) && !hasToken(req, token)) return next()
    res.set({ 'Content-Type': metrics.contentType, 'Cache-Control': 'private, no-store' }).send(await metrics.text())
  }

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/
/** What proxies add: behind one on this machine, every client of the world comes from the loopback address. */
const FORWARDED = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via']

const isLocal = (req: Request): boolean =>
  LOOPBACK.test(req.socket.remoteAddress ?? '') && FORWARDED.every((name) => req.headers[name] === undefined)

const hasToken = (req: Request, token: string | undefined): boolean => {
  const given = /^Bearer (.+)$/i.exec(req.headers.authorization ?? '')?.[1]
  return token !== undefined && given !== undefined && timingSafeEqual(hashOf(given), hashOf(token))
}

/** Of one length, so that comparing tells nothing of the token, its length included. */
const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest()

import type { Request, RequestHandler } from 'express'
import { errorBody } from '../api/respond.ts'
import { refusal } from '../commands/result.ts'
import { isGranted } from './cors.ts'
import { hasSessionCookie } from './payload-api.ts'

/** Methods that change nothing (RFC 9110, 9.2.1); no route of ours breaks that. */
const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a browser says that a page of this very site sent the request. `Sec-Fetch-Site` can't be written by a page; it is
 * left out where the site is plain http on another machine, and by old browsers. Those send `Origin` with whatever is no GET.
 */
export const isFromOwnPage = (req: Request, ownOrigin: string | undefined): boolean => {
  const site = req.get('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const origin = req.get('origin')
  return origin !== undefined && (origin === ownOrigin || hostOf(origin) === req.get('host'))
}

/**
 * Refuses what a page of another site makes a browser send (cross-site request forgery; OWASP ASVS 5.0, 3.5). A session in a
 * cookie changes something only for a page of this site, and neither may others sign in or out in a reader's name. The public
 * routes of `CORS_ORIGINS` stay open to these origins, without a session. Programs, which send neither header, are told to
 * use `Authorization`, which no browser adds by itself.
 *
 * Payload's own check is not enough: it takes a cookie from any origin unless told a list, trusts sibling domains, and where
 * it does not trust, goes on as anonymous (payload 3.90.2, auth/extractJWT.js).
 */
export const sameOrigin =
  ({
    ownOrigin,
    corsOrigins,
  }: {
    readonly ownOrigin: string | undefined
    readonly corsOrigins: readonly string[]
  }): RequestHandler =>
  (req, res, next) => {
    if (SAFE.has(req.method) || isFromOwnPage(req, ownOrigin)) return next()
    const mayPass = isFromAPage(req) ? isGranted(corsOrigins, req) : true
    if (mayPass && !hasSessionCookie(req)) return next()
    res.status(crossOrigin.status).set('Cache-Control', 'private, no-store').json(errorBody(crossOrigin))
  }

/** `none`: the person's own doing, by the address line or a bookmark. */
const isFromAPage = (req: Request): boolean => {
  const site = req.get('sec-fetch-site')
  return req.get('origin') !== undefined || (site !== undefined && site !== 'none')
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null)

const crossOrigin = refusal(
  403,
  'CROSS_ORIGIN',
  'Another site sent this request, or a program with a browser’s session. Nothing was changed: use this site’s own pages, or send the token as “Authorization: JWT …”.',
)

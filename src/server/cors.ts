import type { Request, RequestHandler } from 'express'
import type { IncomingMessage } from 'node:http'
import { isSignedIn } from './payload-api.ts'

/** What another site's page may call in its readers' browsers: the routes that need no account. */
const PUBLIC: readonly { readonly path: RegExp; readonly methods: string }[] = [
  { path: /^\/api\/publications(\/|$)/, methods: 'GET, HEAD' },
  { path: /^\/api\/questions\/?$/, methods: 'POST' },
  { path: /^\/api\/graphql\/?$/, methods: 'POST' },
  { path: /^\/\.well-known\/jwks\.json$/, methods: 'GET, HEAD' },
  { path: /^\/openapi\.json$/, methods: 'GET, HEAD' },
]

/** Seconds for which a browser need not ask again whether it may. */
const MAX_AGE = 600

const grantTo = (origin: string) => ({
  'Access-Control-Allow-Origin': origin,
  'Access-Control-Expose-Headers': 'ETag, Retry-After, X-Request-Id',
})

/**
 * What an answer that was made for nobody in particular must carry besides, so that the browser of the one who asks hands it
 * to the page: names and values in turn. Only for requests that the published-response cache may answer: none is signed in.
 */
export const grantFor = (origins: readonly string[]): ((req: IncomingMessage) => readonly string[]) => {
  const grants = new Map(origins.map((origin) => [origin, Object.entries(grantTo(origin)).flat()]))
  return ({ headers: { origin }, url = '' }) => {
    const grant = origin === undefined ? undefined : grants.get(origin)
    const [path = ''] = url.split('?', 1)
    return grant && PUBLIC.some((route) => route.path.test(path)) ? grant : []
  }
}

/** Whether these origins name the one that this request comes from, and what it asks for is a public route. */
export const isGranted = (origins: readonly string[], req: Request): boolean => {
  const origin = req.get('origin')
  return (
    origin !== undefined &&
    origins.includes(origin) &&
    PUBLIC.some(({ path, methods }) => path.test(req.path) && methods.split(', ').includes(req.method))
  )
}

/**
 * Lets browsers hand the answers of the public routes to pages of these origins, never together with cookies or other
 * credentials: no origin is told that it may send any, and an answer to a client that does is not handed on.
 */
export const cors = (origins: readonly string[]): RequestHandler => {
  const allowed = new Set(origins)
  return (req, res, next) => {
    const route = allowed.size === 0 ? undefined : PUBLIC.find(({ path }) => path.test(req.path))
    if (!route) return next()
    // Also where no origin came: a cache must not give one site's answer to another.
    res.vary('Origin')
    const origin = req.get('origin')
    if (origin === undefined || !allowed.has(origin) || isSignedIn(req)) return next()

    res.set(grantTo(origin))
    if (req.method !== 'OPTIONS') return next()
    res.set({
      'Access-Control-Allow-Methods': route.methods,
      'Access-Control-Allow-Headers': 'Content-Type, If-None-Match',
      'Access-Control-Max-Age': String(MAX_AGE),
    })
    res.sendStatus(204)
  }
}

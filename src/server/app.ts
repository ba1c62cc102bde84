import express, { type Express } from 'express'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { MAX_BYTES } from '../citations/formats/index.ts'
import { errorBody } from '../api/respond.ts'
import { PUBLICATIONS, SETTINGS } from '../publication/cache-tags.ts'
import { closeToAnonymous } from './close-to-anonymous.ts'
import { errorResponse } from './error-response.ts'
import { payloadApi, streamedApi, type FetchHandler } from './payload-api.ts'
import { publishedPage, publishedUnder, readerStatus, type ArticleStanding } from './published-answers.ts'
import { requestId } from './request-id.ts'
import { requestLog } from './request-log.ts'
import { securityHeaders } from './security-headers.ts'

export type AppParts = {
  readonly rest: FetchHandler
  readonly graphql: FetchHandler
  /** Next.js: the admin UI and the reader site. */
  readonly pages: (req: IncomingMessage, res: ServerResponse) => Promise<void>
  /** The keys that decisions, publications and the ledger are signed with, old ones included. */
  readonly publicKeys: object
  readonly articleAt: (slug: string) => Promise<ArticleStanding>
  readonly logger: Logger
  readonly bodyLimit: number
  readonly development: boolean
  /** Whether the server takes work; false while it stops. */
  readonly isReady: () => boolean
}

/** The whole HTTP surface, top to bottom. Builds the app and listens to nothing, so tests need no port. */
export const createApp = (parts: AppParts): Express => {
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)

  app.use(requestId())
  app.use(requestLog(parts.logger))
  app.use(securityHeaders(parts))

  app.get('/healthz', (_req, res) => void res.json({ status: 'ok' }))
  app.get('/readyz', (_req, res) => {
    const ready = parts.isReady()
    res.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'stopping' })
  })

  app.get('/.well-known/jwks.json', (_req, res) => {
    res.type('application/jwk-set+json').set('Cache-Control', 'public, max-age=300').json(parts.publicKeys)
  })

  // Whoever opens the page first must not become the first user: accounts are made by a command.
  app.post('/api/users/first-register', (_req, res) => {
    res.status(404).json(errorBody({ code: 'NOT_FOUND', message: 'There is nothing here.' }))
  })
  app.use('/api', closeToAnonymous())
  app.get('/api/publications{/*path}', publishedUnder(PUBLICATIONS, SETTINGS))
  app.post('/api/graphql', publishedUnder(PUBLICATIONS, SETTINGS))
  app.post('/api/graphql', ...payloadApi(parts.graphql, parts))
  // A file of 2,000 references is larger than any other body; `readFile` in the endpoint holds it to its own limit.
  app.post('/api/references/import', ...payloadApi(parts.rest, { bodyLimit: Math.max(parts.bodyLimit, 2 * MAX_BYTES) }))
  // Larger than memory should hold: its endpoint reads it as it comes, once it knows who sends it.
  app.put('/api/references/retraction-watch', streamedApi(parts.rest))
  app.use('/api', ...payloadApi(parts.rest, parts))
  app.get('/', publishedPage(PUBLICATIONS))
  app.get('/editorial-policy', publishedPage(SETTINGS))
  app.get('/articles/:slug', readerStatus(parts.articleAt))
  app.use((req, res) => parts.pages(req, res))

  app.use(errorResponse(parts.logger))
  return app
}

import express, { type Express } from 'express'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { MAX_BYTES } from '../citations/formats/index.ts'
import { MEDIA_TYPES } from '../api/media-types.ts'
import { errorBody } from '../api/respond.ts'
import type { Answer } from '../api/answer.ts'
import type { Metrics } from '../metrics/metrics.ts'
import { JWKS_SECONDS } from '../signing/rotate-keys.ts'
import type { Refusal } from '../commands/result.ts'
import { PUBLICATIONS, SETTINGS, TOPIC_LISTS } from '../publication/cache-tags.ts'
import { ASK_PATH } from '../reader/paths.ts'
import type { AskFields, FormAnswer } from '../reader/answer-ask-form.ts'
import { answerForm, askForm, readForm } from './ask-form.ts'
import { clientAddress } from './client-address.ts'
import type { Standing } from '../publication/by-slug.ts'
import { closeToAnonymous } from './close-to-anonymous.ts'
import { cors } from './cors.ts'
import { errorResponse } from './error-response.ts'
import { answerMetrics, countRequests } from './metrics-routes.ts'
import { negotiate } from './negotiate.ts'
import { payloadApi, streamedApi, type FetchHandler } from './payload-api.ts'
import { plainPath } from './plain-path.ts'
import { plainRead } from './plain-read.ts'
import { publishedPage, publishedUnder, readerStatus } from './published-answers.ts'
import { limitRate, type RateLimiter } from './rate-limit.ts'
import { requestId } from './request-id.ts'
import { requestLog } from './request-log.ts'
import { securityHeaders } from './security-headers.ts'
import { syndication, type SyndicationParts } from './syndication.ts'

export type AppParts = {
  readonly rest: FetchHandler
  readonly graphql: FetchHandler
  /** Next.js: the admin UI and the reader site. */
  readonly pages: (req: IncomingMessage, res: ServerResponse) => Promise<void>
  /** The keys, as they are now, that decisions, publications and the ledger are signed with, old ones included. */
  readonly publicKeys: () => Promise<object>
  /** The article at an address, in the media type that was settled on. */
  readonly bySlug: (slug: string, accept: string) => Promise<Answer>
  /** What stands at an article's address. */
  readonly standingAt: (slug: string) => Promise<Standing>
  readonly syndication: SyndicationParts
  readonly metrics: Metrics
  /** Opens `/metrics` to clients from elsewhere. */
  readonly metricsToken: string | undefined
  readonly logger: Logger
  readonly bodyLimit: number
  readonly development: boolean
  /** The proxies in front, as Express's "trust proxy"; none where it is left out. */
  readonly trustProxy?: number | string[] | undefined
  /** Other sites whose pages may read the public routes. */
  readonly corsOrigins: readonly string[]
  /** How often readers may ask, by the API and by the form together. */
  readonly questionLimiter: RateLimiter
  /** The reader site's form for a question, and what it answers where the edge refuses. */
  readonly askForm: {
    readonly answer: (fields: AskFields, address: string) => Promise<FormAnswer>
    readonly refuse: (refusal: Refusal, fields: AskFields) => FormAnswer
  }
  /** Whether the server takes work; false while it stops. */
  readonly isReady: () => boolean
}

/** Bytes of a question: 1,000 characters, and room for what is too long to be told so. */
const QUESTION_BODY = 64 * 1024

/** The whole HTTP surface, top to bottom. Builds the app and listens to nothing, so tests need no port. */
export const createApp = (parts: AppParts): Express => {
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)
  app.set('trust proxy', parts.trustProxy ?? false)

  app.use(requestId())
  app.use(requestLog(parts.logger))
  app.use(countRequests(parts.metrics))
  app.use(securityHeaders(parts))
  app.use(plainPath())
  app.use(clientAddress())
  app.use(cors(parts.corsOrigins))

  app.get('/healthz', (_req, res) => void res.json({ status: 'ok' }))
  app.get('/readyz', (_req, res) => {
    const ready = parts.isReady()
    res.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'stopping' })
  })

  app.get('/metrics', answerMetrics(parts.metrics, parts.metricsToken))

  app.get('/.well-known/jwks.json', async (_req, res) => {
    const keys = await parts.publicKeys()
    res.type('application/jwk-set+json').set('Cache-Control', `public, max-age=${JWKS_SECONDS}`).json(keys)
  })

  // Whoever opens the page first must not become the first user: accounts are made by a command.
  app.post('/api/users/first-register', (_req, res) => {
    res.status(404).json(errorBody({ code: 'NOT_FOUND', message: 'There is nothing here.' }))
  })
  app.use('/api', closeToAnonymous())
  app.get('/api/publications{/*path}', publishedUnder(PUBLICATIONS, TOPIC_LISTS, SETTINGS))
  app.post('/api/graphql', publishedUnder(PUBLICATIONS, TOPIC_LISTS, SETTINGS))
  app.post('/api/graphql', ...payloadApi(parts.graphql, parts))
  app.post(
    '/api/questions',
    limitRate(parts.questionLimiter, 'questions'),
    ...payloadApi(parts.rest, { bodyLimit: QUESTION_BODY }),
  )
  // A file of 2,000 references is larger than any other body; `readFile` in the endpoint holds it to its own limit.
  app.post('/api/references/import', ...payloadApi(parts.rest, { bodyLimit: Math.max(parts.bodyLimit, 2 * MAX_BYTES) }))
  // Larger than memory should hold: its endpoint reads it as it comes, once it knows who sends it.
  app.put('/api/references/retraction-watch', streamedApi(parts.rest))
  app.get('/api/publications/by-slug/:slug', negotiate(MEDIA_TYPES), plainRead(parts.bySlug))
  app.use('/api', ...payloadApi(parts.rest, parts))
  app.use(syndication(parts.syndication))
  app.post(
    ASK_PATH,
    readForm(),
    limitRate(parts.questionLimiter, 'questions', answerForm(parts.askForm.refuse)),
    askForm(parts.askForm.answer),
  )
  app.get('/', publishedPage(PUBLICATIONS))
  app.get('/editorial-policy', publishedPage(SETTINGS))
  app.get('/articles/:slug', readerStatus(parts.standingAt))
  app.use((req, res) => parts.pages(req, res))

  app.use(errorResponse(parts.logger))
  return app
}

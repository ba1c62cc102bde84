import express, { type Express } from 'express'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { MAX_BYTES } from '../citations/formats/index.ts'
import { EDITION_FORMATS, FORMATS } from '../api/media-types.ts'
import type { Answer } from '../api/answer.ts'
import type { Metrics } from '../metrics/metrics.ts'
import { JWKS_SECONDS } from '../signing/rotate-keys.ts'
import { refusal, type Refusal, type Result } from '../commands/result.ts'
import type { MachineClient } from '../machine-clients/vocabulary.ts'
import { PUBLICATIONS, SETTINGS, TOPIC_LISTS } from '../publication/cache-tags.ts'
import { errorPage } from '../reader/error-page.tsx'
import { READER_SCRIPTS, READER_STYLES } from '../reader/inline-parts.ts'
import { ASK_PATH } from '../reader/paths.ts'
import type { AskFields, FormAnswer } from '../reader/answer-ask-form.ts'
import { answerForm, askForm, readForm } from './ask-form.ts'
import { clientAddress } from './client-address.ts'
import type { Standing } from '../publication/by-slug.ts'
import { closeFirstUser } from './close-first-user.ts'
import { closeToAnonymous } from './close-to-anonymous.ts'
import { cors } from './cors.ts'
import { errorResponse } from './error-response.ts'
import { machineClients, queriesAloneForClients } from './machine-clients.ts'
import { answerMetrics, countRequests } from './metrics-routes.ts'
import { readHostCookie, writeHostCookie } from './host-cookie.ts'
import { negotiate } from './negotiate.ts'
import { answerOpenApi } from './openapi.ts'
import { payloadApi, streamedApi, type FetchHandler } from './payload-api.ts'
import { noTrace } from './no-trace.ts'
import { plainPath } from './plain-path.ts'
import { plainRead } from './plain-read.ts'
import { readableWhere } from './readable-where.ts'
import { publishedPage, publishedUnder, readerStatus } from './published-answers.ts'
import type { RateLimiter } from '../limits/rate-limiter.ts'
import { limitRate } from './rate-limit.ts'
import { privateAnswers } from './private-answers.ts'
import { requestBounds } from './request-bounds.ts'
import { requestId } from './request-id.ts'
import { requestLog } from './request-log.ts'
import { sameOrigin } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'
import { sendRefusal } from './send-refusal.ts'
import { answerSecurityText } from './security-txt.ts'
import { syndication, type SyndicationParts } from './syndication.ts'
import { withoutScripts } from './without-scripts.ts'

export type AppParts = {
  readonly rest: FetchHandler
  readonly graphql: FetchHandler
  /** Next.js: the admin UI and the reader site. */
  readonly pages: (req: IncomingMessage, res: ServerResponse) => Promise<void>
  /** The keys, as they are now, that decisions, publications and the ledger are signed with, old ones included. */
  readonly publicKeys: () => Promise<object>
  /** The description of all this (OpenAPI 3.1). */
  readonly openApi: () => object
  /** The article at an address, in the media type that was settled on. */
  readonly bySlug: (slug: string, accept: string) => Promise<Answer>
  /** What stands at an article's address. */
  readonly standingAt: (slug: string) => Promise<Standing>
  /** Whether these headers carry a session that counts. */
  readonly isSomebody: (headers: Headers) => Promise<boolean>
  /** Which machine client an `Authorization` header belongs to. */
  readonly clientOf: (authorization: string) => Promise<Result<MachineClient>>
  readonly syndication: SyndicationParts
  readonly metrics: Metrics
  /** Opens `/metrics` to clients from elsewhere. */
  readonly metricsToken: string | undefined
  readonly logger: Logger
  /** Who hears of weaknesses, as `mailto:` and `https:` addresses; none, and there is no `security.txt`. */
  readonly securityContacts: readonly string[]
  readonly bodyLimit: number
  readonly development: boolean
  /** Whether people come by https, so that cookies can be kept to it. */
  readonly isOverHttps: boolean
  /** The proxies in front, as Express's "trust proxy"; none where it is left out. */
  readonly trustProxy?: number | string[] | undefined
  /** `https://cms.example.org`, where the server was told its own address. */
  readonly ownOrigin: string | undefined
  /** Other sites whose pages may read the public routes. */
  readonly corsOrigins: readonly string[]
  /** How often one address may search and send queries, without what the cache answers. */
  readonly searchLimiter: RateLimiter
  readonly graphqlLimiter: RateLimiter
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

/** Where words are looked for: in the public texts, by the API and by a page, and in all that a member may read. */
const SEARCHES = ['/api/publications/search', '/api/search', '/search']

const nothingHere = refusal(404, 'NOT_FOUND', 'There is nothing here.')

/** Pages of Next.js that are no addresses. */
const NOT_FOR_ANYBODY = ['/_global-error', '/_not-found', '/_error', '/_document', '/_app']

/** What Next.js makes for the staff, and its own files. */
const NOT_FOR_READERS = /^\/(admin|_next)(\/|$)/

/** The whole HTTP surface, top to bottom. Builds the app and listens to nothing, so tests need no port. */
export const createApp = (parts: AppParts): Express => {
  const app = express()
  const rest = writeHostCookie(parts.rest, parts.isOverHttps)
  const graphql = writeHostCookie(parts.graphql, parts.isOverHttps)
  app.disable('x-powered-by')
  app.set('etag', false)
  app.set('trust proxy', parts.trustProxy ?? false)

  app.use(requestId())
  app.use(requestLog(parts.logger))
  app.use(countRequests(parts.metrics))
  app.use(securityHeaders({ ...parts, readerParts: { scripts: READER_SCRIPTS, styles: READER_STYLES } }))
  app.use(readHostCookie(parts.isOverHttps))
  app.use(privateAnswers())
  app.use(noTrace())
  app.use(plainPath())
  // A key's own refusals come first, and a cookie beside it is gone before anybody looks at it.
  app.use(machineClients(parts.clientOf))
  app.use(requestBounds(parts))
  app.use(clientAddress())
  app.use(cors(parts.corsOrigins))
  app.use(sameOrigin(parts))

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

  app.get(
    '/.well-known/security.txt',
    answerSecurityText(parts.securityContacts, () => parts.syndication.site().origin),
  )
  app.get('/openapi.json', answerOpenApi(parts.openApi))

  closeFirstUser(app)
  app.use('/api', closeToAnonymous(parts.isSomebody), readableWhere())
  // Payload (3.90.2, preferences/requestHandlers/delete.js) fails where there is no such key; its admin UI never asks for this.
  app.delete('/api/payload-preferences/:key', (_req, res) => sendRefusal(res, nothingHere))
  app.get('/api/publications{/*path}', publishedUnder(PUBLICATIONS, TOPIC_LISTS, SETTINGS))
  app.post(
    '/api/graphql',
    limitRate(parts.graphqlLimiter, 'queries'),
    publishedUnder(PUBLICATIONS, TOPIC_LISTS, SETTINGS),
  )
  app.get(SEARCHES, limitRate(parts.searchLimiter, 'searches'))
  app.post('/api/graphql', ...payloadApi(queriesAloneForClients(graphql), parts))
  app.post(
    '/api/questions',
    limitRate(parts.questionLimiter, 'questions'),
    ...payloadApi(rest, { bodyLimit: QUESTION_BODY }),
  )
  // A file of 2,000 references is larger than any other body; `readFile` in the endpoint holds it to its own limit.
  app.post('/api/references/import', ...payloadApi(rest, { bodyLimit: Math.max(parts.bodyLimit, 2 * MAX_BYTES) }))
  // Larger than memory should hold: its endpoint reads it as it comes, once it knows who sends it.
  app.put('/api/references/retraction-watch', streamedApi(rest))
  app.get('/api/publications/by-slug/:slug', negotiate(FORMATS), plainRead(parts.bySlug))
  app.get('/api/publications/by-slug/:slug/editions/:edition', negotiate(EDITION_FORMATS))
  app.use('/api', ...payloadApi(rest, parts))
  app.use(syndication(parts.syndication))
  app.post(
    ASK_PATH,
    ...readForm(),
    limitRate(parts.questionLimiter, 'questions', answerForm(parts.askForm.refuse)),
    askForm(parts.askForm.answer),
  )
  app.get('/', publishedPage(PUBLICATIONS))
  app.get('/editorial-policy', publishedPage(SETTINGS))
  app.get('/articles/:slug', readerStatus(parts.standingAt))
  // Next.js's own names for what it shows when there is nothing to show; it would answer them with 500, or not to the end.
  app.use(NOT_FOR_ANYBODY, (_req, res) => {
    res.status(404).type('html').send(errorPage('missing', parts.syndication.site().name))
  })
  if (!parts.development)
    app.use(
      withoutScripts({
        isOne: (path) => !NOT_FOR_READERS.test(path),
        scripts: READER_SCRIPTS,
        errorPage: (kind) => errorPage(kind, parts.syndication.site().name),
      }),
    )
  app.use((req, res) => parts.pages(req, res))

  app.use(errorResponse(parts.logger))
  return app
}

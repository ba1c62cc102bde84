import next from 'next'
import { createLocalReq, getPayload, handleEndpoints } from 'payload'
import config from '../../payload.config.ts'
import { isOverHttps } from '../accounts/session-cookie.ts'
import { graphqlHandler } from '../api/graphql-handler.ts'
import { authenticateClient } from '../commands/authenticate-client.ts'
import { answerBySlug } from '../api/publication-reads.ts'
import { deliverMail } from '../commands/deliver-mail.ts'
import { deliverWebhooks } from '../commands/deliver-webhooks.ts'
import { recover } from '../commands/recover.ts'
import { runReminders, runSchedule, runSourceWatch } from '../commands/run-schedule.ts'
import { migrate } from '../database/adapter.ts'
import { env } from '../env.ts'
import { logger } from '../logger.ts'
import { readFigures } from '../metrics/figures.ts'
import { createMetrics } from '../metrics/metrics.ts'
import { standingAt } from '../publication/by-slug.ts'
import { isOwnChange } from '../publication-changes/announce.ts'
import { readClock } from '../publication-changes/clock-row.ts'
import { clockRevision } from '../publication-changes/clock-revision.ts'
import { liveIndexOf } from '../search/live-index.ts'
import { siteAddress } from '../notices/site.ts'
import { answerAskForm, pageOfRefusal } from '../reader/answer-ask-form.ts'
import { openApiDocument } from '../openapi/document.ts'
import { createApp } from './app.ts'
import { addressIn } from './client-address.ts'
import { grantFor } from './cors.ts'
import { announceStop, stopGracefully } from './graceful-stop.ts'
import { httpServer } from './http-server.ts'
import { PublishedCache } from './published-cache/published-cache.ts'
import { rateLimiter } from '../limits/rate-limiter.ts'
import { repeatEvery } from './repeat.ts'
import { serverKeys } from '../signing/server-keys.ts'

/** Minutes between recovery passes while the server runs. */
const RECOVERY_INTERVAL = 5
/** Seconds between two looks into the queue of mails. */
const MAIL_INTERVAL = 5
/** Seconds between two looks into the queue of webhook messages. */
const WEBHOOK_INTERVAL = 1
/** Seconds that work under way gets when the server stops. */
const PATIENCE = 15

const development = env.NODE_ENV === 'development'
const start = performance.now()
let lastRecovery: number | null = null

// Next.js gets ready while the database is opened, migrated and recovered: the port opens after both.
const nextApp = next({ dev: development, dir: process.cwd(), hostname: env.HOST, port: env.PORT })
const [payload] = await Promise.all([openDatabase(), nextApp.prepare()])
const pages = nextApp.getRequestHandler()
// Keys that can't be used stop the start, not the first signature.
await serverKeys()

const searchLimiter = rateLimiter([{ requests: env.SEARCHES_PER_MINUTE, seconds: 60, per: 'address' }])
const graphqlLimiter = rateLimiter([{ requests: env.GRAPHQL_PER_MINUTE, seconds: 60, per: 'address' }])

let stopping = false
const app = createApp({
  rest: (request) => handleEndpoints({ config, request }),
  graphql: graphqlHandler(config, { hideSuggestions: !development }),
  pages,
  bySlug: async (slug, accept) =>
    answerBySlug(await createLocalReq({ req: { headers: new Headers({ accept }), routeParams: { slug } } }, payload)),
  standingAt: async (slug) => standingAt(slug, await createLocalReq({}, payload)),
  publicKeys: async () => (await serverKeys()).jwks,
  isSomebody: async (headers) => (await payload.auth({ headers })).user !== null,
  clientOf: async (authorization) => authenticateClient(authorization, await createLocalReq({}, payload)),
  openApi: () => openApiDocument(payload.config),
  syndication: {
    site: () => ({ origin: origin(), name: env.SITE_NAME }),
    anonymous: () => createLocalReq({}, payload),
  },
  metrics: createMetrics(() => readFigures(payload, { lastRecovery, cache: cache.figures })),
  metricsToken: env.METRICS_TOKEN,
  securityContacts: env.SECURITY_CONTACT,
  logger,
  bodyLimit: env.BODY_LIMIT,
  development,
  isOverHttps,
  trustProxy: env.TRUST_PROXY,
  ownOrigin: env.SERVER_URL === undefined ? undefined : new URL(env.SERVER_URL).origin,
  corsOrigins: env.CORS_ORIGINS,
  searchLimiter,
  graphqlLimiter,
  questionLimiter: rateLimiter([
    { requests: env.QUESTIONS_PER_TEN_MINUTES, seconds: 600, per: 'address' },
    { requests: env.QUESTIONS_PER_DAY, seconds: 86_400, per: 'address' },
    { requests: env.QUESTIONS_PER_HOUR_IN_ALL, seconds: 3600, per: 'all' },
  ]),
  askForm: {
    answer: (fields, address) => answerAskForm(fields, address, payload),
    refuse: pageOfRefusal,
  },
  isReady: () => !stopping,
})

const addressOf = addressIn(app)
const cache = new PublishedCache({
  app,
  // Next.js shows what was edited at once, and nothing announces that.
  bytes: development ? 0 : env.CACHE_BYTES,
  sMaxAge: env.PUBLIC_S_MAXAGE,
  host: env.SERVER_URL === undefined ? `${env.HOST}:${env.PORT}` : new URL(env.SERVER_URL).host,
  revision: clockRevision(payload, env),
  clock: () => readClock(payload),
  isOwnChange,
  grantFor: grantFor(env.CORS_ORIGINS),
  isTooMany: async (req, target) => {
    const limiter = target === '/api/graphql' ? graphqlLimiter : /\/search\b/.test(target) ? searchLimiter : null
    return limiter !== null && (await limiter(addressOf(req))) > 0
  },
  logger,
})
const server = httpServer()
announceStop(server, () => stopping)
server.on('request', cache.listener)
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE')
    console.error(`Port ${env.PORT} is in use: stop what listens there, or set PORT to another one.`)
  else console.error(error.message)
  process.exit(1)
})
server.listen(env.PORT, env.HOST, () => {
  logger.info({ msg: 'ready', url: listeningAt(), ms: Math.round(performance.now() - start) })
  if (!development && !isOverHttps && !/^(127\.|::1$|localhost$)/.test(env.HOST))
    logger.warn({ msg: 'sessions travel in the clear: end TLS in front, and set SERVER_URL to the https address' })
})

const stopRecovery = repeatEvery(RECOVERY_INTERVAL * 60, 'recovery', recoverAndCompare)
const stopSchedule = repeatEvery(env.SCHEDULE_SECONDS, 'the schedule', () => runSchedule(payload))
const stopReminders = repeatEvery(env.SCHEDULE_SECONDS * 10, 'the reminders', () => runReminders(payload))
// Apart from the schedule: it waits for other people's servers, and what is due must not wait with it.
const stopWatch = repeatEvery(env.SCHEDULE_SECONDS, 'the retraction watch', () => runSourceWatch(payload))
const stopMail = repeatEvery(MAIL_INTERVAL, 'the mail', () => deliverMail(payload))
const stopWebhooks = repeatEvery(WEBHOOK_INTERVAL, 'the webhooks', () => deliverWebhooks(payload))

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    // Asked twice, it still stops once, and cuts nothing.
    if (stopping) return
    stopping = true
    // A mail that is cut between its claim and its sending is not sent again: what is under way gets time to end.
    const idle = Promise.all(
      [stopRecovery, stopSchedule, stopReminders, stopWatch, stopMail, stopWebhooks].map((stop) => stop(PATIENCE)),
    )
    logger.info({ msg: 'stopping', signal })
    void stopGracefully(server)
      .then(() => idle)
      .then(() => nextApp.close())
      .then(() => payload.destroy())
      .finally(() => process.exit(0))
  })
}

/** The address that the server listens at, whichever port it got. */
function listeningAt(): string {
  const address = server.address()
  return siteAddress({ HOST: env.HOST, PORT: typeof address === 'object' && address ? address.port : env.PORT })
}

/** The address that feeds and the sitemap name: the one that people use, or at least the one that the server listens at. */
function origin(): string {
  return env.SERVER_URL === undefined ? listeningAt() : siteAddress(env)
}

async function recoverAndCompare(): Promise<void> {
  await recover(payload)
  lastRecovery = Date.now() / 1000
  await liveIndexOf(payload).compareAll()
}

async function openDatabase() {
  const payload = await getPayload({ config })
  await migrate(payload)
  const recovered = await recover(payload)
  lastRecovery = Date.now() / 1000
  const { failed, ...finished } = recovered
  if (Object.values(finished).some((count) => count > 0) || failed > 0)
    logger.warn({ msg: 'finished what a crash had interrupted', ...recovered })
  // The questions now, the texts in the background: the port need not wait for them.
  await liveIndexOf(payload).catchUp()
  return payload
}

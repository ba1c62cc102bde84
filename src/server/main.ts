import { createServer } from 'node:http'
import { GRAPHQL_POST } from '@payloadcms/next/routes'
import next from 'next'
import { createLocalReq, getPayload, handleEndpoints } from 'payload'
import config from '../../payload.config.ts'
import { deliverMail } from '../commands/deliver-mail.ts'
import { recover } from '../commands/recover.ts'
import { runReminders, runSchedule, runSourceWatch } from '../commands/run-schedule.ts'
import { migrate } from '../database/adapter.ts'
import { env } from '../env.ts'
import { logger } from '../logger.ts'
import { articleStandingAt } from '../publication/article-standing.ts'
import { readClock } from '../publication-changes/clock-row.ts'
import { clockRevision } from '../publication-changes/clock-revision.ts'
import { createApp } from './app.ts'
import { announceStop, stopGracefully } from './graceful-stop.ts'
import { PublishedCache } from './published-cache/published-cache.ts'
import { repeatEvery } from './repeat.ts'
import { serverKeys } from '../signing/server-keys.ts'

/** Minutes between recovery passes while the server runs. */
const RECOVERY_INTERVAL = 5
/** Seconds between two looks into the queue of mails. */
const MAIL_INTERVAL = 5
/** Seconds that work under way gets when the server stops. */
const PATIENCE = 15

const development = env.NODE_ENV === 'development'
const start = performance.now()

// Next.js gets ready while the database is opened, migrated and recovered: the port opens after both.
const nextApp = next({ dev: development, dir: process.cwd(), hostname: env.HOST, port: env.PORT })
const [payload] = await Promise.all([openDatabase(), nextApp.prepare()])
const pages = nextApp.getRequestHandler()

let stopping = false
const app = createApp({
  rest: (request) => handleEndpoints({ config, request }),
  graphql: GRAPHQL_POST(config),
  pages,
  articleAt: async (slug) => articleStandingAt(slug, await createLocalReq({}, payload)),
  publicKeys: (await serverKeys()).jwks,
  logger,
  bodyLimit: env.BODY_LIMIT,
  development,
  isReady: () => !stopping,
})

const cache = new PublishedCache({
  app,
  // Next.js shows what was edited at once, and nothing announces that.
  bytes: development ? 0 : env.CACHE_BYTES,
  sMaxAge: env.PUBLIC_S_MAXAGE,
  host: env.SERVER_URL === undefined ? `${env.HOST}:${env.PORT}` : new URL(env.SERVER_URL).host,
  revision: clockRevision(payload, env),
  clock: () => readClock(payload),
  logger,
})
const server = createServer()
announceStop(server, () => stopping)
server.on('request', cache.listener)
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE')
    console.error(`Port ${env.PORT} is in use: stop what listens there, or set PORT to another one.`)
  else console.error(error.message)
  process.exit(1)
})
server.listen(env.PORT, env.HOST, () => {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : env.PORT
  logger.info({ msg: 'ready', url: `http://${env.HOST}:${port}`, ms: Math.round(performance.now() - start) })
})

const stopRecovery = repeatEvery(RECOVERY_INTERVAL * 60, 'recovery', () => recover(payload))
const stopSchedule = repeatEvery(env.SCHEDULE_SECONDS, 'the schedule', () => runSchedule(payload))
const stopReminders = repeatEvery(env.SCHEDULE_SECONDS * 10, 'the reminders', () => runReminders(payload))
// Apart from the schedule: it waits for other people's servers, and what is due must not wait with it.
const stopWatch = repeatEvery(env.SCHEDULE_SECONDS, 'the retraction watch', () => runSourceWatch(payload))
const stopMail = repeatEvery(MAIL_INTERVAL, 'the mail', () => deliverMail(payload))

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    // Asked twice, it still stops once, and cuts nothing.
    if (stopping) return
    stopping = true
    // A mail that is cut between its claim and its sending is not sent again: what is under way gets time to end.
    const idle = Promise.all(
      [stopRecovery, stopSchedule, stopReminders, stopWatch, stopMail].map((stop) => stop(PATIENCE)),
    )
    logger.info({ msg: 'stopping', signal })
    void stopGracefully(server)
      .then(() => idle)
      .then(() => nextApp.close())
      .then(() => payload.destroy())
      .finally(() => process.exit(0))
  })
}

async function openDatabase() {
  const payload = await getPayload({ config })
  await migrate(payload)
  const recovered = await recover(payload)
  if (recovered.rounds + recovered.publications + recovered.alerts + recovered.records + recovered.failed > 0)
    logger.warn({ msg: 'finished what a crash had interrupted', ...recovered })
  return payload
}

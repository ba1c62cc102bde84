import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { routeClass } from './route-class.ts'

/** What is read anew for each answer; null where it can't be known. */
export type Figures = {
  readonly publicationsLive: number | null
  readonly mailsQueued: number | null
  /** Seconds since 1970. */
  readonly lastLedgerEvent: number | null
  readonly lastRecovery: number | null
  readonly publicationsSearched: number
  /** Of the published-response cache, since the start; hits are not among the counted requests. */
  readonly cacheHits: number
  readonly cacheMisses: number
  readonly cacheBytes: number
}

export type Request = {
  readonly method: string
  readonly path: string
  /** Null where the client went away before it had the whole answer. */
  readonly status: number | null
  readonly seconds: number
}

export type Metrics = {
  readonly count: (request: Request) => void
  /** All figures in Prometheus' text format. */
  readonly text: () => Promise<string>
  readonly contentType: string
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
/** Seconds: from what memory answers to what a large import takes. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Counts what the server does. Labels are of closed sets: no request can make the list of them grow. */
export const createMetrics = (read: () => Promise<Figures>): Metrics => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const requests = new Counter({
    name: 'http_requests_total',
    help: 'Requests by class of route, method and status; "aborted" where the client went away first.',
    labelNames: ['route', 'method', 'status'],
    registers,
  })
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Seconds from the request to the end of its answer, by class of route.',
    labelNames: ['route'],
    buckets: BUCKETS,
    registers,
  })
  const gauge = (name: string, help: string): Gauge => new Gauge({ name: `imprimatur_${name}`, help, registers })
  const gauges = {
    publicationsLive: gauge('publications_live', 'Publications that the world can read.'),
    mailsQueued: gauge('mails_queued', 'Mails that wait to be sent, or failed.'),
    lastLedgerEvent: gauge('last_ledger_event_timestamp_seconds', 'When the newest event of the ledger happened.'),
    lastRecovery: gauge('last_recovery_timestamp_seconds', 'When the last recovery pass of this process ended.'),
    publicationsSearched: gauge('search_publications', 'Publications in the search index of this process.'),
    cacheHits: gauge(
      'cache_hits',
      'Anonymous requests answered from memory since the start; not among http_requests_total.',
    ),
    cacheMisses: gauge('cache_misses', 'Anonymous requests whose answer had to be made, since the start.'),
    cacheBytes: gauge('cache_bytes', 'Bytes that the kept answers take.'),
  } satisfies Record<keyof Figures, Gauge>

  return {
    contentType: registry.contentType,
    count: ({ method, path, status, seconds }) => {
      const route = routeClass(path)
      requests.inc({ route, method: METHODS.has(method) ? method : 'other', status: status ?? 'aborted' })
      durations.observe({ route }, seconds)
    },
    text: async () => {
      const figures = await read()
      for (const [name, one] of Object.entries(gauges)) one.set(figures[name as keyof Figures] ?? Number.NaN)
      return registry.metrics()
    },
  }
}

import { type Answer, failed } from './http.ts'

/** Keeps to what a service allows: one request at a time, so many per interval, none before the time it asked for. */
export type Pace = {
  /**
   * Runs `request` when its turn has come. A request that the service puts off is tried once more if that can still
   * begin in time; one whose turn doesn't come within `maxWaitMs` fails as `rate-limited` without being sent.
   */
  readonly run: (request: () => Promise<Answer>) => Promise<Answer>
}

export type PaceOptions = {
  /** Requests per `intervalMs`, until the service's headers say otherwise. */
  readonly limit: number
  readonly intervalMs?: number
  readonly maxWaitMs?: number
  /** Milliseconds of a clock that never goes back. */
  readonly now?: () => number
  readonly sleep?: (ms: number) => Promise<unknown>
}

const LONGEST_PAUSE_MS = 60 * 60 * 1000
/** After a refusal that doesn't say how long to wait. */
const USUAL_PAUSE_MS = 1000

export const pace = ({
  limit,
  intervalMs = 1000,
  maxWaitMs = 5000,
  now = () => performance.now(),
  sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
}: PaceOptions): Pace => {
  let allowed = { limit, intervalMs }
  let notBefore = Number.NEGATIVE_INFINITY
  let starts: readonly number[] = []
  let previous: Promise<unknown> = Promise.resolve()

  const readyAt = (): number => {
    const blocking = starts.at(-allowed.limit)
    return Math.max(notBefore, blocking === undefined ? notBefore : blocking + allowed.intervalMs)
  }

  const attempt = async (request: () => Promise<Answer>, deadline: number, again: boolean): Promise<Answer> => {
    const begin = Math.max(now(), readyAt())
    if (begin > deadline) return failed('rate-limited', 'too many look-ups at once', begin - now())
    if (begin > now()) await sleep(begin - now())
    starts = [...starts, now()].slice(-MOST_PER_INTERVAL)

    const answer = await request()
    if (answer.ok) allowed = limitsIn(answer.headers) ?? allowed
    if (answer.ok || answer.reason !== 'rate-limited') return answer
    notBefore = now() + Math.min(answer.retryAfterMs ?? USUAL_PAUSE_MS, LONGEST_PAUSE_MS)
    return again && notBefore <= deadline ? attempt(request, deadline, false) : answer
  }

  return {
    run: (request) => {
      const deadline = now() + maxWaitMs
      const mine = previous.then(() => attempt(request, deadline, true))
      previous = mine.catch(() => undefined)
      return mine
    },
  }
}

const MOST_PER_INTERVAL = 100

/** Crossref's `x-rate-limit-limit: 10` and `x-rate-limit-interval: 1s`; null where they are absent or make no sense. */
const limitsIn = (headers: Headers): { limit: number; intervalMs: number } | null => {
  const limit = Number(headers.get('x-rate-limit-limit') ?? Number.NaN)
  const interval = /^(\d{1,3})(s|m)?$/.exec(headers.get('x-rate-limit-interval')?.trim() ?? '')
  const intervalMs = Number(interval?.[1]) * (interval?.[2] === 'm' ? 60_000 : 1000)
  if (!Number.isInteger(limit) || limit < 1 || !(intervalMs >= 1000)) return null
  return { limit: Math.min(limit, MOST_PER_INTERVAL), intervalMs: Math.min(intervalMs, 60_000) }
}

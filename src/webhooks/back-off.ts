/**
 * Seconds to wait after the first, second, … try that failed: the schedule that Standard Webhooks recommends, which ends
 * within the day.
 */
const WAITS = [5, 5 * 60, 30 * 60, 2 * 3600, 5 * 3600, 10 * 3600] as const
/** Seconds from the first try after which a message is given up. */
export const LAST_TRY_AFTER = 24 * 3600
/** A part of each wait, at most, that is added by chance, so that an address that comes back isn't asked all at once. */
const JITTER = 0.1

/**
 * When to try again after `tries` tries, as ISO 8601; null where the message is given up. An address that says how long to
 * wait (`Retry-After`, in milliseconds) is not asked before.
 */
export const nextTry = ({
  tries,
  firstTryAt,
  now,
  retryAfterMs = 0,
  chance = Math.random(),
}: {
  readonly tries: number
  readonly firstTryAt: string
  readonly now: string
  readonly retryAfterMs?: number
  /** From 0 up to 1. */
  readonly chance?: number
}): string | null => {
  const end = Date.parse(firstTryAt) + LAST_TRY_AFTER * 1000
  const from = Date.parse(now)
  if (from >= end) return null
  const wait = (WAITS[tries - 1] ?? Number.POSITIVE_INFINITY) * 1000 * (1 + JITTER * chance)
  // The last try of all comes at the end of the day.
  return new Date(Math.min(from + Math.max(wait, retryAfterMs), end)).toISOString()
}

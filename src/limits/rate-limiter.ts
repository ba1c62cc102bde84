import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { refusal, type Refusal } from '../commands/result.ts'

/** So many requests in so many seconds, from one address or from all together. */
export type Limit = { readonly requests: number; readonly seconds: number; readonly per: 'address' | 'all' }

/** Counts one request from an address: 0 where it is taken, else the seconds until the next one is. */
export type RateLimiter = (address: string) => Promise<number>

/**
 * Takes requests as often as all of these limits allow. Counts in the memory of this process: a restart forgets, and each of
 * several servers counts for itself. An address is forgotten when its time is over.
 */
export const rateLimiter = (limits: readonly Limit[]): RateLimiter => {
  // Those of all first: once they are full, no further address is remembered.
  const counters = limits
    .toSorted((one, other) => Number(other.per === 'all') - Number(one.per === 'all'))
    .map(counterOf)
  return async (address) => {
    // Only looked at: whoever is over their own limit must not use up that of all.
    const wait = Math.max(...(await Promise.all(counters.map(({ waitOf }) => waitOf(address)))))
    return Math.ceil((wait > 0 ? wait : await countIn(counters, address)) / 1000)
  }
}

/** What whoever asks too often is told; `what` as in "questions". */
export const tooMany = (what: string, seconds: number): Refusal =>
  refusal(429, 'TOO_MANY_REQUESTS', `Too many ${what} at the moment. Try again in ${inWords(seconds)}.`, {
    retryAfter: seconds,
  })

type Counter = {
  /** Milliseconds until the next request from this address is taken; 0 where it is now. Counts nothing. */
  readonly waitOf: (address: string) => Promise<number>
  /** Counts one request; as above for it. */
  readonly count: (address: string) => Promise<number>
}

const counterOf = ({ requests, seconds, per }: Limit): Counter => {
  const limiter = new RateLimiterMemory({ points: requests, duration: seconds })
  const keyOf = (address: string): string => (per === 'all' ? 'all' : address)
  return {
    waitOf: async (address) => {
      const counted = await limiter.get(keyOf(address))
      return counted && counted.consumedPoints >= requests ? counted.msBeforeNext : 0
    },
    count: async (address) => {
      try {
        await limiter.consume(keyOf(address))
        return 0
      } catch (error) {
        if (error instanceof RateLimiterRes) return error.msBeforeNext
        throw error
      }
    },
  }
}

const countIn = async (counters: readonly Counter[], address: string): Promise<number> => {
  for (const { count } of counters) {
    const wait = await count(address)
    if (wait > 0) return wait
  }
  return 0
}

const inWords = (seconds: number): string => {
  if (seconds < 100) return `${seconds} seconds`
  const minutes = Math.ceil(seconds / 60)
  return minutes < 100 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`
}

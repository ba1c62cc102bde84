import type { RequestHandler, Response } from 'express'
import { CLIENT_ADDRESS_HEADER } from '../api/client-address.ts'
import type { Refusal } from '../commands/result.ts'
import { NO_ADDRESS } from './client-address.ts'
import { tooMany, type RateLimiter } from '../limits/rate-limiter.ts'
import { sendRefusal } from './send-refusal.ts'

/** Answers 429 with `Retry-After` to whoever asks too often. `answer` writes the refusal where JSON is not what clients want. */
export const limitRate =
  (
    limiter: RateLimiter,
    what: string,
    answer: (res: Response, refusal: Refusal) => void = sendRefusal,
  ): RequestHandler =>
  async (req, res, next) => {
    const address = String(req.headers[CLIENT_ADDRESS_HEADER])
    // The cache asks in the name of somebody whose request it has counted.
    const seconds = address === NO_ADDRESS ? 0 : await limiter(address)
    if (seconds === 0) return next()
    res.set('Retry-After', String(seconds))
    answer(res, tooMany(what, seconds))
  }

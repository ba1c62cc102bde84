import type { RequestHandler, Response } from 'express'
import { CLIENT_ADDRESS_HEADER } from '../api/client-address.ts'
import { errorBody } from '../api/respond.ts'
import type { Refusal } from '../commands/result.ts'
import { NO_ADDRESS } from './client-address.ts'
import { tooMany, type RateLimiter } from '../limits/rate-limiter.ts'

/** Answers 429 with `Retry-After` to whoever asks too often. `answer` writes the refusal where JSON is not what clients want. */
export const limitRate =
  (
    limiter: RateLimiter,
    what: string,
    answer: (res: Response, refusal: Refusal) => void = answerJson,
  ): RequestHandler =>
  async (req, res, next) => {
    const address = String(req.headers[CLIENT_ADDRESS_HEADER])
    // The cache asks in the name of somebody whose request it has counted.
    const seconds = address === NO_ADDRESS ? 0 : await limiter(address)
    if (seconds === 0) return next()
    res.set('Retry-After', String(seconds))
    answer(res, tooMany(what, seconds))
  }

const answerJson = (res: Response, refused: Refusal): void => {
  res.status(refused.status).set('Cache-Control', 'private, no-store').json(errorBody(refused))
}

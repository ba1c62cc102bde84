import type { RequestHandler } from 'express'
import type { Answer } from '../api/answer.ts'
import { isPlain } from './published-cache/published-request.ts'

/**
 * Answers what readers ask for most, an article by its address alone, without Payload's own request and a web `Response` around
 * it: they take longer than reading the article does. Everything else, a query as well, goes on to Payload, whose endpoint
 * gives the same answer.
 */
export const plainRead =
  (answer: (slug: string, accept: string) => Promise<Answer>): RequestHandler<{ slug: string }> =>
  async (req, res, next) => {
    if (req.method !== 'GET' || !isPlain(req) || req.originalUrl.includes('?')) return next()
    const { status, headers, body } = await answer(req.params.slug, req.headers.accept ?? '')
    const { Vary: vary, ...others } = headers
    if (vary !== undefined) res.vary(vary)
    res.status(status).setHeaders(new Map(Object.entries(others)))
    res.end(body)
  }

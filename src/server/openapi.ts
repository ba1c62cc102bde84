import { createHash } from 'node:crypto'
import type { RequestHandler } from 'express'
import { isKnown } from './published-cache/send.ts'

/**
 * `/openapi.json`: what the server says of itself. Written once, when it is first asked for; it changes with the program alone.
 * Plain JSON by its media type: browsers show it and every generator takes it, and it says itself which OpenAPI it is.
 */
export const answerOpenApi = (document: () => object): RequestHandler => {
  let written: { readonly body: Buffer; readonly etag: string } | null = null
  return (req, res) => {
    written ??= write(document())
    const { body, etag } = written
    res.set({ ETag: etag, 'Cache-Control': 'public, max-age=0, must-revalidate' })
    // Not Express's own comparison: it sends all again to `fetch`, which says "no-cache" beside the tag that it asks with.
    if (isKnown(written, req.headers['if-none-match'])) res.status(304).end()
    else res.type('application/json').send(body)
  }
}

const write = (document: object) => {
  const body = Buffer.from(JSON.stringify(document))
  return { body, etag: `"${createHash('sha256').update(body).digest('base64url')}"` }
}

import { createHash } from 'node:crypto'
import type { RequestHandler } from 'express'

/**
 * `/openapi.json`: what the server says of itself. Written once, when it is first asked for; it changes with the program alone.
 * Plain JSON by its media type: browsers show it and every generator takes it, and it says itself which OpenAPI it is.
 */
export const answerOpenApi = (document: () => object): RequestHandler => {
  let written: { readonly body: Buffer; readonly etag: string } | null = null
  return (_req, res) => {
    written ??= write(document())
    res
      .set({ ETag: written.etag, 'Cache-Control': 'public, max-age=0, must-revalidate' })
      .type('application/json')
      // Express answers 304 where the client has this one.
      .send(written.body)
  }
}

const write = (document: object) => {
  const body = Buffer.from(JSON.stringify(document))
  return { body, etag: `"${createHash('sha256').update(body).digest('base64url')}"` }
}

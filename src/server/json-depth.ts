import type { RequestHandler } from 'express'
import { codeForStatus } from '../api/error-codes.ts'
import { errorBody } from '../api/respond.ts'

/** Levels of the deepest body: an editor's text in its lists needs some thirty. */
export const DEEPEST = 200

/**
 * Refuses JSON that is nested deeper than anything that is meant, once the body was read and before it is parsed: Payload
 * (3.90.2) walks through what it is given by recursion, and ten thousand levels end in a stack overflow.
 */
export const jsonDepth = (): RequestHandler => (req, res, next) => {
  const body: unknown = req.body
  if (
    !Buffer.isBuffer(body) ||
    !/\b(json|multipart)\b/i.test(req.headers['content-type'] ?? '') ||
    !isDeeper(body, DEEPEST)
  )
    return next()
  const message = `The body is nested more than ${DEEPEST} levels deep.`
  res
    .status(400)
    .set('Cache-Control', 'private, no-store')
    .json(errorBody({ code: codeForStatus(400), message }))
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPENING: ReadonlySet<number> = new Set([0x5b, 0x7b])
const CLOSING: ReadonlySet<number> = new Set([0x5d, 0x7d])

/** In time that grows with the length alone; brackets in texts don't count. */
export const isDeeper = (json: Uint8Array, levels: number): boolean => {
  let depth = 0
  let inText = false
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at] ?? 0
    if (inText) {
      if (byte === BACKSLASH) at += 1
      else if (byte === QUOTE) inText = false
    } else if (byte === QUOTE) inText = true
    else if (OPENING.has(byte)) {
      depth += 1
      if (depth > levels) return true
    } else if (CLOSING.has(byte)) depth -= 1
  }
  return false
}

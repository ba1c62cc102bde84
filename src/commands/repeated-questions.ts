import { createHash, randomBytes } from 'node:crypto'
import { LRUCache } from 'lru-cache'

/** Milliseconds for which the same words from the same address are one question. */
const WITHIN = 60 * 60 * 1000

/** Of this process alone, so that what is remembered tells nobody anything. */
const salt = randomBytes(16)
const seen = new LRUCache<string, number>({ max: 20_000 })

/** A question as it came: who asked is in it, and is forgotten with it. */
export type Asking = { readonly address: string; readonly text: string; readonly publication: string | null }

/**
 * Whether the very same came from the same address within the hour: a form sent twice, or a button pressed twice. Else it
 * is remembered from now on. Of addresses and texts only a salted hash is kept, in memory.
 */
export const isRepeated = (asking: Asking): boolean => {
  const key = keyOf(asking)
  const now = Date.now()
  const before = seen.get(key)
  if (before !== undefined && now - before < WITHIN) return true
  seen.set(key, now)
  return false
}

/** It could not be stored after all, so that it may come again. */
export const forget = (asking: Asking): void => {
  seen.delete(keyOf(asking))
}

const keyOf = ({ address, text, publication }: Asking): string =>
  createHash('sha256')
    .update(salt)
    .update(JSON.stringify([address, text, publication]))
    .digest('base64')

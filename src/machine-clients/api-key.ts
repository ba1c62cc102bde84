import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Random bytes of the part that is secret: 256 bits. */
const SECRET_BYTES = 32
/** Random bytes of the part that a key is found by, which is no secret. */
const ID_BYTES = 9

/** `imp_`, twelve characters of id, `_`, forty-three of secret, both in base64url: fixed lengths, so that the underscores in them part nothing. */
const KEY = /^imp_([\w-]{12})_([\w-]{43})$/

/**
 * A header that means a key, right or not: by its scheme, by the words of Payload's own keys, or by the key itself, alone or
 * under another scheme. Looked for where they would begin: a session's token may hold any of these letters further on.
 */
const CLAIM = /^\s*(clients\b|(\S+\s+)?(api-key\b|imp_))/i
const HEADER = /^clients +api-key +(\S+)$/i

export type ApiKey = { readonly id: string; readonly text: string }

/** A new key, as it is shown once. Its prefix lets scanners of repositories and logs find it. */
export const newApiKey = (): ApiKey => {
  const id = randomBytes(ID_BYTES).toString('base64url')
  return { id, text: `imp_${id}_${randomBytes(SECRET_BYTES).toString('base64url')}` }
}

/**
 * What is stored of a key. One round of SHA-256 without salt: slow hashes are for secrets that people choose and others can
 * guess (OWASP, Password Storage Cheat Sheet); 256 random bits can't be guessed, nor found in any table, and each request
 * pays for the hash. NIST SP 800-63B-4, 3.1.2.2, asks a salted hash of look-up secrets below 112 bits alone.
 */
export const hashOfKey = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Whether this is the hash of that key; takes as long wherever they differ. */
export const isHashOfKey = (hash: string, text: string): boolean => {
  const [stored, given] = [Buffer.from(hash, 'hex'), Buffer.from(hashOfKey(text), 'hex')]
  return stored.length === given.length && timingSafeEqual(stored, given)
}

/** Whether an `Authorization` header claims to be a machine client's, however malformed: such a request is never anonymous. */
export const claimsKey = (authorization: string | null | undefined): authorization is string =>
  typeof authorization === 'string' && CLAIM.test(authorization)

/** The key of `Authorization: clients API-Key <key>`; null where the header or the key has not that form. */
export const keyIn = (authorization: string): ApiKey | null => {
  const text = HEADER.exec(authorization)?.[1] ?? ''
  const id = KEY.exec(text)?.[1]
  return id === undefined ? null : { id, text }
}

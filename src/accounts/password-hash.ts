import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(pbkdf2)

/** A password as Payload 3.90 stores it: payload/dist/auth/strategies/local/generatePasswordSaltHash.js. */
export type StoredPassword = { readonly hash: string; readonly salt: string }

const CURRENT_PREFIX = 'pbkdf2-sha256-v1:'
const CURRENT = { iterations: 600_000, keyLength: 32 }
const LEGACY = { iterations: 25_000, keyLength: 512 }

/** PBKDF2, compared in constant time. */
export const isPassword = async (password: string, stored: StoredPassword): Promise<boolean> => {
  const isCurrent = stored.hash.startsWith(CURRENT_PREFIX)
  const { iterations, keyLength } = isCurrent ? CURRENT : LEGACY
  const expected = Buffer.from(isCurrent ? stored.hash.slice(CURRENT_PREFIX.length) : stored.hash, 'hex')
  const given = await derive(password, stored.salt, iterations, keyLength, 'sha256')
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** Takes as long as checking a password does, and checks none. */
export const imitatePasswordCheck = async (password: string): Promise<void> => {
  await isPassword(password, { hash: CURRENT_PREFIX, salt: 'nobody' })
}

/** A password as it is to be stored, under a new salt. */
export const toStoredPassword = async (password: string): Promise<StoredPassword> => {
  const salt = randomBytes(32).toString('hex')
  const key = await derive(password, salt, CURRENT.iterations, CURRENT.keyLength, 'sha256')
  return { hash: `${CURRENT_PREFIX}${key.toString('hex')}`, salt }
}

import { pbkdf2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(pbkdf2)

/** How Payload 3.90 stores a password: payload/dist/auth/strategies/local/generatePasswordSaltHash.js. */
const CURRENT_PREFIX = 'pbkdf2-sha256-v1:'
const CURRENT = { iterations: 600_000, keyLength: 32 }
const LEGACY = { iterations: 25_000, keyLength: 512 }

export const isPassword = async (
  password: string,
  stored: { readonly hash: string; readonly salt: string },
): Promise<boolean> => {
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

import { pbkdf2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { PayloadRequest } from 'payload'
import { refusal, refused, type Result } from '../commands/result.ts'
import { countFailure, ownAccount, type OwnAccount } from './own-account.ts'

const derive = promisify(pbkdf2)

/** How Payload 3.90 stores a password: payload/dist/auth/strategies/local/generatePasswordSaltHash.js. */
const CURRENT_PREFIX = 'pbkdf2-sha256-v1:'
const CURRENT = { iterations: 600_000, keyLength: 32 }
const LEGACY = { iterations: 25_000, keyLength: 512 }

const isPassword = async (
  password: string,
  stored: { readonly hash: string; readonly salt: string },
): Promise<boolean> => {
  const isCurrent = stored.hash.startsWith(CURRENT_PREFIX)
  const { iterations, keyLength } = isCurrent ? CURRENT : LEGACY
  const expected = Buffer.from(isCurrent ? stored.hash.slice(CURRENT_PREFIX.length) : stored.hash, 'hex')
  const given = await derive(password, stored.salt, iterations, keyLength, 'sha256')
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/**
 * Confirms that the person at the keyboard is the account's owner, and answers the account as it stands then. A wrong
 * password (403 WRONG_PASSWORD) counts towards the lockout, as at sign-in. Not done by signing in again: Payload would
 * rewrite the whole account, and two signatures at once would lose each other's sessions (payload#17596).
 */
export const reenterPassword = async (password: string, req: PayloadRequest): Promise<Result<OwnAccount>> => {
  const account = await ownAccount(req)
  if (!account.ok) return account
  if (password === '' || !(await isPassword(password, account.value))) {
    await countFailure(account.value, req)
    return refused(wrongPassword)
  }
  // Deriving the key takes a while. Guesses made all at once must not slip past the lock that the first of them set.
  return ownAccount(req)
}

const wrongPassword = refusal(403, 'WRONG_PASSWORD', 'That is not your password. Nothing was recorded.')

import { pbkdf2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { APIError, checkLoginPermission, incrementLoginAttempts, type PayloadRequest } from 'payload'
import { done, notSignedIn, refusal, refused, type Result } from '../commands/result.ts'

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
 * Confirms that the person at the keyboard is the account's owner. A wrong password counts towards the lockout, as at
 * sign-in. Not done by signing in again: Payload would rewrite the whole account, and two signatures at once would lose
 * each other's sessions (payload#17596).
 */
export const reenterPassword = async (password: string, req: PayloadRequest): Promise<Result<null>> => {
  if (!req.user) return refused(notSignedIn)
  const { payload } = req
  const collection = payload.collections.users.config
  const account = await payload.db.findOne<AccountRow>({
    collection: 'users',
    where: { id: { equals: req.user.id } },
    req,
  })
  if (!account) return refused(notSignedIn)

  try {
    checkLoginPermission({ req, user: account as never })
  } catch (error) {
    if (error instanceof APIError) return refused(accountLocked)
    throw error
  }
  if (password !== '' && (await isPassword(password, account))) return done(null)

  await incrementLoginAttempts({ collection, payload, user: account as never })
  return refused(refusal(403, 'WRONG_PASSWORD', 'That is not your password. Nothing was recorded.'))
}

type AccountRow = { readonly id: string; readonly hash: string; readonly salt: string }

const accountLocked = refusal(
  423,
  'ACCOUNT_LOCKED',
  'Too many wrong passwords: this account is locked for ten minutes. Nothing was recorded.',
)

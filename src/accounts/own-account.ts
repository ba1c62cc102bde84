import { APIError, checkLoginPermission, incrementLoginAttempts, type PayloadRequest, type Where } from 'payload'
import { done, notSignedIn, refusal, refused, type Result } from '../commands/result.ts'
import { couldBeId } from '../database/ids.ts'
import type { StoredPassword } from './password-hash.ts'
import { sessionsThatCount } from './session-rows.ts'
import { standingOf } from './standing-row.ts'

/** An account with what Payload never shows: the password's hash, the sessions, and the failures that lead to the lockout. */
export type OwnAccount = StoredPassword & {
  readonly id: string
  readonly email: string
  readonly sessions?: readonly { readonly id: string }[] | null
}

/** An account's row as it stands in `users`. What of it may be stale, `standingOf` says. */
export const accountRow = async (where: Where, req: PayloadRequest): Promise<OwnAccount | null> =>
  (await req.payload.db.findOne<OwnAccount>({ collection: 'users', where, req })) ?? null

export const accountById = async (id: string, req: PayloadRequest): Promise<OwnAccount | null> =>
  couldBeId(req.payload, id) ? accountRow({ id: { equals: id } }, req) : null

/** Who asks is a person who signed in: a key belongs to a machine, and nobody is behind it to sign anything. */
export const signedInPerson = ({ user }: Pick<PayloadRequest, 'user'>): Result<{ readonly id: string }> => {
  if (!user) return refused(notSignedIn)
  if (user.collection !== 'users' || memberOf(user, '_strategy') === 'api-key') return refused(personRequired)
  return done({ id: String(user.id) })
}

/** Payload's name for the session that a request belongs to; null for a request of the server's own in somebody's name. */
export const sidOf = ({ user }: Pick<PayloadRequest, 'user'>): string | null => {
  const sid = memberOf(user, '_sid')
  return typeof sid === 'string' ? sid : null
}

/**
 * The account of the person who asks, as it stands at this moment, with the password that counts. Refused: a key (403
 * PERSON_REQUIRED); a session that was ended since the request began, or an account that is gone or disabled (401
 * NOT_SIGNED_IN); a locked account (423 ACCOUNT_LOCKED).
 */
export const ownAccount = async (req: PayloadRequest): Promise<Result<OwnAccount>> => {
  const person = signedInPerson(req)
  if (!person.ok) return person
  const account = await accountById(person.value.id, req)
  if (!account) return refused(notSignedIn)
  const { hash, salt, state } = await standingOf(account, req)
  if (state === 'disabled' || !(await isInSession(account, req))) return refused(notSignedIn)
  try {
    checkLoginPermission({ req, user: account as never })
  } catch (error) {
    if (error instanceof APIError) return refused(accountLocked)
    throw error
  }
  return done({ ...account, hash, salt })
}

/** Whether there is such an account and its owner may sign in now; `email` in lower case. */
export const maySignIn = async (email: string, req: PayloadRequest): Promise<boolean> => {
  const account = await req.payload.db.findOne<{ readonly id: string; readonly lockUntil?: string | Date | null }>({
    collection: 'users',
    where: { email: { equals: email } },
    select: { lockUntil: true },
    req,
  })
  return account !== null && !(account.lockUntil && new Date(account.lockUntil) > new Date())
}

/**
 * Counts a wrong password or code that came with a session towards the lockout: five, then ten minutes. Failures to sign in
 * do not count (`limitSignIn`): strangers must not keep a doctor from deciding. Nobody is signed in by it, so
 * there is no young session to end. Payload would do that by writing the whole account back from this copy of it, and so
 * lift the lock that another wrong password has just set (payload 3.90.2, incrementLoginAttempts.js).
 */
export const countFailure = (account: OwnAccount, { payload }: PayloadRequest): Promise<void> => {
  const { config } = payload.collections.users
  const collection = { ...config, auth: { ...config.auth, useSessions: false } }
  return incrementLoginAttempts({ collection, payload, user: account as never })
}

/** A request without a session is one of the server's own, made in the person's name. */
const isInSession = async ({ id, sessions }: OwnAccount, req: PayloadRequest): Promise<boolean> => {
  const sid = sidOf(req)
  if (sid === null) return true
  const counting = await sessionsThatCount(id, sessions ?? [], req)
  return counting.some((session) => session.id === sid)
}

const memberOf = (user: PayloadRequest['user'], name: '_sid' | '_strategy'): unknown =>
  (user as Readonly<Record<string, unknown>> | null)?.[name]

const personRequired = refusal(403, 'PERSON_REQUIRED', 'Only a person who signed in can do this, not a key.')

export const accountLocked = refusal(
  423,
  'ACCOUNT_LOCKED',
  'Too many wrong passwords or codes: this account is locked for ten minutes. Nothing was recorded.',
)

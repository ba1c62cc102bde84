import {
  APIError,
  AuthenticationError,
  type CollectionAfterLogoutHook,
  type CollectionAfterOperationHook,
  type CollectionAfterRefreshHook,
  type CollectionBeforeLoginHook,
  type CollectionBeforeOperationHook,
} from 'payload'
import { endEverySession } from '../../src/accounts/sessions.ts'
import { sidOf } from '../../src/accounts/own-account.ts'
import { endSid, prolongSession } from '../../src/accounts/session-rows.ts'
import {
  completeReset,
  completeSignIn,
  countNewPassword,
  noPassword,
  prepareSignIn,
  resetLinkCounts,
  type SigningIn,
} from '../../src/accounts/sign-in.ts'

/** Where Payload's own operations ask what counts of an account. The fault that this is for: `src/accounts/sign-in.ts`. */

/** What an operation must still know when it has verified the password; each sets it anew. */
const BY_LINK = 'passwordIsSetByLink'
const EPOCH = 'epochOfSignIn'

export const beforeSignIn: CollectionBeforeOperationHook<'users'> = async ({ args, operation, req }) => {
  if (operation === 'login') {
    req.context[BY_LINK] = false
    const { data } = args
    const prepared = await prepareSignIn(data.email, req)
    req.context[EPOCH] = prepared?.epoch
    const isGiven = typeof data.password === 'string' && data.password.trim() !== ''
    return prepared?.state === 'disabled' && isGiven ? { ...args, data: { ...data, password: noPassword() } } : args
  }
  if (operation === 'resetPassword') {
    req.context[BY_LINK] = true
    // In Payload's own words: whoever holds a link learns nothing of the account.
    if (!(await resetLinkCounts(args.data.token, req))) {
      throw new APIError('Token is either invalid or has expired.', 403)
    }
  }
  return args
}

export const completesSignIn: CollectionBeforeLoginHook = async ({ user, req }) => {
  const account = user as unknown as SigningIn
  const counts = await (req.context[BY_LINK] === true
    ? completeReset(account, req)
    : completeSignIn(account, req.context[EPOCH], req))
  if (!counts) throw new AuthenticationError(req.t)
  return user
}

/** A new password counts from here on, whoever set it. */
export const countsNewPassword: CollectionAfterOperationHook<'users'> = async (asked) => {
  const { req } = asked
  if (asked.operation === 'updateByID' && typeof asked.args.data.password === 'string' && asked.args.data.password) {
    await countNewPassword(String(asked.args.id), asked.args.data.password, req)
  } else if (asked.operation === 'update' && typeof asked.args.data.password === 'string' && asked.args.data.password) {
    for (const { id } of asked.result.docs) await countNewPassword(String(id), asked.args.data.password, req)
  }
  return asked.result
}

/** Payload runs this before it writes the account back; the session has ended by then, whatever that write brings back. */
export const endsSession: CollectionAfterLogoutHook = async ({ req }) => {
  if (!req.user) return
  const account = String(req.user.id)
  const sid = sidOf(req)
  if (req.query?.allSessions === 'true') await endEverySession(account, req)
  else if (sid !== null) await endSid(account, sid, req)
}

export const prolongsSession: CollectionAfterRefreshHook = async ({ exp, req }) => {
  const sid = sidOf(req)
  if (sid !== null) await prolongSession(sid, new Date(exp * 1000).toISOString(), req)
}

import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { CLIENT_ADDRESS_HEADER } from '../api/client-address.ts'
import { deviceOf, networkClassOf } from './device.ts'
import { accountById, accountRow, sidOf, type OwnAccount } from './own-account.ts'
import { toStoredPassword, type StoredPassword } from './password-hash.ts'
import { beginSession, carrySession, removeEarlierSessions } from './session-rows.ts'
import { changeStanding, putPasswordRight, standingOf, type Standing } from './standing-row.ts'

/**
 * The one defence against a fault of Payload's (3.90.2; payload#17596, #18132, #16027): signing in, refreshing, signing out,
 * resetting a password and saving an account each write the account's WHOLE row back from a copy that they read before.
 * Whatever was changed in between is undone: a password that was replaced counts again, and sessions that were ended are
 * back. So the row in `users` is not believed. Which password counts, and in which epoch a session must have begun, stands
 * in `account-standings`; which sessions there are, in `account-sessions`. Payload never writes either.
 *
 * Why no interleaving lets an old password or an ended session through: a sign-in reads the standing AFTER Payload has
 * verified the password, compares the password that was verified with the one that counts, and takes the epoch from that
 * same read; a change of the password, a disabling and an end of all sessions each raise the epoch in the one write that
 * makes them. Either the sign-in reads what was changed, and is refused, or its session is of the epoch before.
 */

/** How long a link to reset a password counts, in milliseconds. */
export const RESET_LINK_MS = 60 * 60 * 1000

/**
 * Before a sign-in: the account's row gets the password that counts. Answers what must still be so when the sign-in is
 * completed; null where there is no such account.
 */
export const prepareSignIn = async (
  email: unknown,
  req: PayloadRequest,
): Promise<Pick<Standing, 'state' | 'epoch'> | null> => {
  if (typeof email !== 'string') return null
  const account = await accountRow({ email: { equals: email.toLowerCase().trim() } }, req)
  if (!account) return null
  const standing = await standingOf(account, req)
  await putPasswordRight(account, standing, req)
  return standing
}

/** What nobody's password is. Verified in place of a disabled account's, so that it is refused as any wrong password is. */
export const noPassword = (): string => randomUUID()

/** An account as Payload holds it during a sign-in: with the password that it verified, and the session that it has begun. */
export type SigningIn = Omit<OwnAccount, 'sessions'> & {
  readonly sessions: readonly { readonly id: string; readonly expiresAt: Date | string }[]
}

/**
 * After Payload has verified a password, and before it gives out a token: whether that password counts, and nobody has ended
 * the account's sessions since the sign-in of this epoch was prepared.
 */
export const completeSignIn = async (account: SigningIn, epoch: unknown, req: PayloadRequest): Promise<boolean> => {
  const standing = await standingOf(account, req)
  if (standing.state === 'disabled' || standing.epoch !== epoch) return false
  if (account.hash !== standing.hash || account.salt !== standing.salt) return false
  await begin(account, standing, req)
  return true
}

/** After Payload has written a new password by a link: from here on that one counts, and every session before has ended. */
export const completeReset = async (account: SigningIn, req: PayloadRequest): Promise<boolean> => {
  const { hash, salt } = account
  const standing = await setStandingPassword(account, { hash, salt }, req)
  if (!standing) return false
  await begin(account, standing, req)
  return true
}

const begin = async (account: SigningIn, { epoch }: Standing, req: PayloadRequest): Promise<void> => {
  const session = account.sessions.at(-1)
  if (!session) throw new Error(`The account ${account.id} has signed in without a session.`)
  await beginSession(
    {
      sid: session.id,
      account: account.id,
      epoch,
      expiresAt: new Date(session.expiresAt).toISOString(),
      device: deviceOf(req.headers?.get('user-agent') ?? null),
      network: networkClassOf(req.headers?.get(CLIENT_ADDRESS_HEADER) ?? null),
    },
    req,
  )
}

/** Whether a link to reset a password counts: not for a disabled account, and not where the password was set since. */
export const resetLinkCounts = async (token: unknown, req: PayloadRequest): Promise<boolean> => {
  if (typeof token !== 'string' || token === '') return false
  const account = await accountRow({ resetPasswordToken: { equals: token } }, req)
  if (!account) return false
  const { state, passwordSetAt } = await standingOf(account, req)
  if (state === 'disabled') return false
  const { resetPasswordExpiration: ends } = account as { readonly resetPasswordExpiration?: string | Date | null }
  const madeAt = ends ? new Date(ends).getTime() - RESET_LINK_MS : 0
  return passwordSetAt === null || madeAt > Date.parse(passwordSetAt)
}

/**
 * After an account was saved with a new password: that one counts, and every session has ended but the one in which it was
 * set, where that is the account's own. The password is hashed anew: what Payload wrote may have been written over by now.
 */
export const countNewPassword = async (accountId: string, password: string, req: PayloadRequest): Promise<void> => {
  const stored = await toStoredPassword(password)
  const account = await accountById(accountId, req)
  if (!account) return
  const standing = await setStandingPassword(account, stored, req)
  if (!standing) return
  await keepOwnSession(account.id, standing, req)
  await putPasswordRight(account, stored, req)
  await removeEarlierSessions(account.id, standing.epoch, req)
}

const setStandingPassword = (
  account: OwnAccount,
  { hash, salt }: StoredPassword,
  req: PayloadRequest,
): Promise<Standing | null> =>
  changeStanding(
    account,
    ({ epoch }) => ({ hash, salt, passwordSetAt: new Date().toISOString(), epoch: epoch + 1 }),
    req,
  )

/** The session that a request belongs to goes along into the epoch that this request has begun. */
export const keepOwnSession = async (
  account: string,
  { epoch }: Pick<Standing, 'epoch'>,
  req: PayloadRequest,
): Promise<void> => {
  const sid = sidOf(req)
  if (sid !== null && String(req.user?.id) === account) await carrySession({ sid, account }, epoch, req)
}

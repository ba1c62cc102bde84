import type { PayloadRequest } from 'payload'
import { done, notFound, refused, type Result } from '../commands/result.ts'
import { actingAdministrator } from './acting-administrator.ts'
import { accountById, ownAccount, sidOf } from './own-account.ts'
import { endSessionRow, removeEarlierSessions, sessionsOfAccount } from './session-rows.ts'
import { keepOwnSession } from './sign-in.ts'
import { changeStanding, recordAct, type Act } from './standing-row.ts'

/** A session as its owner sees it. Times are ISO 8601 in UTC. */
export type OwnSession = {
  readonly id: string
  readonly startedAt: string
  /** When it was last prolonged, or began: the admin UI prolongs it while it is open. */
  readonly lastUsedAt: string
  readonly device: string | null
  readonly network: string | null
  /** The one that asks. */
  readonly current: boolean
}

/** Where the person who asks is signed in. */
export const listSessions = async (
  req: PayloadRequest,
): Promise<Result<{ readonly sessions: readonly OwnSession[] }>> => {
  const account = await ownAccount(req)
  if (!account.ok) return account
  const sid = sidOf(req)
  const sessions = (await sessionsOfAccount(account.value.id, req)).map(
    ({ id, startedAt, lastUsedAt, device, network, sid: named }) => ({
      id,
      startedAt,
      lastUsedAt,
      device,
      network,
      current: named === sid,
    }),
  )
  return done({ sessions })
}

/** Ends one of the person's own sessions; 404 for one that has ended, and for somebody else's. */
export const endOwnSession = async (
  { id }: { readonly id: string },
  req: PayloadRequest,
): Promise<Result<{ readonly ended: number }>> => {
  const account = await ownAccount(req)
  if (!account.ok) return account
  return (await endSessionRow(account.value.id, id, req)) ? done({ ended: 1 }) : refused(notFound('session'))
}

/** Ends all sessions of the person but the one that asks. */
export const endOtherSessions = async (req: PayloadRequest): Promise<Result<{ readonly ended: number }>> => {
  const account = await ownAccount(req)
  if (!account.ok) return account
  const standing = await changeStanding(account.value, ({ epoch }) => ({ epoch: epoch + 1 }), req)
  if (!standing) return done({ ended: 0 })
  await keepOwnSession(account.value.id, standing, req)
  return done({ ended: await removeEarlierSessions(account.value.id, standing.epoch, req) })
}

/** Ends all sessions of an account, also those that are about to begin. */
export const endEverySession = async (accountId: string, req: PayloadRequest): Promise<void> => {
  const account = await accountById(accountId, req)
  if (!account) return
  const standing = await changeStanding(account, ({ epoch }) => ({ epoch: epoch + 1 }), req)
  if (standing) await removeEarlierSessions(accountId, standing.epoch, req)
}

/** An administrator ends all sessions of an account: of a phone that is lost, say. Their own as well. */
export const endSessionsOf = async (
  { accountId }: { readonly accountId: string },
  req: PayloadRequest,
): Promise<Result<{ readonly ended: number }>> => {
  const administrator = await actingAdministrator(req)
  if (!administrator.ok) return administrator
  const account = await accountById(accountId, req)
  if (!account) return refused(notFound('account'))
  const act: Act = { what: 'sessions-ended', by: administrator.value.id, at: new Date().toISOString(), reason: null }
  const standing = await changeStanding(account, ({ epoch }) => ({ epoch: epoch + 1, act }), req)
  if (!standing) return done({ ended: 0 })
  const ended = await removeEarlierSessions(account.id, standing.epoch, req)
  await recordAct(standing, req)
  return done({ ended })
}

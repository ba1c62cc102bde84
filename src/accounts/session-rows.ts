import type { PayloadRequest } from 'payload'
import { deleteSessions, findRows, insertOnce, setSession, type StoredRow } from '../commands/store.ts'
import { batched } from '../database/batched.ts'
import { standpointsOf } from './standing-row.ts'

/** A session as it is stored. */
export type StoredSession = {
  readonly id: string
  readonly sid: string
  readonly account: string
  readonly epoch: number
  readonly startedAt: string
  readonly lastUsedAt: string
  readonly expiresAt: string
  readonly device: string | null
  readonly network: string | null
}

const iso = (value: unknown): string => new Date(value as string | Date).toISOString()

const toSession = (row: StoredRow): StoredSession => ({
  id: row.id,
  sid: String(row.sid),
  account: String(row.account),
  epoch: Number(row.epoch),
  startedAt: iso(row.createdAt),
  lastUsedAt: iso(row.lastUsedAt),
  expiresAt: iso(row.expiresAt),
  device: typeof row.device === 'string' ? row.device : null,
  network: typeof row.network === 'string' ? row.network : null,
})

export const beginSession = async (
  session: Omit<StoredSession, 'id' | 'startedAt' | 'lastUsedAt'>,
  req: PayloadRequest,
): Promise<void> => {
  await insertOnce('account-sessions', { ...session, lastUsedAt: new Date().toISOString() }, req)
}

/** Notes that a session was prolonged. */
export const prolongSession = (sid: string, expiresAt: string, req: PayloadRequest): Promise<void> =>
  setSession({ sid: { equals: sid } }, { lastUsedAt: new Date().toISOString(), expiresAt }, req)

/** Takes one session along into the account's next epoch, where it stood in the one before. */
export const carrySession = (
  { sid, account }: Pick<StoredSession, 'sid' | 'account'>,
  epoch: number,
  req: PayloadRequest,
): Promise<void> =>
  setSession(
    { and: [{ sid: { equals: sid } }, { account: { equals: account } }, { epoch: { equals: epoch - 1 } }] },
    { epoch },
    req,
  )

/** Ends one session; false where the account has no such one. */
export const endSessionRow = async (account: string, id: string, req: PayloadRequest): Promise<boolean> =>
  (await deleteSessions({ and: [{ account: { equals: account } }, { id: { equals: id } }] }, req)) > 0

/** Ends the session that the token names. */
export const endSid = async (account: string, sid: string, req: PayloadRequest): Promise<void> => {
  await deleteSessions({ and: [{ account: { equals: account } }, { sid: { equals: sid } }] }, req)
}

/** Removes the rows of sessions of earlier epochs, which count no longer; how many there were. */
export const removeEarlierSessions = (account: string, epoch: number, req: PayloadRequest): Promise<number> =>
  deleteSessions({ and: [{ account: { equals: account } }, { epoch: { less_than: epoch } }] }, req)

/** Removes what is past its time. */
export const removeExpiredSessions = (req: PayloadRequest): Promise<number> =>
  deleteSessions({ expiresAt: { less_than: new Date().toISOString() } }, req)

const sessionsBySid = batched(async (sids, req): Promise<ReadonlyMap<string, StoredSession>> => {
  const rows = await findRows('account-sessions', { sid: { in: [...sids] } }, req)
  return new Map(rows.map(toSession).map((session) => [session.sid, session]))
})

/** Those of an account's sessions that count now: not ended, of the account's epoch, and the account not disabled. */
export const sessionsThatCount = async <Named extends { readonly id: string }>(
  account: string,
  named: readonly Named[],
  req: PayloadRequest,
): Promise<readonly Named[]> => {
  if (named.length === 0) return []
  const [standpoints, stored] = await Promise.all([
    standpointsOf([account], req),
    sessionsBySid(
      named.map(({ id }) => id),
      req,
    ),
  ])
  const standpoint = standpoints.get(account)
  if (standpoint?.state !== 'active') return []
  return named.filter(({ id }) => {
    const session = stored.get(id)
    return session?.account === account && session.epoch === standpoint.epoch
  })
}

/** An account's sessions as they stand, the latest first. */
export const sessionsOfAccount = async (account: string, req: PayloadRequest): Promise<readonly StoredSession[]> => {
  const standpoint = (await standpointsOf([account], req)).get(account)
  if (standpoint?.state !== 'active') return []
  const where = {
    and: [
      { account: { equals: account } },
      { epoch: { equals: standpoint.epoch } },
      { expiresAt: { greater_than: new Date().toISOString() } },
    ],
  }
  return (await findRows('account-sessions', where, req, '-createdAt')).map(toSession)
}

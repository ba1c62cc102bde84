import type { PayloadRequest, Where } from 'payload'
import { requestIdOf } from '../commands/actor.ts'
import { appendEvent } from '../commands/ledger.ts'
import {
  compareAndSet,
  findColumns,
  findRow,
  findRows,
  insertOnce,
  setPassword,
  type StoredRow,
} from '../commands/store.ts'
import { batched } from '../database/batched.ts'
import type { StoredPassword } from './password-hash.ts'

/** What an administrator did to an account. */
export type Act = {
  readonly what: 'disabled' | 'enabled' | 'sessions-ended'
  readonly by: string
  readonly at: string
  readonly reason: string | null
}

/** What counts of an account; one row an account. */
export type Standing = StoredPassword & {
  readonly id: string
  readonly account: string
  readonly passwordSetAt: string | null
  /** Sessions of another epoch count no longer. */
  readonly epoch: number
  readonly state: 'active' | 'disabled'
  readonly act: Act | null
  readonly revision: number
}

/** What a change writes; each change is one compare-and-set of the row. */
export type StandingChange = Partial<Pick<Standing, 'hash' | 'salt' | 'passwordSetAt' | 'epoch' | 'state' | 'act'>>

const toStanding = (row: StoredRow): Standing => ({
  id: row.id,
  account: String(row.account),
  hash: String(row.hash),
  salt: String(row.salt),
  passwordSetAt: row.passwordSetAt ? new Date(row.passwordSetAt as string | Date).toISOString() : null,
  epoch: Number(row.epoch),
  state: row.state === 'disabled' ? 'disabled' : 'active',
  act: row.act ? (JSON.parse(String(row.act)) as Act) : null,
  revision: Number(row.revision),
})

/** The standing of an account; null where nothing was ever written of it, and all is as its own row says. */
const storedStandingOf = async (account: string, req: PayloadRequest): Promise<Standing | null> => {
  const row = await findRow('account-standings', { account: { equals: account } }, req)
  return row ? toStanding(row) : null
}

/** The standing of an account, which begins with the password that it has. */
export const standingOf = async (
  account: StoredPassword & { readonly id: string },
  req: PayloadRequest,
): Promise<Standing> => {
  const stored = await storedStandingOf(account.id, req)
  if (stored) return stored
  const { id, hash, salt } = account
  const first = { account: id, hash, salt, passwordSetAt: null, epoch: 1, state: 'active', act: null, revision: 1 }
  const row = await insertOnce('account-standings', first, req)
  const standing = row ? toStanding(row) : await storedStandingOf(account.id, req)
  if (!standing) throw new Error(`The standing of the account ${id} could be neither written nor read.`)
  return standing
}

/** Null where another writer was faster. */
export const writeStanding = async (
  before: Standing,
  { act, ...change }: StandingChange,
  req: PayloadRequest,
): Promise<Standing | null> => {
  const data = { ...change, ...(act === undefined ? {} : { act: act === null ? null : JSON.stringify(act) }) }
  const row = await compareAndSet('account-standings', before, data, req)
  return row ? toStanding(row) : null
}

/** Every lost race means that another writer got ahead, so the loop ends; the bound only turns a bug into an error. */
const MOST_TRIES = 50

/** Changes a standing, as it is when the change is written. The change looks at it each time anew; null for none. */
export const changeStanding = async (
  account: StoredPassword & { readonly id: string },
  change: (standing: Standing) => StandingChange | null,
  req: PayloadRequest,
): Promise<Standing | null> => {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const before = await standingOf(account, req)
    const wanted = change(before)
    if (wanted === null) return null
    // What was done before must stand in the ledger before it is written over.
    if (wanted.act !== undefined) await recordAct(before, req)
    const after = await writeStanding(before, wanted, req)
    if (after) return after
  }
  throw new Error(`The standing of the account ${account.id} could not be written: ${MOST_TRIES} races lost.`)
}

/** Writes into the ledger what an administrator did to the account last. Once only, however often it is called. */
export const recordAct = async ({ account, act }: Standing, req: PayloadRequest): Promise<void> => {
  if (!act) return
  const subject = `account:${account}`
  const action = act.what === 'sessions-ended' ? act.what : `account-${act.what}`
  await appendEvent(
    {
      key: `${subject}:${action}:${act.at}`,
      subject,
      action,
      at: act.at,
      actor: act.by,
      requestId: requestIdOf(req),
      details: act.reason === null ? null : { reason: act.reason },
    },
    req,
  )
}

/** Records what a crash kept out of the ledger. */
export const recordActs = async (req: PayloadRequest): Promise<void> => {
  for (const row of await findRows('account-standings', { act: { exists: true } }, req)) {
    await recordAct(toStanding(row), req)
  }
}

/** What a request must know of an account, and of many at once: not their passwords. */
export type Standpoint = Pick<Standing, 'epoch' | 'state'>

/** The standpoints of these accounts. One that is not there never had a session that counts, and is not disabled. */
export const standpointsOf = batched(async (accounts, req): Promise<ReadonlyMap<string, Standpoint>> => {
  const rows = await findColumns('account-standings', ['account', 'epoch', 'state'], req, {
    account: { in: [...accounts] },
  })
  return new Map(
    rows.map(({ account, epoch, state }) => [
      String(account),
      { epoch: Number(epoch), state: state === 'disabled' ? 'disabled' : 'active' },
    ]),
  )
})

/** The accounts that are disabled now. */
export const disabledAccounts = async (req: PayloadRequest): Promise<ReadonlySet<string>> => {
  const where: Where = { state: { equals: 'disabled' } }
  const rows = await findColumns('account-standings', ['account'], req, where)
  return new Set(rows.map(({ account }) => String(account)))
}

/** Writes the password that counts back into the account's own row, where a stale copy has brought another one back. */
export const putPasswordRight = async (
  account: StoredPassword & { readonly id: string },
  { hash, salt }: StoredPassword,
  req: PayloadRequest,
): Promise<void> => {
  if (account.hash !== hash || account.salt !== salt) await setPassword(account.id, account.hash, { hash, salt }, req)
}

import type { PayloadRequest } from 'payload'
import { done, notFound, refusal, refused, type Result } from '../commands/result.ts'
import { actingAdministrator } from './acting-administrator.ts'
import { administrators, lastAdministrator } from './last-administrator.ts'
import { accountById } from './own-account.ts'
import { removeEarlierSessions, sessionsOfAccount } from './session-rows.ts'
import { changeStanding, recordAct, standingOf, type Act } from './standing-row.ts'

type State = { readonly state: 'active' | 'disabled' }

/** What an administrator sees of an account. Times are ISO 8601 in UTC. */
export type AccountState = State & {
  /** What an administrator did to the account last; null where none did anything. */
  readonly act: Act | null
  /** How many sessions it has. */
  readonly sessions: number
}

export const accountState = async (
  { accountId }: { readonly accountId: string },
  req: PayloadRequest,
): Promise<Result<AccountState>> => {
  const administrator = await actingAdministrator(req)
  if (!administrator.ok) return administrator
  const account = await accountById(accountId, req)
  if (!account) return refused(notFound('account'))
  const { state, act } = await standingOf(account, req)
  return done({ state, act, sessions: (await sessionsOfAccount(account.id, req)).length })
}

/**
 * Closes an account: nobody signs in to it, its sessions have ended, and it holds no role, from the next request on. What
 * its owner has decided stands. Refused: one's own (403 OWN_ACCOUNT), the last administrator's (409 LAST_ADMINISTRATOR),
 * and one that is disabled (409 ACCOUNT_DISABLED).
 */
export const disableAccount = async (
  { accountId, reason }: { readonly accountId: string; readonly reason: string },
  req: PayloadRequest,
): Promise<Result<State>> => {
  const administrator = await actingAdministrator(req)
  if (!administrator.ok) return administrator
  const by = administrator.value.id
  if (accountId === by) return refused(ownAccountRefused)
  const account = await accountById(accountId, req)
  if (!account) return refused(notFound('account'))

  const act: Act = { what: 'disabled', by, at: new Date().toISOString(), reason }
  const disabled = await changeStanding(
    account,
    ({ state, epoch }) => (state === 'disabled' ? null : { state: 'disabled', epoch: epoch + 1, act }),
    req,
  )
  if (!disabled) return refused(alreadyDisabled)
  await recordAct(disabled, req)
  // Two administrators may disable each other at once: whoever of them comes last finds nobody left, and takes it back.
  if ((await administrators(req)).size === 0) {
    await enable(account, by, req)
    return refused(lastAdministrator)
  }
  await removeEarlierSessions(account.id, disabled.epoch, req)
  return done({ state: 'disabled' })
}

/** Opens a disabled account again. Its sessions stay ended; its roles are those that were not taken from it. */
export const enableAccount = async (
  { accountId }: { readonly accountId: string },
  req: PayloadRequest,
): Promise<Result<State>> => {
  const administrator = await actingAdministrator(req)
  if (!administrator.ok) return administrator
  const account = await accountById(accountId, req)
  if (!account) return refused(notFound('account'))
  return (await enable(account, administrator.value.id, req)) ? done({ state: 'active' }) : refused(notDisabled)
}

const enable = async (
  account: Parameters<typeof changeStanding>[0],
  by: string,
  req: PayloadRequest,
): Promise<boolean> => {
  const act: Act = { what: 'enabled', by, at: new Date().toISOString(), reason: null }
  const enabled = await changeStanding(
    account,
    ({ state }) => (state === 'disabled' ? { state: 'active', act } : null),
    req,
  )
  if (!enabled) return false
  await recordAct(enabled, req)
  return true
}

const ownAccountRefused = refusal(403, 'OWN_ACCOUNT', 'You can’t disable your own account. Ask another administrator.')
const alreadyDisabled = refusal(409, 'ACCOUNT_DISABLED', 'This account is disabled already.')
const notDisabled = refusal(409, 'ACCOUNT_NOT_DISABLED', 'This account is not disabled.')

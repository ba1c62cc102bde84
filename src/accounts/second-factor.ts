import type { PayloadRequest } from 'payload'
import { done, notFound, refusal, refused, type Result } from '../commands/result.ts'
import { actingAdministrator } from './acting-administrator.ts'
import {
  factorOf,
  isActive,
  isPending,
  newlyHeld,
  recordFactor,
  removalBy,
  secretOf,
  writeFactor,
  type Factor,
  type FactorChange,
  type StoredFactor,
} from './factor-row.ts'
import { enrolmentUri, newSecret, stepOf } from './one-time-codes.ts'
import { accountLocked, countFailure, ownAccount, signedInPerson, type OwnAccount } from './own-account.ts'
import { isRecoveryCode, newRecoveryCodes, unusedOf, withUsed } from './recovery-codes.ts'
import { reenterPassword } from './reenter-password.ts'

/** Every lost race means that another writer got ahead, so the loops end; the bound only turns a bug into an error. */
const MOST_TRIES = 50

export type Enrolment = {
  /** Base32; shown this once. */
  readonly secret: string
  /** `otpauth://…`, for a QR code. */
  readonly uri: string
}

export type FactorStatus = {
  readonly active: boolean
  /** How many recovery codes were not used yet. */
  readonly recoveryCodesLeft: number
}

/** Whether the person who asks has a second factor. */
export const secondFactorStatus = async (req: PayloadRequest): Promise<Result<FactorStatus>> => {
  const person = signedInPerson(req)
  if (!person.ok) return person
  const factor = await factorOf(person.value.id, req)
  return done(
    isActive(factor)
      ? { active: true, recoveryCodesLeft: unusedOf(factor.kept.recovery) }
      : { active: false, recoveryCodesLeft: 0 },
  )
}

/** Gives out a new secret. It counts for nothing until a code of it has been confirmed; until then it can be had anew. */
export const enrolSecondFactor = async (
  { password }: { readonly password: string },
  req: PayloadRequest,
): Promise<Result<Enrolment>> => {
  const account = await reenterPassword(password, req)
  if (!account.ok) return account
  const { id, email } = account.value
  const secret = newSecret()
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const before = await factorOf(id, req)
    if (isActive(before)) return refused(alreadyActive)
    // What became of the factor before must stand in the ledger before its row is written over.
    if (before) await recordFactor(before, req)
    if (await writeFactor(id, before, newlyHeld(secret, id, req), req))
      return done({ secret, uri: enrolmentUri(secret, email) })
  }
  throw raceLost(id)
}

/** Makes a new second factor count, by a first code of it; answers its recovery codes, this once. */
export const confirmSecondFactor = async (
  { code }: { readonly code: string },
  req: PayloadRequest,
): Promise<Result<{ readonly active: true; readonly recoveryCodes: readonly string[] }>> => {
  const account = await ownAccount(req)
  if (!account.ok) return account
  const confirmedAt = new Date().toISOString()
  const { codes, stored } = await newRecoveryCodes(confirmedAt)
  const confirmed = (kept: Factor['kept']) => ({ confirmedAt, kept: { ...kept, recovery: stored } })
  const spent = await spendCode(account.value, code, isPending, confirmed, req)
  if (!spent.ok) return spent
  if (!spent.value) return refused(nothingToConfirm)
  await recordFactor(spent.value, req)
  return done({ active: true, recoveryCodes: codes })
}

/** Makes ten new recovery codes in place of those that there are, by the password; answers them, this once. */
export const renewRecoveryCodes = async (
  { password }: { readonly password: string },
  req: PayloadRequest,
): Promise<Result<{ readonly recoveryCodes: readonly string[] }>> => {
  const account = await reenterPassword(password, req)
  if (!account.ok) return account
  const { codes, stored } = await newRecoveryCodes(new Date().toISOString())
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const factor = await factorOf(account.value.id, req)
    if (!isActive(factor)) return refused(notFound('second factor'))
    // Which codes were used must stand in the ledger before they are written over.
    await recordFactor(factor, req)
    const renewed = await writeFactor(account.value.id, factor, { kept: { ...factor.kept, recovery: stored } }, req)
    if (renewed) {
      await recordFactor(renewed, req)
      return done({ recoveryCodes: codes })
    }
  }
  throw raceLost(account.value.id)
}

/** Takes the person's own second factor away, by all that a signature takes. */
export const removeSecondFactor = async (
  { password, code }: { readonly password: string; readonly code: string },
  req: PayloadRequest,
): Promise<Result<{ readonly active: false }>> => {
  const account = await reenterPassword(password, req)
  if (!account.ok) return account
  const { id } = account.value
  const spent = await spendCode(account.value, code, isActive, () => removalBy(id), req)
  if (!spent.ok) return spent
  if (!spent.value) return refused(notFound('second factor'))
  await recordFactor(spent.value, req)
  return done({ active: false })
}

/**
 * An administrator takes away the second factor of somebody who lost their device; who did it stands in the ledger. Never
 * their own: it would make the factor worth no more than a stolen session.
 */
export const resetSecondFactor = async (
  { accountId }: { readonly accountId: string },
  req: PayloadRequest,
): Promise<Result<{ readonly active: false }>> => {
  const administrator = await actingAdministrator(req)
  if (!administrator.ok) return administrator
  if (accountId === administrator.value.id) return refused(ownFactor)
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const factor = await factorOf(accountId, req)
    if (!isActive(factor)) return refused(notFound('second factor'))
    await recordFactor(factor, req)
    const removed = await writeFactor(accountId, factor, removalBy(administrator.value.id), req)
    if (removed) {
      await recordFactor(removed, req)
      return done({ active: false })
    }
  }
  throw raceLost(accountId)
}

/**
 * Asks for a code where the account has a second factor: a one-time code, or a recovery code in its place. A code that is
 * right is used up by this.
 */
export const checkSecondFactor = async (
  account: OwnAccount,
  code: string | null | undefined,
  req: PayloadRequest,
): Promise<Result<null>> => {
  const spent = await spendCode(account, code ?? '', isActive, () => ({}), req)
  if (!spent.ok) return spent
  if (spent.value && isRecoveryCode(code ?? '')) await recordFactor(spent.value, req)
  return done(null)
}

/**
 * Uses up one code by one compare-and-set, together with what the code was given for. Null where there is no such factor,
 * and so no code is asked for. A missing code is 403 CODE_NEEDED; a wrong one, or one of a step that a code has counted for
 * already (RFC 6238, 5.2), is 403 WRONG_CODE and counts towards the lockout.
 */
const spendCode = async (
  account: OwnAccount,
  code: string,
  isWanted: (factor: StoredFactor | null) => factor is Factor,
  change: (kept: Factor['kept']) => FactorChange,
  req: PayloadRequest,
): Promise<Result<StoredFactor | null>> => {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const factor = await factorOf(account.id, req)
    if (!isWanted(factor)) return done(null)
    const { kept } = factor
    if (code.trim() === '') return refused(codeNeeded)
    if (isClosed(kept, req)) return refused(accountLocked)
    const used = isRecoveryCode(code) ? await useRecoveryCode(factor, code) : useOneTimeCode(factor, code, req)
    if (used === 'unreadable') return refused(unreadable)
    if (used === null) {
      const failed = { ...kept, failures: kept.failures + 1, failedAt: new Date().toISOString() }
      if (!(await writeFactor(account.id, factor, { kept: failed }, req))) continue
      await countFailure(account, req)
      return refused(wrongCode)
    }
    const written = await writeFactor(account.id, factor, { ...used, ...change(used.kept) }, req)
    if (written) return done(written)
  }
  throw raceLost(account.id)
}

type Used = { readonly kept: Factor['kept']; readonly lastStep?: number }

/** What a one-time code leaves behind; null where it is wrong or was used. */
const useOneTimeCode = (factor: Factor, code: string, req: PayloadRequest): Used | null | 'unreadable' => {
  const secret = secretOf(factor, req)
  if (secret === null) return 'unreadable'
  const step = stepOf(secret, code, Date.now())
  if (step === null || step <= factor.lastStep) return null
  return { kept: { ...factor.kept, failures: 0, failedAt: null }, lastStep: step }
}

/** What a recovery code leaves behind; null where it is wrong or was used. */
const useRecoveryCode = async ({ kept }: Factor, code: string): Promise<Used | null> => {
  const recovery = kept.recovery && (await withUsed(kept.recovery, code, new Date().toISOString()))
  return recovery ? { kept: { ...kept, failures: 0, failedAt: null, recovery } } : null
}

/**
 * Whether too many wrong codes came in a row. Counted besides the account's own failures, because those begin again at each
 * sign-in: who has the password could guess codes without end. Counted in the write that a right code would need, so that
 * guesses made all at once are no more than the others.
 */
const isClosed = ({ failures, failedAt }: Factor['kept'], { payload }: PayloadRequest): boolean => {
  const { maxLoginAttempts, lockTime } = payload.collections.users.config.auth
  return failures >= maxLoginAttempts && failedAt !== null && Date.parse(failedAt) + lockTime > Date.now()
}

const raceLost = (account: string): Error =>
  new Error(`The second factor of ${account} could not be written: ${MOST_TRIES} races lost.`)

const codeNeeded = refusal(
  403,
  'CODE_NEEDED',
  'Enter the six digits that your authenticator app shows now, or one of your recovery codes. Nothing was recorded.',
)
const wrongCode = refusal(
  403,
  'WRONG_CODE',
  'This code is wrong, or was used before. Wait until your authenticator app shows the next one, or take another recovery code. Nothing was recorded.',
)
const unreadable = refusal(
  409,
  'SECOND_FACTOR_UNREADABLE',
  'Your second factor can’t be read any more, because the server’s secret has changed. Ask an administrator to reset it, then add it again.',
)
const alreadyActive = refusal(
  409,
  'SECOND_FACTOR_ACTIVE',
  'This account has a second factor. Remove it before you add another one.',
)
const nothingToConfirm = refusal(
  409,
  'NOTHING_TO_CONFIRM',
  'There is no new second factor to confirm. Begin by adding one.',
)
const ownFactor = refusal(
  403,
  'OWN_SECOND_FACTOR',
  'You can’t reset your own second factor. Remove it with your password and a code, or ask another administrator.',
)

import type { PayloadRequest } from 'payload'
import { requestIdOf } from '../commands/actor.ts'
import { appendEvent } from '../commands/ledger.ts'
import { compareAndSet, findRow, findRows, insertOnce, type StoredRow } from '../commands/store.ts'
import { tell } from '../commands/tell.ts'
import { SENTENCES } from '../notices/sentences.ts'
import { ACCOUNT_PATH, type Telling } from '../notices/telling.ts'
import { openText, sealText } from '../sealed-text.ts'
import { isSecret } from './one-time-codes.ts'
import { usesOf, type RecoveryCodes } from './recovery-codes.ts'

/**
 * What the column `secret` holds, as JSON: the encrypted secret with the wrong codes since the last right one and the
 * recovery codes, or who took the factor away and when. The row alone must say what recovery has to record.
 */
type Held = {
  readonly sealed: string
  readonly failures: number
  readonly failedAt: string | null
  /** Not there in rows from before there were such codes. */
  readonly recovery?: RecoveryCodes
}
type Removed = { readonly removedBy: string; readonly removedAt: string }

type Row = {
  readonly id: string
  readonly account: string
  /** When a first code showed that the person's device has the secret; null until then. */
  readonly confirmedAt: string | null
  /** The time step of the last code that counted. */
  readonly lastStep: number
  readonly revision: number
}
/** An account's second factor as it is stored; one row an account. */
export type StoredFactor = Row & { readonly kept: Held | Removed }
/** A factor that was not taken away. */
export type Factor = Row & { readonly kept: Held }

/** What a change writes; each change is one compare-and-set of the row. */
export type FactorChange = Partial<Pick<StoredFactor, 'kept' | 'confirmedAt' | 'lastStep'>>

const toFactor = (row: StoredRow): StoredFactor => ({
  id: row.id,
  account: String(row.account),
  kept: JSON.parse(String(row.secret)) as Held | Removed,
  confirmedAt: row.confirmedAt ? new Date(row.confirmedAt as string | Date).toISOString() : null,
  lastStep: Number(row.lastStep),
  revision: Number(row.revision),
})

const isHeld = (factor: StoredFactor | null): factor is Factor => factor !== null && 'sealed' in factor.kept

/** Codes are asked for: the person has shown that they can make them. */
export const isActive = (factor: StoredFactor | null): factor is Factor => isHeld(factor) && factor.confirmedAt !== null

/** A secret was given out, and no code has come back yet. */
export const isPending = (factor: StoredFactor | null): factor is Factor =>
  isHeld(factor) && factor.confirmedAt === null

export const factorOf = async (account: string, req: PayloadRequest): Promise<StoredFactor | null> => {
  const row = await findRow('second-factors', { account: { equals: account } }, req)
  return row ? toFactor(row) : null
}

/** Null where another writer was faster. */
export const writeFactor = async (
  account: string,
  before: StoredFactor | null,
  { kept, ...change }: FactorChange,
  req: PayloadRequest,
): Promise<StoredFactor | null> => {
  const data = { ...change, ...(kept ? { secret: JSON.stringify(kept) } : {}) }
  const row = before
    ? await compareAndSet('second-factors', before, data, req)
    : await insertOnce('second-factors', { ...data, account, revision: 1 }, req)
  return row ? toFactor(row) : null
}

/** A secret that waits for its first code. */
export const newlyHeld = (secret: string, account: string, { payload }: PayloadRequest): FactorChange => ({
  kept: { sealed: sealText(secret, placeOf(account), payload), failures: 0, failedAt: null },
  confirmedAt: null,
  lastStep: 0,
})

/** The secret; null where it was encrypted under another `PAYLOAD_SECRET`, changed, or put into another account's row. */
export const secretOf = ({ account, kept }: Factor, { payload }: PayloadRequest): string | null => {
  const secret = openText(kept.sealed, placeOf(account), payload)
  return secret !== null && isSecret(secret) ? secret : null
}

const placeOf = (account: string): string => `second-factor:${account}`

/** Takes a factor away: nothing that could make a code is left. */
export const removalBy = (account: string): FactorChange => ({
  kept: { removedBy: account, removedAt: new Date().toISOString() },
  confirmedAt: null,
  lastStep: 0,
})

/**
 * Writes into the ledger what the row says: a factor was added, removed by its owner, or reset by an administrator; recovery
 * codes were made anew or used, and the owner is told of each that was used. Once only, however often it is called. No secret
 * and no code goes into it.
 */
export const recordFactor = async (factor: StoredFactor, req: PayloadRequest): Promise<void> => {
  const subject = `account:${factor.account}`
  for (const { action, at, actor, name } of eventsOf(factor)) {
    await appendEvent({ key: `${subject}:${name}`, subject, action, at, actor, requestId: requestIdOf(req) }, req)
  }
  await tell(noticesOfFactor(factor), req)
}

type FactorEvent = { readonly action: string; readonly at: string; readonly actor: string; readonly name: string }

const factorEvent = (what: 'added' | 'removed' | 'reset', at: string, actor: string): FactorEvent => ({
  action: `second-factor-${what}`,
  at,
  actor,
  name: `second-factor:${what}:${at}`,
})

const eventsOf = ({ account, confirmedAt, kept }: StoredFactor): readonly FactorEvent[] => {
  if ('removedBy' in kept) {
    const what = kept.removedBy === account ? 'removed' : 'reset'
    return [factorEvent(what, kept.removedAt, kept.removedBy)]
  }
  if (confirmedAt === null) return []
  const { madeAt } = kept.recovery ?? { madeAt: confirmedAt }
  return [
    factorEvent('added', confirmedAt, account),
    // Those of the first set come with the factor.
    ...(madeAt === confirmedAt
      ? []
      : [{ action: 'recovery-codes-made', at: madeAt, actor: account, name: `recovery-codes:${kept.recovery?.set}` }]),
    ...usesOf(kept.recovery).map(({ name, at }) => ({
      action: 'recovery-code-used',
      at,
      actor: account,
      name: `recovery-code:${name}`,
    })),
  ]
}

const noticesOfFactor = ({ account, kept }: StoredFactor): readonly Telling[] =>
  'removedBy' in kept
    ? []
    : usesOf(kept.recovery).map(({ name, at }) => ({
        occasion: `recovery-code:${name}`,
        kind: 'recovery-code-used',
        to: [account],
        // Not the owner, for all that the server can tell: so that they are told.
        actor: null,
        at,
        sentence: SENTENCES['recovery-code-used'],
        about: '',
        path: ACCOUNT_PATH,
      }))

/** Records what a crash kept out of the ledger. */
export const recordFactors = async (req: PayloadRequest): Promise<void> => {
  for (const row of await findRows('second-factors', {}, req)) await recordFactor(toFactor(row), req)
}

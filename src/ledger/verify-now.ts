import { createLocalReq, type Payload } from 'payload'
import { env } from '../env.ts'
import { serverKeys } from '../signing/server-keys.ts'
import type { Note, Problem } from './problem.ts'
import { storedRows } from './stored-rows.ts'
import { keptHeads } from './trust.ts'
import { verifyLedger, type Figures } from './verify.ts'

/** What one verification found, as the API answers it; of each list the first, with how many there are. */
export type LedgerVerification = {
  readonly problems: readonly Problem[]
  readonly notes: readonly Note[]
  readonly totals: { readonly problems: number; readonly notes: number }
  readonly figures: Figures
  /** When the ledger had been walked, in UTC. */
  readonly verifiedAt: string
}

/** A ledger that fits nowhere would fill an answer with a line for each event. */
export const MOST_FINDINGS = 200

let underWay: Promise<LedgerVerification> | null = null

/**
 * Verifies the whole ledger with this server's keys and the head that it keeps beside them, as `npm run ledger:verify` does.
 * It reads every row, so it runs once at a time: whoever asks meanwhile gets the same answer. Throws where the head that is
 * kept can't be read.
 */
export const verifyNow = (payload: Payload): Promise<LedgerVerification> => {
  underWay ??= verify(payload).finally(() => {
    underWay = null
  })
  return underWay
}

const verify = async (payload: Payload): Promise<LedgerVerification> => {
  const trust = { keys: await serverKeys(), keptHeads: keptHeads(env, undefined) }
  // Of nobody's own: several people may wait for it.
  const req = await createLocalReq({}, payload)
  const { problems, notes, figures } = await verifyLedger(storedRows(req), trust)
  return {
    problems: problems.slice(0, MOST_FINDINGS),
    notes: notes.slice(0, MOST_FINDINGS),
    totals: { problems: problems.length, notes: notes.length },
    figures,
    verifiedAt: new Date().toISOString(),
  }
}

import { createLocalReq, type Payload } from 'payload'
import { recoverHead } from './ledger.ts'
import { recordPolicy } from './policy.ts'
import { toPublication } from './publications.ts'
import { settlePublication } from './retract-publication.ts'
import { toRound } from './rounds.ts'
import { settleRound } from './settle-round.ts'
import { findRows } from './store.ts'

export type Recovered = { readonly rounds: number; readonly publications: number }

/**
 * Finishes what a crash left half done: every row whose follow-up work is not marked as settled. Idempotent; runs before
 * the port opens and on a schedule.
 */
export const recover = async (payload: Payload): Promise<Recovered> => {
  const req = await createLocalReq({}, payload)
  // Retractions first: the ledger must know what became of an edition before the next one takes its row.
  const publications = (await findRows('publications', { settled: { not_equals: true } }, req)).map(toPublication)
  for (const publication of publications) await settlePublication(publication, req)

  const rounds = (await findRows('review-states', { settled: { not_equals: true } }, req)).map(toRound)
  for (const round of rounds) await settleRound(round, req)

  await recordPolicy(req)
  await recoverHead(req)
  return { rounds: rounds.length, publications: publications.length }
}

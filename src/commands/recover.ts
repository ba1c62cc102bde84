import { createLocalReq, type Payload } from 'payload'
import { toPublication } from './publications.ts'
import { settleRetraction } from './retract-publication.ts'
import { toRound } from './rounds.ts'
import { settleRound } from './settle-round.ts'
import { findRows } from './store.ts'

export type Recovered = { readonly rounds: number; readonly retractions: number }

/**
 * Finishes what a crash left half done: every row whose follow-up work is not marked as settled. Idempotent; runs before
 * the port opens and on a schedule.
 */
export const recover = async (payload: Payload): Promise<Recovered> => {
  const req = await createLocalReq({}, payload)
  const rounds = (await findRows('review-states', { settled: { not_equals: true } }, req)).map(toRound)
  for (const round of rounds) await settleRound(round, req)

  const retracted = (
    await findRows(
      'publications',
      { and: [{ settled: { not_equals: true } }, { status: { equals: 'retracted' } }] },
      req,
    )
  ).map(toPublication)
  for (const publication of retracted) await settleRetraction(publication, null, req)

  return { rounds: rounds.length, retractions: retracted.length }
}

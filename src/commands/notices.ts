import type { PayloadRequest } from 'payload'
import { noticesOfPublication } from '../notices/of-publication.ts'
import { noticesOfRound } from '../notices/of-round.ts'
import type { StoredPublication } from './publications.ts'
import { toRound, type StoredRound } from './rounds.ts'
import { findRows } from './store.ts'
import { tell } from './tell.ts'

/** Tells those whom a round's steps concern; safe to run again. */
export const tellOfRound = async (round: StoredRound, req: PayloadRequest): Promise<void> => {
  await tell(noticesOfRound(round), req)
}

/** Tells those whom a publication's retractions concern; safe to run again. */
export const tellOfPublication = async (publication: StoredPublication, req: PayloadRequest): Promise<void> => {
  if (publication.retractions.length === 0) return
  const rounds = (await findRows('review-states', { article: { equals: publication.article } }, req)).map(toRound)
  await tell(
    noticesOfPublication(publication, (edition) => rounds.find((round) => round.edition === edition)),
    req,
  )
}

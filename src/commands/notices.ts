import type { PayloadRequest } from 'payload'
import type { StoredPublication } from './publications.ts'
import type { StoredRound } from './rounds.ts'

/** Tells those whom a round's newest steps concern; safe to run again. */
export const tellOfRound = async (_round: StoredRound, _req: PayloadRequest): Promise<void> => {}

/** Tells those whom a retraction concerns; safe to run again. */
export const tellOfPublication = async (_publication: StoredPublication, _req: PayloadRequest): Promise<void> => {}

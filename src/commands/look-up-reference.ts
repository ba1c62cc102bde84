import type { PayloadRequest } from 'payload'
import { toCsl, type CslItem } from '../citations/csl.ts'
import { couldBeId } from '../database/ids.ts'
import { findCandidates } from '../literature/candidates.ts'
import type { Found } from '../literature/found.ts'
import type { Notice } from '../citations/integrity.ts'
import type { Difference } from '../literature/likeness.ts'
import { lookUp, type LookUpCode } from '../literature/lookup.ts'
import { serverServices } from '../literature/server-services.ts'
import type { ServiceName } from '../literature/services.ts'
import { editorialActor } from './editorial-actor.ts'
import { duplicatesOf } from './find-duplicates.ts'
import { toOffer, type DuplicateOffer } from './reference-duplicates.ts'
import { recordOf, referenceRows } from './reference-rows.ts'
import { done, notFound, refusal, refused, type Refusal, type Result } from './result.ts'

/** A work as a service knows it, for a person to take over; nothing is stored. */
export type FoundWork = {
  readonly csl: CslItem
  readonly source: ServiceName
  readonly warnings: readonly string[]
  readonly notices: readonly Notice[]
}

export type LookedUpWork = FoundWork & { readonly duplicates: readonly DuplicateOffer[] }

export type CandidateWork = FoundWork & {
  /** 0 to 1. */
  readonly likeness: number
  readonly differs: readonly Difference[]
}

const STATUS: Readonly<Record<LookUpCode, Refusal['status']>> = {
  LOOKUP_NOT_FOUND: 404,
  LOOKUP_DISABLED: 409,
  LOOKUP_UNAVAILABLE: 503,
}

/** Asks the literature services for a work by its DOI or PMID, and says which references here may be that work already. */
export const lookUpReference = async (
  identifier: { readonly doi: string } | { readonly pmid: string },
  req: PayloadRequest,
): Promise<Result<LookedUpWork>> => {
  const actor = editorialActor(req)
  if (!actor.ok) return actor
  const found = await lookUp(identifier, serverServices())
  if (!found.ok) return refused(refusal(STATUS[found.code], found.code, found.message))
  const duplicates = await duplicatesOf(found.record, req)
  return done({ ...toFoundWork(found, found.source), duplicates: duplicates.map(toOffer) })
}

/** Published works that a reference may mean, most alike first; a person picks one with `confirm`. */
export const candidatesForReference = async (
  id: string,
  req: PayloadRequest,
): Promise<Result<{ readonly candidates: readonly CandidateWork[]; readonly problems: readonly string[] }>> => {
  const actor = editorialActor(req)
  if (!actor.ok) return actor
  const [row] = couldBeId(req.payload, id) ? await referenceRows([id], req) : []
  if (!row) return refused(notFound('reference'))
  const { candidates, problems } = await findCandidates(recordOf(row), serverServices())
  return done({
    candidates: candidates.map(({ source, likeness, differs, ...found }) => ({
      ...toFoundWork(found, source),
      likeness,
      differs,
    })),
    problems,
  })
}

const toFoundWork = ({ record, warnings, notices }: Found, source: ServiceName): FoundWork => ({
  csl: toCsl(record),
  source,
  warnings,
  notices,
})

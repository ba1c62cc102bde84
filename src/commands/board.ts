import type { PayloadRequest } from 'payload'
import { heldRoles } from '../accounts/roles-of.ts'
import { couldBeId } from '../database/ids.ts'
import type { Reviewer } from '../payload-types.ts'
import type { Interest } from '../review/conflicts.ts'
import type { BoardProfile } from '../review/round.ts'

/** The board profile that belongs to an account, as it stands now. */
export const boardProfileOf = async (userId: string, req: PayloadRequest): Promise<BoardProfile | null> => {
  const { docs } = await req.payload.find({
    collection: 'reviewers',
    where: { user: { equals: userId } },
    depth: 0,
    limit: 1,
    overrideAccess: true,
    req,
  })
  return docs[0] ? toProfile(docs[0], await holdersOfReviewerRole(req)) : null
}

/** The profiles with these ids in the order given, and the ids that name nobody. */
export const boardProfiles = async (
  ids: readonly string[],
  req: PayloadRequest,
): Promise<{ readonly profiles: readonly BoardProfile[]; readonly unknown: readonly string[] }> => {
  const { docs } = await req.payload.find({
    collection: 'reviewers',
    where: { id: { in: ids.filter((id) => couldBeId(req.payload, id)) } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const holders = await holdersOfReviewerRole(req)
  const found = new Map(docs.map((doc) => [String(doc.id), toProfile(doc, holders)] as const))
  return {
    profiles: ids.flatMap((id) => found.get(id) ?? []),
    unknown: ids.filter((id) => !found.has(id)),
  }
}

/** Every profile of the board, whether active or not. */
export const wholeBoard = async (req: PayloadRequest): Promise<readonly BoardProfile[]> => {
  const { docs } = await req.payload.find({
    collection: 'reviewers',
    sort: 'name',
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const holders = await holdersOfReviewerRole(req)
  return docs.map((doc) => toProfile(doc, holders))
}

/** Asked once for a whole board: one question, however many members there are. */
const holdersOfReviewerRole = async (req: PayloadRequest): Promise<ReadonlySet<string>> =>
  new Set((await heldRoles({ role: { equals: 'reviewer' } }, req)).map(({ account }) => account))

const isoOrNull = (date: string | null | undefined): string | null => (date ? new Date(date).toISOString() : null)

const toInterest = (row: NonNullable<Reviewer['interests']>[number]): Interest => ({
  heading: row.heading,
  entity: row.entity,
  detail: row.detail ?? '',
  topics: (row.topics ?? []).map((topic) => (typeof topic === 'string' ? topic : topic.id)),
  until: isoOrNull(row.until),
  material: row.material === true,
})

const toProfile = (reviewer: Reviewer, holders: ReadonlySet<string>): BoardProfile => {
  const userId = typeof reviewer.user === 'string' ? reviewer.user : (reviewer.user?.id ?? null)
  return {
    id: String(reviewer.id),
    userId,
    byline: {
      name: reviewer.name,
      credentials: reviewer.credentials,
      specialties: reviewer.specialties ?? [],
      affiliation: reviewer.affiliation,
    },
    active: reviewer.active === true,
    termStart: reviewer.termStart ?? null,
    termEnd: reviewer.termEnd ?? null,
    disclosure: {
      nothingToDisclose: reviewer.nothingToDisclose === true,
      disclosedOn: isoOrNull(reviewer.disclosedOn),
      interests: (reviewer.interests ?? []).map(toInterest),
    },
    mayReview: userId !== null && holders.has(userId),
  }
}

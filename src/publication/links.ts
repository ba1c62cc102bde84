import type { PayloadRequest } from 'payload'
import { batched } from '../database/batched.ts'
import { isOpen, type ReviewState } from '../review/vocabulary.ts'
import { questionKey } from './document.ts'

export type PendingUpdate = { readonly state: ReviewState; readonly since: string }

type Owner = { readonly article?: unknown }

/** What a publication says of other rows: where its related questions lead, and whether an update of it is under review. */
export const linksOf = async (
  publication: Owner,
  relatedQuestions: readonly string[],
  req: PayloadRequest,
): Promise<{ slugs: readonly (string | null)[]; pendingUpdate: PendingUpdate | null }> => {
  const keys = relatedQuestions.map(questionKey)
  const article = typeof publication.article === 'string' ? publication.article : null
  const [bySlug, rounds] = await Promise.all([liveSlugs(keys, req), openRounds(article === null ? [] : [article], req)])
  return {
    slugs: keys.map((key) => bySlug.get(key) ?? null),
    pendingUpdate: article === null ? null : (rounds.get(article) ?? null),
  }
}

const liveSlugs = batched(async (keys, req): Promise<ReadonlyMap<string, string>> => {
  const { docs } = await req.payload.db.find<{ questionKey: string; slug: string }>({
    collection: 'publications',
    where: { and: [{ status: { equals: 'live' } }, { questionKey: { in: [...keys] } }] },
    select: { questionKey: true, slug: true },
    pagination: false,
    limit: 0,
    req,
  })
  return new Map(docs.map((doc) => [doc.questionKey, doc.slug]))
})

/** By the article that they are of. */
const openRounds = batched(async (articles, req): Promise<ReadonlyMap<string, PendingUpdate>> => {
  const { docs } = await req.payload.db.find<{ openKey: string; state: ReviewState; submittedAt: string }>({
    collection: 'review-states',
    where: { openKey: { in: [...articles] } },
    select: { openKey: true, state: true, submittedAt: true },
    pagination: false,
    limit: 0,
    req,
  })
  return new Map(
    docs
      .filter(({ state }) => isOpen(state))
      .map(({ openKey, state, submittedAt }) => [openKey, { state, since: new Date(submittedAt).toISOString() }]),
  )
})

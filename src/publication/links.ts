import type { PayloadRequest } from 'payload'
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
  const [bySlug, pendingUpdate] = await Promise.all([liveSlugs(keys, req), openRoundOf(publication.article, req)])
  return { slugs: keys.map((key) => bySlug.get(key) ?? null), pendingUpdate }
}

const liveSlugs = async (keys: readonly string[], req: PayloadRequest): Promise<ReadonlyMap<string, string>> => {
  if (keys.length === 0) return new Map()
  const { docs } = await req.payload.db.find<{ questionKey: string; slug: string }>({
    collection: 'publications',
    where: { and: [{ status: { equals: 'live' } }, { questionKey: { in: [...keys] } }] },
    select: { questionKey: true, slug: true },
    pagination: false,
    limit: keys.length,
    req,
  })
  return new Map(docs.map((doc) => [doc.questionKey, doc.slug]))
}

const openRoundOf = async (article: unknown, req: PayloadRequest): Promise<PendingUpdate | null> => {
  if (typeof article !== 'string') return null
  const round = await req.payload.db.findOne<{ state: ReviewState; submittedAt: string; id: string }>({
    collection: 'review-states',
    where: { openKey: { equals: article } },
    select: { state: true, submittedAt: true },
    req,
  })
  return round && isOpen(round.state) ? { state: round.state, since: new Date(round.submittedAt).toISOString() } : null
}

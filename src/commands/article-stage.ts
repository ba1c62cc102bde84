import type { PayloadRequest } from 'payload'
import { stageOf } from '../review/stage.ts'
import type { PublicationState, ReviewState } from '../review/vocabulary.ts'
import { findColumns, setArticleStage } from './store.ts'

/** Notes on an article where it stands now; safe to run again. An article that is gone is left alone. */
export const noteStageOf = async (articleId: string, req: PayloadRequest): Promise<void> => {
  const { docs } = await req.payload.find({
    collection: 'articles',
    where: { id: { equals: articleId } },
    select: { contributors: true, stage: true, updatedAt: true },
    joins: false,
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const [article] = docs
  if (!article) return
  const of = { article: { equals: articleId } }
  const rounds = await findColumns('review-states', ['state', 'round', 'releasedAt', 'submittedAt'], req, of)
  const [publication] = await findColumns('publications', ['status'], req, of)
  const inOrder = rounds.toSorted((one, other) => Number(one.round) - Number(other.round))
  const last = inOrder.at(-1)
  const published = inOrder.findLast(({ releasedAt }) => releasedAt)
  const saves = Object.values((article.contributors ?? {}) as Readonly<Record<string, string>>)
  const submittedAt = published ? new Date(published.submittedAt as string).toISOString() : null
  const stage = stageOf({
    round: last
      ? { state: last.state as ReviewState, releasedAt: last.releasedAt ? String(last.releasedAt) : null }
      : null,
    publication: publication ? (publication.status as PublicationState) : null,
    isChanged: submittedAt !== null && saves.some((at) => at > submittedAt),
  })
  if (stage !== article.stage) await setArticleStage(article, stage, req)
}

/** Notes the stage of articles from before there was one. Returns how many. */
export const noteMissingStages = async (req: PayloadRequest): Promise<number> => {
  const { docs } = await req.payload.find({
    collection: 'articles',
    where: { stage: { exists: false } },
    select: {},
    joins: false,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  for (const { id } of docs) await noteStageOf(String(id), req)
  return docs.length
}

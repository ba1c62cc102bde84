import type { PayloadRequest, Where } from 'payload'
import { STAGE_LABELS, type ArticleStage } from '../review/stage.ts'
import { articlePath, listOf, listPath, SHOWN, type HomeItem, type HomeList } from './home-list.ts'
import { openAlerts } from './open-alerts.ts'
import { readerQuestions } from './reader-questions.ts'
import { reviewsDueSoon } from './reviews-due-soon.ts'

/** What an editor's own articles wait for, and what readers ask. The number of queries is the same however many there are. */
export const homeOfEditor = async (userId: string, now: string, req: PayloadRequest): Promise<readonly HomeList[]> => {
  const mine: Where = { owner: { equals: userId } }
  return Promise.all([
    byStage(
      {
        key: 'sent-back',
        title: 'Sent back to me',
        stages: ['changes-requested', 'rejected'],
        empty: 'Nothing was sent back to you.',
      },
      userId,
      req,
    ),
    openAlerts({ 'article.owner': { equals: userId } }, req),
    byStage(
      {
        key: 'drafts',
        title: 'My drafts',
        stages: ['draft', 'changed'],
        empty: 'No drafts. Write a new article, or import a page.',
      },
      userId,
      req,
    ),
    byStage(
      {
        key: 'with-the-board',
        title: 'With the board',
        stages: ['submitted', 'under-review', 'approved'],
        empty: 'Nothing of yours is with the board. Submit an article from its own screen.',
      },
      userId,
      req,
    ),
    readerQuestions(req),
    reviewsDueSoon(now, { article: mine, title: 'My articles due for review again' }, req),
    byStage(
      {
        key: 'published',
        title: 'Published',
        stages: ['published', 'changed'],
        empty: 'Nothing of yours is published yet.',
      },
      userId,
      req,
    ),
  ])
}

type Stages = Pick<HomeList, 'key' | 'title' | 'empty'> & { readonly stages: readonly ArticleStage[] }

const byStage = async ({ stages, ...list }: Stages, userId: string, req: PayloadRequest): Promise<HomeList> => {
  const { docs, totalDocs } = await req.payload.find({
    collection: 'articles',
    where: { and: [{ stage: { in: [...stages] } }, { owner: { equals: userId } }] },
    select: { question: true, stage: true, updatedAt: true },
    joins: false,
    sort: '-updatedAt',
    limit: SHOWN,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const items = docs.map(({ id, question, stage, updatedAt }): HomeItem => ({
    id: String(id),
    title: question ?? '',
    path: articlePath(String(id)),
    words: stage ? STAGE_LABELS[stage] : null,
    at: updatedAt ?? null,
    isLate: false,
  }))
  const all = listPath('articles', [
    ['stage', 'in', stages.join(',')],
    ['owner', 'equals', userId],
  ])
  return listOf({ ...list, all }, items, totalDocs)
}

import type { PayloadRequest } from 'payload'
import { listOf, listPath, SHOWN, type HomeItem, type HomeList } from './home-list.ts'
import { questionPath } from './question-path.ts'

/** What readers asked and nobody has dealt with yet, the newest first. */
export const readerQuestions = async (req: PayloadRequest): Promise<HomeList> => {
  const { docs, totalDocs } = await req.payload.find({
    collection: 'questions',
    where: { state: { equals: 'new' } },
    select: { headline: true, askedAt: true },
    sort: '-askedAt',
    limit: SHOWN,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const items = docs.map(({ id, headline, askedAt }): HomeItem => ({
    id: String(id),
    title: headline,
    path: questionPath(String(id)),
    words: 'Came on',
    at: askedAt,
    isLate: false,
  }))
  return listOf(
    {
      key: 'reader-questions',
      title: 'Reader questions',
      all: listPath('questions', [['state', 'equals', 'new']]),
      empty: 'No question waits. Readers ask at the end of a published article; answer with a new article, or close.',
    },
    items,
    totalDocs,
  )
}

import type { PayloadRequest, Where } from 'payload'
import { findColumns } from '../commands/store.ts'
import { publicationPath } from '../notices/telling.ts'
import { addDays } from '../review/calendar.ts'
import { listOf, listPath, type HomeList } from './home-list.ts'

const DAYS_AHEAD = 30

/** Live texts whose review is due in the next 30 days, or overdue; the most urgent first. */
export const reviewsDueSoon = async (
  now: string,
  { article, title }: { readonly article: Where | null; readonly title: string },
  req: PayloadRequest,
): Promise<HomeList> => {
  const until = addDays(now, DAYS_AHEAD)
  const rows = await findColumns('publications', ['question', 'reviewDueAt'], req, {
    and: [
      { status: { equals: 'live' } },
      { reviewDueAt: { less_than_equal: until } },
      ...(article ? [withinArticle(article)] : []),
    ],
  })
  const due = rows
    .map((row) => ({
      id: row.id,
      question: String(row.question),
      at: new Date(row.reviewDueAt as string).toISOString(),
    }))
    .toSorted((one, other) => one.at.localeCompare(other.at))
  return listOf(
    {
      key: 'reviews-due',
      title,
      all: listPath('publications', [
        ['status', 'equals', 'live'],
        ['reviewDueAt', 'less_than_equal', until],
      ]),
      empty: `No review is due in the next ${DAYS_AHEAD} days.`,
    },
    due.map(({ id, question, at }) => ({
      id,
      title: question,
      path: publicationPath(id),
      words: at < now ? 'Overdue since' : 'Due on',
      at,
      isLate: at < now,
    })),
  )
}

/** The same conditions, asked of a publication's article. */
const withinArticle = (where: Where): Where =>
  Object.fromEntries(Object.entries(where).map(([field, condition]) => [`article.${field}`, condition]))

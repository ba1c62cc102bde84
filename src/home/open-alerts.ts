import type { PayloadRequest, Where } from 'payload'
import { toAlert, type StoredAlert } from '../commands/source-alerts.ts'
import { findRows } from '../commands/store.ts'
import { alertPath } from '../notices/of-alert.ts'
import { listOf, listPath, SHOWN, type HomeList } from './home-list.ts'

/** Sources that the literature took back, and that nobody has dealt with yet. */
export const openAlerts = async (where: Where, req: PayloadRequest): Promise<HomeList> => {
  const rows = await findRows('source-alerts', { and: [{ state: { equals: 'open' } }, where] }, req, '-firstSeenAt')
  const alerts = rows.map(toAlert)
  const questions = await questionsOf(alerts.slice(0, SHOWN), req)
  return listOf(
    {
      key: 'source-alerts',
      title: 'Sources taken back',
      all: listPath('source-alerts', [['state', 'equals', 'open']]),
      empty: 'No source of a live or waiting text is known to be retracted.',
    },
    alerts.map(({ id, article, referenceTitle, status, firstSeenAt }) => ({
      id,
      title: referenceTitle,
      path: alertPath(id),
      words: `${status === 'retracted' ? 'Retracted' : 'Expression of concern'}; cited in “${questions.get(article) ?? ''}”. Found on`,
      at: firstSeenAt,
      isLate: status === 'retracted',
    })),
  )
}

const questionsOf = async (
  alerts: readonly StoredAlert[],
  req: PayloadRequest,
): Promise<ReadonlyMap<string, string>> => {
  const { docs } = await req.payload.find({
    collection: 'articles',
    where: { id: { in: alerts.map(({ article }) => article) } },
    select: { question: true },
    joins: false,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return new Map(docs.map(({ id, question }) => [String(id), question ?? '']))
}

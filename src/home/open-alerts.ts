import type { PayloadRequest, Where } from 'payload'
import { toAlert } from '../commands/source-alerts.ts'
import { findRows } from '../commands/store.ts'
import { alertPath } from '../notices/of-alert.ts'
import { listOf, listPath, type HomeList } from './home-list.ts'

/** Sources that the literature took back, and that nobody has dealt with yet. */
export const openAlerts = async (where: Where, req: PayloadRequest): Promise<HomeList> => {
  const rows = await findRows('source-alerts', { and: [{ state: { equals: 'open' } }, where] }, req, '-firstSeenAt')
  return listOf(
    {
      key: 'source-alerts',
      title: 'Sources taken back',
      all: listPath('source-alerts', [['state', 'equals', 'open']]),
      empty: 'No source of a live or waiting text is known to be retracted.',
    },
    rows.map(toAlert).map(({ id, referenceTitle, status, firstSeenAt }) => ({
      id,
      title: referenceTitle,
      path: alertPath(id),
      words: status === 'retracted' ? 'Retracted' : 'Expression of concern',
      at: firstSeenAt,
      isLate: status === 'retracted',
    })),
  )
}

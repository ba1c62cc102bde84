import type { PayloadRequest } from 'payload'
import type { IntegrityStatus, Notice } from '../citations/integrity.ts'
import { isAlerting, isConclusive, type AlertingStatus } from '../citations/source-alert.ts'
import { citedWorks, type CitedWork } from './cited-works.ts'
import { standingOfWorks } from './known-works.ts'
import { settleAlert, takeDownFlagged } from './settle-alert.ts'
import { alertKey, toAlert, type StoredAlert } from './source-alerts.ts'
import { compareAndSet, findColumns, findRows, insertOnce } from './store.ts'

/**
 * Makes the alerts what is known of the sources: one for each article and source that was retracted or is in doubt, lifted
 * where the text does not cite it any more or a conclusive check says otherwise. A look-up that failed changes nothing.
 * Idempotent: what a crash interrupted is done by the next run. Returns how many alerts changed.
 */
export const flagSources = async (req: PayloadRequest): Promise<number> => {
  const works = await citedWorks(req)
  const standing = await standingOfWorks(works, req)
  const alerts = (await findRows('source-alerts', {}, req)).map(toAlert)
  const byKey = new Map(alerts.map((alert) => [alert.key, alert]))

  let changed = 0
  for (const [key, wanted] of wantedAlerts(works, standing)) {
    if (await raise(key, wanted, byKey.get(key), req)) changed += 1
  }
  const down = await articlesTakenDown(req)
  for (const alert of alerts) {
    if (alert.state !== 'lifted' && isOver(alert, works, standing, down)) changed += (await lift(alert, req)) ? 1 : 0
  }
  await takeDownFlagged(req)
  return changed
}

type Standing = ReadonlyMap<CitedWork, { readonly status: IntegrityStatus; readonly notices: readonly Notice[] }>
type Wanted = { readonly work: CitedWork; readonly status: AlertingStatus; readonly notices: readonly Notice[] }

const wantedAlerts = (works: readonly CitedWork[], standing: Standing): ReadonlyMap<string, Wanted> =>
  new Map(
    works.flatMap((work): [string, Wanted][] => {
      const { status, notices } = standing.get(work) ?? { status: 'not-checked', notices: [] }
      return isAlerting(status) ? [[alertKey(work.article, work.reference, status), { work, status, notices }]] : []
    }),
  )

/** Opens an alert, or opens it again; false where it is there already. */
const raise = async (
  key: string,
  { work, status, notices }: Wanted,
  alert: StoredAlert | undefined,
  req: PayloadRequest,
): Promise<boolean> => {
  if (alert && alert.state !== 'lifted') return false
  const now = new Date().toISOString()
  const opened = {
    state: 'open',
    notices,
    firstSeenAt: now,
    resolvedAt: null,
    resolvedBy: null,
    findings: null,
    settled: false,
    updatedAt: now,
  }
  const row = alert
    ? await compareAndSet('source-alerts', alert, opened, req)
    : await insertOnce(
        'source-alerts',
        {
          key,
          article: work.article,
          reference: work.reference,
          referenceTitle: work.title,
          doi: work.doi,
          pmid: work.pmid,
          status,
          ...opened,
          createdAt: now,
          revision: 1,
        },
        req,
      )
  if (!row) return false
  await settleAlert(toAlert(row), req)
  return true
}

/** Their text is not out, and still waits for somebody to deal with what was found. */
const articlesTakenDown = async (req: PayloadRequest): Promise<ReadonlySet<string>> => {
  const rows = await findColumns('publications', ['article'], req, { status: { equals: 'retracted' } })
  return new Set(rows.map(({ article }) => String(article)))
}

/** Nothing cites it any more, though the text was not just taken down; or all that is known of it by now is something else. */
const isOver = (
  alert: StoredAlert,
  works: readonly CitedWork[],
  standing: Standing,
  down: ReadonlySet<string>,
): boolean => {
  const citing = works.filter(({ article, reference }) => article === alert.article && reference === alert.reference)
  if (citing.length === 0) return !down.has(alert.article)
  return citing.every((work) => {
    const status = standing.get(work)?.status ?? 'not-checked'
    return isConclusive(status) && status !== alert.status
  })
}

const lift = async (alert: StoredAlert, req: PayloadRequest): Promise<boolean> => {
  const row = await compareAndSet(
    'source-alerts',
    alert,
    { state: 'lifted', settled: false, updatedAt: new Date().toISOString() },
    req,
  )
  if (row) await settleAlert(toAlert(row), req)
  return row !== null
}

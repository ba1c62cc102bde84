import type { PayloadRequest } from 'payload'
import type { Notice } from '../citations/integrity.ts'
import type { AlertingStatus, AlertState } from '../citations/source-alert.ts'
import { couldBeId } from '../database/ids.ts'
import { findRow, type StoredRow } from './store.ts'

/** An alert as it is stored. */
export type StoredAlert = {
  readonly id: string
  readonly key: string
  readonly article: string
  /** As cited: the id in the frozen bibliography. */
  readonly reference: string
  readonly referenceTitle: string
  readonly doi: string | null
  readonly pmid: string | null
  readonly status: AlertingStatus
  readonly state: AlertState
  readonly notices: readonly Notice[]
  readonly firstSeenAt: string
  readonly resolvedAt: string | null
  readonly resolvedBy: string | null
  readonly findings: string | null
  readonly revision: number
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

export const toAlert = (row: StoredRow): StoredAlert => ({
  id: row.id,
  key: String(row.key),
  article: String(row.article),
  reference: String(row.reference),
  referenceTitle: String(row.referenceTitle),
  doi: textOrNull(row.doi),
  pmid: textOrNull(row.pmid),
  status: row.status as AlertingStatus,
  state: row.state as AlertState,
  notices: (row.notices ?? []) as readonly Notice[],
  firstSeenAt: new Date(row.firstSeenAt as string).toISOString(),
  resolvedAt: row.resolvedAt ? new Date(row.resolvedAt as string).toISOString() : null,
  resolvedBy: textOrNull(row.resolvedBy),
  findings: textOrNull(row.findings),
  revision: Number(row.revision),
})

export const alertKey = (article: string, reference: string, status: AlertingStatus): string =>
  `${article}:${reference}:${status}`

export const findAlert = async (id: string, req: PayloadRequest): Promise<StoredAlert | null> => {
  if (!couldBeId(req.payload, id)) return null
  const row = await findRow('source-alerts', { id: { equals: id } }, req)
  return row ? toAlert(row) : null
}

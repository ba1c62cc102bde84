import type { PayloadRequest } from 'payload'
import { digestOf } from '../review/digest.ts'
import { requestIdOf } from './actor.ts'
import { appendEvent } from './ledger.ts'
import {
  articleOfRecorded,
  digestOfRecorded,
  findRecorded,
  RECORDED,
  subjectOf,
  type RecordedKind,
} from './recorded.ts'
import { findNewest } from './store.ts'

type Doc = Readonly<Record<string, unknown>>

/**
 * Writes into the ledger what a row says now, where the ledger's last word on it is another one. The row is read when the
 * event's turn has come, so that events stand in the order of the writes that they tell of.
 */
export const recordChange = (
  kind: RecordedKind,
  doc: Doc,
  req: PayloadRequest,
  more: (row: Doc) => Doc = () => ({}),
): Promise<void> =>
  appendEvent(async () => {
    const { created, changed, details } = RECORDED[kind]
    const [row] = await findRecorded(kind, { id: { equals: doc.id } }, req, { limit: 1 })
    // Removed since: its removal has an event of its own.
    if (!row) return null
    const subject = subjectOf(kind, row)
    const last = await lastRecordOf(kind, subject, req)
    const after = digestOfRecorded(kind, row, req.payload)
    if (last?.after === after) return null
    const at = new Date(row.updatedAt as string).toISOString()
    return {
      // The event before is part of the name: a thing can come back to what it was.
      key: `${subject}:${at}:${digestOf([last?.key ?? null, after])}`,
      subject,
      action: last?.after ? changed : created,
      at,
      before: last?.after ?? null,
      after,
      details: { ...details(row), ...more(row), ...clientAsking(req) },
      article: articleOfRecorded(kind, row),
      ...whoAsked(req),
    }
  }, req)

/** Writes into the ledger that a row is gone. */
export const recordRemoval = (kind: RecordedKind, doc: Doc, req: PayloadRequest): Promise<void> =>
  appendEvent(async () => {
    const { removed, details } = RECORDED[kind]
    const subject = subjectOf(kind, doc)
    return {
      key: `${subject}:${removed}:${String(doc.id)}`,
      subject,
      action: removed,
      at: new Date().toISOString(),
      before: (await lastRecordOf(kind, subject, req))?.after ?? null,
      after: null,
      details: details(doc),
      ...whoAsked(req),
    }
  }, req)

/** Writes into the ledger that an account has another password; nothing of either password is in it. */
export const recordPasswordChange = (accountId: string, how: 'changed' | 'reset', req: PayloadRequest): Promise<void> =>
  appendEvent(async () => {
    const [row] = await findRecorded('account', { id: { equals: accountId } }, req, { limit: 1 })
    if (!row) return null
    const subject = subjectOf('account', row)
    const at = new Date(row.updatedAt as string).toISOString()
    return {
      key: `${subject}:password:${at}`,
      subject,
      action: `password-${how}`,
      at,
      details: RECORDED.account.details(row),
      ...whoAsked(req),
      // Who resets a forgotten password is not signed in, and is the account's owner for all that the server can tell.
      ...(how === 'reset' ? { actor: accountId } : {}),
    }
  }, req)

/** Where no person asks, but a machine client: an event's actor is an account, and a client has none. */
const clientAsking = ({ context }: PayloadRequest): Doc => (context.client ? { client: context.client } : {})

const whoAsked = (req: PayloadRequest): { readonly actor: string | null; readonly requestId: string | null } => ({
  actor: req.user?.collection === 'users' ? String(req.user.id) : null,
  requestId: requestIdOf(req),
})

/** The last event that says what a thing's record was; null where there is none. Other events of the subject may lie between. */
const lastRecordOf = async (
  kind: RecordedKind,
  subject: string,
  req: PayloadRequest,
): Promise<{ readonly key: string; readonly after: string | null } | null> => {
  const { created, changed, removed } = RECORDED[kind]
  const row = await findNewest(
    'events',
    { and: [{ subject: { equals: subject } }, { action: { in: [created, changed, removed] } }] },
    ['-recordedAt', '-seq'],
    req,
  )
  return row ? { key: String(row.key), after: typeof row.after === 'string' ? row.after : null } : null
}

const PAGE = 50

/** Stands in the details of an event that recovery wrote for somebody whose name is not known any more. */
export const RECORDED_BY_RECOVERY = { recordedBy: 'recovery' } as const

/** A save that is younger may be about to be recorded by the request that made it, with the name of who did it. */
const GRACE_MS = 60_000

/**
 * Records the saves that a crash kept out of the ledger. Looks at the newest rows of each kind, page by page, and stops at
 * the first page that is recorded throughout. A removal leaves no row behind that could be found: one whose server died
 * between the two writes is missing from the ledger, and so is a new password.
 */
export const recoverRecords = async (req: PayloadRequest): Promise<number> => {
  let recorded = 0
  for (const kind of Object.keys(RECORDED) as RecordedKind[]) {
    for (let page = 1; ; page += 1) {
      const rows = await findRecorded(kind, {}, req, { limit: PAGE, page })
      const missing = await unrecorded(kind, rows, req)
      const ripe = missing.filter(({ updatedAt }) => Date.parse(updatedAt as string) < Date.now() - GRACE_MS)
      for (const row of ripe) await recordChange(kind, row, req, () => RECORDED_BY_RECOVERY)
      recorded += ripe.length
      if (missing.length === 0 || rows.length < PAGE) break
    }
  }
  return recorded
}

const unrecorded = async (kind: RecordedKind, rows: readonly Doc[], req: PayloadRequest): Promise<readonly Doc[]> => {
  const missing: Doc[] = []
  for (const row of rows) {
    const last = await lastRecordOf(kind, subjectOf(kind, row), req)
    if (last?.after !== digestOfRecorded(kind, row, req.payload)) missing.push(row)
  }
  return missing
}

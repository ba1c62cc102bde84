import { eventHash, type LedgerEvent } from './event.ts'
import type { Place } from './problem.ts'

type Row = Readonly<Record<string, unknown>> & { readonly id: string }

/** An event as the database holds it. Nothing in it has been checked. */
export type StoredEvent = {
  readonly id: string
  readonly event: LedgerEvent
  readonly place: string | null
  readonly hash: string | null
  readonly signature: string | null
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** A time as it was hashed; what is no time is left as it stands, and will not fit its hash. */
const time = (value: unknown): string => {
  const date = new Date(value as string | Date)
  return Number.isNaN(date.getTime()) ? String(value) : date.toISOString()
}

/** A relationship as its id, whatever the database made of it. */
const idOrNull = (value: unknown): string | null => (value === null || value === undefined ? null : String(value))

export const toStoredEvent = (row: Row): StoredEvent => ({
  id: row.id,
  event: {
    chain: String(row.chain ?? ''),
    seq: typeof row.seq === 'number' ? row.seq : NaN,
    previous: String(row.previous ?? ''),
    recordedAt: time(row.recordedAt),
    key: String(row.key ?? ''),
    subject: String(row.subject ?? ''),
    action: String(row.action ?? ''),
    at: time(row.at),
    actor: idOrNull(row.actor),
    article: idOrNull(row.article),
    reviewState: idOrNull(row.reviewState),
    publication: idOrNull(row.publication),
    digest: textOrNull(row.digest),
    before: textOrNull(row.before),
    after: textOrNull(row.after),
    requestId: textOrNull(row.requestId),
    details: row.details ?? null,
  },
  place: textOrNull(row.place),
  hash: textOrNull(row.hash),
  signature: textOrNull(row.signature),
})

export const placeOf = ({ id, event: { chain, seq, key } }: StoredEvent): Place => ({
  collection: 'events',
  id,
  chain,
  seq: Number.isNaN(seq) ? null : seq,
  key,
})

/** How people are told of an event: "event 17 (approve, round:3f…)". */
export const named = ({ event: { seq, action, subject } }: StoredEvent): string =>
  `Event ${Number.isNaN(seq) ? '?' : seq} (${action}, ${subject})`

/** The hash of what an event says; empty where it can't be hashed at all, so that it fits no hash. */
export const hashOrNone = ({ event }: StoredEvent): string => {
  try {
    return eventHash(event)
  } catch {
    return ''
  }
}

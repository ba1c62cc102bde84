import type { PayloadRequest } from 'payload'
import { findRows, type StoredRow } from '../../src/commands/store.ts'

/** The tables that only the commands write. */
export const PROTECTED = [
  'review-states',
  'review-decisions',
  'publications',
  'events',
  'ledger-heads',
  'notices',
] as const
type Rows = Readonly<Record<string, readonly object[]>>
export type Tables = Readonly<Record<(typeof PROTECTED)[number], readonly StoredRow[]>>

export const tablesNow = async (req: PayloadRequest): Promise<Tables> => {
  const entries: [string, readonly StoredRow[]][] = []
  for (const name of PROTECTED) entries.push([name, await findRows(name, {}, req, 'id')])
  return Object.fromEntries(entries) as Tables
}

/** What Payload itself writes for editors and managing editors, some of it in several statements. */
const WORKING = ['articles', 'references', 'reviewers', 'grants'] as const

export const workingCopiesNow = async (req: PayloadRequest): Promise<Rows> => {
  const rows: Record<string, readonly object[]> = {}
  for (const collection of WORKING) {
    const { docs } = await req.payload.find({ collection, depth: 0, pagination: false, overrideAccess: true, req })
    rows[collection] = docs
  }
  return rows
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
const TIME = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g
/** Ids that Payload gives to the rows of a list. */
const ROW_ID = /^[0-9a-f]{24}$/
const HASH = /[0-9a-f]{64}/g
const JWS = /^eyJ[\w-]+\.[\w-]+\.[\w-]+$/

/** Hashes of what differs from run to run: times and new ids are in them. The checks look at them one by one. */
const HASHES = new Set(['hash', 'previous', 'before', 'after', 'recordDigest'])

/**
 * Rows as sorted lines of text that two runs of one command share: new ids, times, signatures, chained hashes and how often
 * the ledger's head was signed are left out. Ids in `known` stay as they are.
 */
export const pictureOf = (tables: Rows, known: ReadonlySet<string>): readonly string[] => {
  const plain = Object.entries(tables).flatMap(([name, rows]) =>
    rows.map((row) => `${name} ${JSON.stringify(masked(name === 'ledger-heads' ? { ...row, revision: 0 } : row))}`),
  )
  const line = (row: string, ids: (id: string) => string) => row.replace(UUID, (id) => (known.has(id) ? id : ids(id)))
  const sorted = plain.toSorted((one, other) =>
    compare(
      line(one, () => 'new'),
      line(other, () => 'new'),
    ),
  )
  const names = new Map<string, string>()
  return sorted.map((row) =>
    line(row, (id) => {
      if (!names.has(id)) names.set(id, `new-${names.size + 1}`)
      return names.get(id) ?? ''
    }),
  )
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Every id in what was read. */
export const idsIn = (...read: readonly unknown[]): readonly string[] => [
  ...new Set(JSON.stringify(read).match(UUID) ?? []),
]

const masked = (value: unknown, key = ''): unknown => {
  if (HASHES.has(key) && typeof value === 'string') return 'hash'
  if (typeof value === 'string') {
    if (JWS.test(value)) return 'signature'
    if (key === 'id' && ROW_ID.test(value)) return 'row'
    if (key === 'document') return masked(JSON.parse(value))
    const text = value.replace(TIME, 'time')
    return key === 'key' ? text.replace(HASH, 'hash') : text
  }
  if (Array.isArray(value)) return value.map((item) => masked(item))
  if (value instanceof Date) return 'time'
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(isRecord(value) ? withoutActor(value) : value).map(([name, item]) => [name, masked(item, name)]),
  )
}

/** An event about something that Payload saved. */
const isRecord = (value: object): value is Readonly<Record<string, unknown>> =>
  'subject' in value && !/^(round|publication):/.test(String(value.subject))

/** Where the server died before such an event was written, recovery writes it, and can't know who saved. */
const withoutActor = ({ actor: _actor, details, ...event }: Readonly<Record<string, unknown>>): object => {
  const { recordedBy: _recordedBy, ...said } = (details ?? {}) as Readonly<Record<string, unknown>>
  return { ...event, details: said }
}

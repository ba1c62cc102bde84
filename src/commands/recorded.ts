import type { CollectionSlug, Payload, PayloadRequest, Where } from 'payload'
import { digestOf } from '../review/digest.ts'

/** The things outside the rounds whose every change stands in the ledger; each name is the first half of its events' subject. */
export const RECORDED_KINDS = [
  'article',
  'reviewer',
  'grant',
  'topic',
  'account',
  'source-alert',
  'webhook',
  'client',
] as const
export type RecordedKind = (typeof RECORDED_KINDS)[number]

type Doc = Readonly<Record<string, unknown>>

type Kind = {
  readonly collection: Extract<
    CollectionSlug,
    'articles' | 'reviewers' | 'grants' | 'topics' | 'users' | 'source-alerts' | 'webhooks' | 'clients'
  >
  /** The field that the subject names a row by. */
  readonly by: 'id' | 'key'
  /** What the ledger calls what was done to it. */
  readonly created: string
  readonly changed: string
  readonly removed: string
  /** The members that the digest covers; null for all that are stored, but for the times of the row. */
  readonly covers: readonly string[] | null
  /** What the event says in words; nothing that is secret, and no e-mail address. */
  readonly details: (doc: Doc) => Doc
}

export const RECORDED: Readonly<Record<RecordedKind, Kind>> = {
  article: {
    collection: 'articles',
    by: 'id',
    created: 'article-created',
    changed: 'article-changed',
    removed: 'article-deleted',
    covers: null,
    details: ({ slug }) => ({ slug }),
  },
  reviewer: {
    collection: 'reviewers',
    by: 'id',
    created: 'profile-created',
    changed: 'profile-changed',
    removed: 'profile-deleted',
    covers: null,
    details: ({ name, active }) => ({ name, active }),
  },
  grant: {
    collection: 'grants',
    by: 'key',
    created: 'role-granted',
    changed: 'role-changed',
    removed: 'role-revoked',
    covers: null,
    details: ({ user, role }) => ({ account: idOf(user), role }),
  },
  topic: {
    collection: 'topics',
    by: 'id',
    created: 'topic-created',
    changed: 'topic-changed',
    removed: 'topic-deleted',
    covers: null,
    details: ({ slug, name }) => ({ slug, name }),
  },
  account: {
    collection: 'users',
    by: 'id',
    created: 'account-created',
    changed: 'account-changed',
    removed: 'account-deleted',
    // Not its hashes, not its sessions, not how often somebody mistyped the password.
    covers: ['id', 'name', 'email'],
    details: ({ name }) => ({ name }),
  },
  'source-alert': {
    collection: 'source-alerts',
    by: 'id',
    created: 'source-flagged',
    changed: 'source-flag-changed',
    removed: 'source-flag-deleted',
    // Not the bookkeeping of its writes.
    covers: [
      'id',
      'key',
      'article',
      'reference',
      'referenceTitle',
      'doi',
      'pmid',
      'status',
      'state',
      'notices',
      'firstSeenAt',
      'resolvedAt',
      'resolvedBy',
      'findings',
    ],
    details: ({ reference, status, state, findings }) => ({ reference, status, state, findings }),
  },
  webhook: {
    collection: 'webhooks',
    by: 'id',
    created: 'webhook-created',
    changed: 'webhook-changed',
    removed: 'webhook-deleted',
    covers: ['id', 'url', 'description', 'events', 'active'],
    // An address may hold a token of its receiver's in its path or query.
    details: ({ url, active }) => ({ host: hostOf(url), active }),
  },
  client: {
    collection: 'clients',
    by: 'id',
    created: 'client-created',
    changed: 'client-changed',
    removed: 'client-deleted',
    covers: ['id', 'name', 'scopes', 'expiresAt', 'description', 'createdBy'],
    details: ({ name, scopes, expiresAt }) => ({ name, scopes, expiresAt }),
  },
}

const hostOf = (url: unknown): string | null =>
  typeof url === 'string' && URL.canParse(url) ? new URL(url).host : null

/** The article that a thing belongs to; null where it belongs to none. */
export const articleOfRecorded = (kind: RecordedKind, doc: Doc): string | null =>
  kind === 'article' ? String(doc.id) : kind === 'source-alert' ? String(idOf(doc.article)) : null

const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : value

/** What the ledger calls one of these things, as in "article:<id>". */
export const subjectOf = (kind: RecordedKind, doc: Doc): string => `${kind}:${String(doc[RECORDED[kind].by])}`

/** The rows of a kind as they are digested: whole, with relationships as ids. */
export const findRecorded = async (
  kind: RecordedKind,
  where: Where,
  req: PayloadRequest,
  { limit = 0, page = 1, sort = '-updatedAt' }: { limit?: number; page?: number; sort?: string } = {},
): Promise<readonly Doc[]> => {
  const { docs } = await req.payload.find({ ...reading(kind), where, sort, limit, page, overrideAccess: true, req })
  return docs as unknown as readonly Doc[]
}

/** The subjects of all rows of a kind. */
export const recordedSubjects = async (kind: RecordedKind, req: PayloadRequest): Promise<readonly string[]> => {
  const select = { [RECORDED[kind].by]: true } as never
  const { docs } = await req.payload.find({ ...reading(kind), select, limit: 0, overrideAccess: true, req })
  return docs.map((doc) => subjectOf(kind, doc as unknown as Doc))
}

const reading = (kind: RecordedKind) => ({
  collection: RECORDED[kind].collection,
  depth: 0,
  // Only some of these collections have joins, so the type of all of them together knows none.
  joins: false as never,
})

/**
 * Digest of what is stored in a row. Of the row, not of the text that a board would read: that one also depends on
 * references, topics and the standard disclaimer, and would change without anybody having saved this article; it would
 * leave out the contributors, of whom four eyes are counted; and it costs five queries where this costs one.
 */
export const digestOfRecorded = (kind: RecordedKind, doc: Doc, payload: Payload): string => {
  const covers = RECORDED[kind].covers ?? storedMembers(kind, payload)
  const members = Object.entries(doc).filter(([name]) => covers.includes(name))
  return digestOf(withoutBlanks(JSON.parse(JSON.stringify(Object.fromEntries(members)))))
}

/** Times of the row itself, and what is derived from other rows: they say nothing of the thing. */
const BOOKKEEPING = ['createdAt', 'updatedAt', 'stage']

/** What is computed when a row is read, or belongs to other rows, is not part of it. */
const storedMembers = (kind: RecordedKind, payload: Payload): readonly string[] => [
  'id',
  ...payload.collections[RECORDED[kind].collection].config.flattenedFields
    .filter((field) => field.type !== 'join' && !('virtual' in field && field.virtual))
    .map(({ name }) => name)
    .filter((name) => !BOOKKEEPING.includes(name)),
]

/** A member that is empty and one that is not there are the same: which it is depends on the database. */
const withoutBlanks = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutBlanks)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== null && !(Array.isArray(member) && member.length === 0))
      .map(([name, member]) => [name, withoutBlanks(member)]),
  )
}

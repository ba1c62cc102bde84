import {
  ValidationError,
  type CollectionSlug,
  type PaginatedDocs,
  type PayloadRequest,
  type Sort,
  type Where,
} from 'payload'
import { announced } from '../publication-changes/announce.ts'
import type { ArticleStage } from '../review/stage.ts'
import { faultPoint } from './fault-point.ts'

/**
 * The two writes that correctness rests on, each one atomic statement on one row, on SQLite as on MongoDB. The only module
 * that writes past Payload's hooks; used by the commands for the collections that nobody else writes. A write that changes
 * what the world reads is announced to every process before it returns.
 */

type Protected = Extract<
  CollectionSlug,
  | 'review-states'
  | 'review-decisions'
  | 'publications'
  | 'events'
  | 'ledger-heads'
  | 'notices'
  | 'second-factors'
  | 'account-standings'
  | 'account-sessions'
  | 'source-alerts'
  | 'webhook-deliveries'
  | 'webhook-secrets'
  | 'questions'
  | 'publication-topics'
  | 'slug-claims'
  | 'client-keys'
  | 'idempotency-keys'
>
type Row = Readonly<Record<string, unknown>>
export type StoredRow = Row & { readonly id: string }

/** Inserts a row; null where a unique index says that another one is there already. */
export const insertOnce = (collection: Protected, data: Row, req: PayloadRequest): Promise<StoredRow | null> =>
  announced({ collection, data }, req, async () => {
    try {
      const row = (await req.payload.db.create({ collection, data: { ...data }, req })) as unknown as StoredRow
      written(collection)
      return row
    } catch (error) {
      if (error instanceof ValidationError) return null
      throw error
    }
  })

/**
 * Compare-and-set: writes `data` where the row still has this revision, and raises the revision by one. Null where somebody
 * else was faster. `atomic` makes SQLite do it in a single UPDATE … WHERE; MongoDB's findOneAndUpdate is atomic as it is.
 */
export const compareAndSet = (
  collection: Protected,
  { id, revision }: { readonly id: string; readonly revision: number },
  data: Row,
  req: PayloadRequest,
): Promise<StoredRow | null> =>
  announced({ collection, row: { id, revision }, data }, req, async () => {
    const row = (await req.payload.db.updateOne({
      collection,
      where: { and: [{ id: { equals: id } }, { revision: { equals: revision } }] },
      data: { ...data, revision: revision + 1 },
      options: { atomic: true },
      req,
    })) as unknown as StoredRow | null
    if (row) written(collection)
    return row
  })

/** Marks a row's follow-up work as done, unless the row has moved on meanwhile. */
export const markSettled = async (
  collection: Protected,
  { id, revision }: { readonly id: string; readonly revision: number },
  req: PayloadRequest,
): Promise<void> => {
  await req.payload.db.updateOne({
    collection,
    where: { and: [{ id: { equals: id } }, { revision: { equals: revision } }] },
    data: { settled: true },
    options: { atomic: true },
    req,
  })
  written(collection)
}

/** Deletes a reader's question (docs/decisions/0016). No row of these collections is deleted but these, and answers kept for repeats. */
export const deleteQuestion = async (id: string, req: PayloadRequest): Promise<void> => {
  await req.payload.db.deleteOne({ collection: 'questions', where: { id: { equals: id } }, req })
  written('questions')
}

/** Deletes sessions, which is how they are ended; how many there were. */
export const deleteSessions = async (where: Where, req: PayloadRequest): Promise<number> => {
  const ended = await countRows('account-sessions', where, req)
  if (ended === 0) return 0
  await req.payload.db.deleteMany({ collection: 'account-sessions', where, req })
  written('account-sessions')
  return ended
}

/** Sets columns of a session in one statement; nothing where it was ended. */
export const setSession = async (where: Where, data: Row, req: PayloadRequest): Promise<void> => {
  await req.payload.db.updateOne({
    collection: 'account-sessions',
    where,
    data: { ...data },
    options: { atomic: true },
    req,
  })
}

/** Sets an account's stored password in one statement, unless it is another one by now than the one that was looked at. */
export const setPassword = async (
  id: string,
  seen: string | null,
  password: { readonly hash: string; readonly salt: string },
  req: PayloadRequest,
): Promise<void> => {
  await req.payload.db.updateOne({
    collection: 'users',
    where: { and: [{ id: { equals: id } }, ...(seen === null ? [] : [{ hash: { equals: seen } }])] },
    data: { ...password },
    options: { atomic: true },
    req,
  })
}

/** Deletes the answers kept for repeated requests whose days are over, so many at once; how many they were. */
export const deleteExpiredAnswers = async (now: string, limit: number, req: PayloadRequest): Promise<number> => {
  const due = await findColumnsOfPage(
    'idempotency-keys',
    ['key'],
    { expiresAt: { less_than_equal: now } },
    { sort: 'expiresAt', limit },
    req,
  )
  if (due.length > 0) {
    const ids = due.map(({ id }) => id)
    await req.payload.db.deleteMany({ collection: 'idempotency-keys', where: { id: { in: ids } }, req })
    written('idempotency-keys')
  }
  return due.length
}

/** Notes when a client's key was last used, unless it is another key by now. Its revision stays: nothing of the key has changed. */
export const noteKeyUse = async (
  { id, keyId }: { readonly id: string; readonly keyId: string },
  at: string,
  req: PayloadRequest,
): Promise<void> => {
  await req.payload.db.updateOne({
    collection: 'client-keys',
    where: { and: [{ id: { equals: id } }, { keyId: { equals: keyId } }] },
    data: { lastUsedAt: at },
    options: { atomic: true },
    req,
  })
}

/**
 * Sets what lists find a publication by, and marks it as listed, unless the row has moved on meanwhile: false then. The
 * publication's date stays, for nothing of it has changed.
 */
export const markListed = async (
  { id, revision, updatedAt }: StoredRow,
  columns: Row,
  req: PayloadRequest,
): Promise<boolean> => {
  const row = await req.payload.db.updateOne({
    collection: 'publications',
    where: { and: [{ id: { equals: id } }, { revision: { equals: revision } }] },
    data: { ...columns, listed: true, updatedAt },
    options: { atomic: true },
    req,
  })
  written('publications')
  return Boolean(row)
}

/** Writes a publication's place in a topic's list, unless the row says what a later revision of the publication said. */
export const setListing = async (
  data: Row & { readonly key: string; readonly revision: number },
  req: PayloadRequest,
): Promise<void> => {
  if (await insertOnce('publication-topics', data, req)) return
  await req.payload.db.updateOne({
    collection: 'publication-topics',
    where: { and: [{ key: { equals: data.key } }, { revision: { less_than_equal: data.revision } }] },
    data: { ...data },
    options: { atomic: true },
    req,
  })
  written('publication-topics')
}

/** Sets columns of one reference in one statement, whatever an editor saves at that moment; the words stay the editor's. */
export const setReferenceColumns = async (id: string, data: Row, req: PayloadRequest): Promise<void> => {
  await req.payload.db.updateOne({
    collection: 'references',
    where: { id: { equals: id } },
    data: { ...data },
    options: { atomic: true },
    req,
  })
}

/** All references with these columns alone, past the hooks: what looks at thousands of them every minute. */
export const findReferenceColumns = async (
  columns: readonly string[],
  req: PayloadRequest,
): Promise<readonly StoredRow[]> => {
  const { docs } = await req.payload.db.find<StoredRow>({
    collection: 'references',
    select: Object.fromEntries(columns.map((column) => [column, true])),
    pagination: false,
    limit: 0,
    req,
  })
  return docs
}

/** Sets the column that lists show an article's stage by; nothing of the article itself is touched, its date included. */
export const setArticleStage = async (
  { id, updatedAt }: { readonly id: string; readonly updatedAt: string },
  stage: ArticleStage,
  req: PayloadRequest,
): Promise<void> => {
  await req.payload.db.updateOne({
    collection: 'articles',
    where: { id: { equals: id } },
    data: { stage, updatedAt },
    options: { atomic: true },
    req,
  })
}

export const findRow = async (collection: Protected, where: Where, req: PayloadRequest): Promise<StoredRow | null> =>
  req.payload.db.findOne<StoredRow>({ collection, where, req })

export const findRows = async (
  collection: Protected,
  where: Where,
  req: PayloadRequest,
  sort = 'createdAt',
): Promise<readonly StoredRow[]> => {
  const { docs } = await req.payload.db.find<StoredRow>({ collection, where, sort, pagination: false, limit: 0, req })
  return docs
}

/** The keys of the rows that there are: what needs no second insert. */
export const findKeys = async (
  collection: Extract<Protected, 'events' | 'review-decisions' | 'notices' | 'webhook-deliveries'>,
  where: Where,
  req: PayloadRequest,
): Promise<ReadonlySet<string>> => {
  const { docs } = await req.payload.db.find<{ key: string }>({
    collection,
    where,
    select: { key: true },
    pagination: false,
    limit: 0,
    req,
  })
  return new Set(docs.map(({ key }) => key))
}

/** All rows, or those asked for, with these columns alone: where each stands, before they are read page by page. */
export const findColumns = async (
  collection: Protected,
  columns: readonly string[],
  req: PayloadRequest,
  where: Where = {},
): Promise<readonly StoredRow[]> => {
  const { docs } = await req.payload.db.find<StoredRow>({
    collection,
    where,
    select: Object.fromEntries(columns.map((column) => [column, true])),
    pagination: false,
    limit: 0,
    req,
  })
  return docs
}

export type PageOf = { readonly sort: Sort; readonly limit: number; /** From 1. */ readonly page?: number }

/** One page of the rows in this order, with these columns alone: what stays small however many rows there are. */
export const findColumnsOfPage = async (
  collection: Protected,
  columns: readonly string[],
  where: Where,
  { sort, limit, page = 1 }: PageOf,
  req: PayloadRequest,
): Promise<readonly StoredRow[]> => {
  const { docs } = await req.payload.db.find<StoredRow>({
    collection,
    where,
    select: Object.fromEntries(columns.map((column) => [column, true])),
    sort,
    limit,
    page,
    // MongoDB's adapter skips pages only where it counts them.
    pagination: true,
    req,
  })
  return docs
}

/**
 * These columns of the rows of any collection, with the time of their last change; past access and hooks, for what compares
 * the titles of many (`src/finding`) and says itself whose rows it looks at.
 */
export const findTitles = async (
  collection: CollectionSlug,
  columns: readonly string[],
  where: Where,
  req: PayloadRequest,
): Promise<readonly StoredRow[]> => {
  const { docs } = await req.payload.db.find<StoredRow>({
    collection,
    where,
    select: Object.fromEntries([...columns, 'updatedAt'].map((column) => [column, true])),
    pagination: false,
    limit: 0,
    req,
  })
  return docs
}

/** One page of rows in this order, these columns alone; with `pagination` the totals of all that there are, which costs a count. */
export const findPage = (
  collection: Protected,
  {
    columns,
    sort,
    ...query
  }: {
    readonly columns: readonly string[]
    readonly where: Where
    readonly sort: readonly string[]
    readonly limit: number
    readonly page: number
    readonly pagination: boolean
  },
  req: PayloadRequest,
): Promise<PaginatedDocs<StoredRow>> =>
  req.payload.db.find<StoredRow>({
    collection,
    ...query,
    select: Object.fromEntries(columns.map((column) => [column, true])),
    sort: [...sort],
    req,
  })

/** How many rows there are. */
export const countRows = async (collection: Protected, where: Where, req: PayloadRequest): Promise<number> =>
  (await req.payload.db.count({ collection, where, req })).totalDocs

/** The first row in this order. */
export const findNewest = async (
  collection: Protected,
  where: Where,
  sort: Sort,
  req: PayloadRequest,
): Promise<StoredRow | null> => {
  const { docs } = await req.payload.db.find<StoredRow>({ collection, where, sort, pagination: false, limit: 1, req })
  return docs[0] ?? null
}

let writes = 0

/** How many protected writes this process has made: the places at which the crash campaign kills it, one after another. */
export const writesSoFar = (): number => writes

/** Each write is a place at which a crash must do no harm: `write:7` is just after the process's seventh. */
const written = (collection: Protected): void => {
  writes += 1
  faultPoint(`write:${writes}`)
  faultPoint(`after:${collection}`)
}

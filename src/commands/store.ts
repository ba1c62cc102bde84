import { ValidationError, type CollectionSlug, type PayloadRequest, type Sort, type Where } from 'payload'
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
  | 'source-alerts'
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
  collection: Extract<Protected, 'events' | 'review-decisions' | 'notices'>,
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

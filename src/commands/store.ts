import { ValidationError, type CollectionSlug, type PayloadRequest } from 'payload'

/**
 * The two writes that correctness rests on, each one atomic statement on one row, on SQLite as on MongoDB. The only module
 * that writes past Payload's hooks; used by the commands for the four protected collections.
 */

type Protected = Extract<CollectionSlug, 'review-states' | 'review-decisions' | 'publications' | 'events'>
type Row = Readonly<Record<string, unknown>>
export type StoredRow = Row & { readonly id: string }

/** Inserts a row; null where a unique index says that another one is there already. */
export const insertOnce = async (collection: Protected, data: Row, req: PayloadRequest): Promise<StoredRow | null> => {
  try {
    return (await req.payload.db.create({ collection, data: { ...data }, req })) as unknown as StoredRow
  } catch (error) {
    if (error instanceof ValidationError) return null
    throw error
  }
}

/**
 * Compare-and-set: writes `data` where the row still has this revision, and raises the revision by one. Null where somebody
 * else was faster. `atomic` makes SQLite do it in a single UPDATE … WHERE; MongoDB's findOneAndUpdate is atomic as it is.
 */
export const compareAndSet = async (
  collection: Protected,
  { id, revision }: { readonly id: string; readonly revision: number },
  data: Row,
  req: PayloadRequest,
): Promise<StoredRow | null> => {
  const row = (await req.payload.db.updateOne({
    collection,
    where: { and: [{ id: { equals: id } }, { revision: { equals: revision } }] },
    data: { ...data, revision: revision + 1 },
    options: { atomic: true },
    req,
  })) as unknown as StoredRow | null
  return row
}

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
}

export const findRow = async (
  collection: Protected,
  where: Parameters<PayloadRequest['payload']['db']['findOne']>[0]['where'],
  req: PayloadRequest,
): Promise<StoredRow | null> => req.payload.db.findOne<StoredRow>({ collection, ...(where ? { where } : {}), req })

export const findRows = async (
  collection: Protected,
  where: NonNullable<Parameters<PayloadRequest['payload']['db']['find']>[0]['where']>,
  req: PayloadRequest,
  sort = 'createdAt',
): Promise<readonly StoredRow[]> => {
  const { docs } = await req.payload.db.find<StoredRow>({ collection, where, sort, pagination: false, limit: 0, req })
  return docs
}

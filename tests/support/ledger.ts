import type { CollectionSlug } from 'payload'
import type { KeptHead } from '../../src/ledger/check-heads.ts'
import type { Verification } from '../../src/ledger/verify.ts'
import type { TestPayload } from './payload.ts'

export type RawRow = Readonly<Record<string, unknown>> & { readonly id: string }

/** Everything below writes past the program, as somebody with access to the database would. */
export const rawRows = async (
  { payload }: TestPayload,
  collection: CollectionSlug,
  where: object = {},
): Promise<readonly RawRow[]> => {
  const { docs } = await payload.db.find<RawRow>({ collection, where: where as never, pagination: false, limit: 0 })
  return docs
}

export const rawSet = async (
  { payload }: TestPayload,
  collection: CollectionSlug,
  id: string,
  data: Record<string, unknown>,
): Promise<void> => {
  const row: unknown = await payload.db.updateOne({
    collection,
    where: { id: { equals: id } },
    data,
    options: { atomic: true },
  })
  if (!row) throw new Error(`There is no row ${id} in ${collection} to tamper with.`)
}

export const rawDelete = async ({ payload }: TestPayload, collection: CollectionSlug, id: string): Promise<void> => {
  await payload.db.deleteOne({ collection, where: { id: { equals: id } } })
}

/** A row of its own, with all columns; the id is the database's to give. */
export const rawInsert = async (
  { payload }: TestPayload,
  collection: CollectionSlug,
  { id: _id, ...data }: Record<string, unknown>,
): Promise<RawRow> => (await payload.db.create({ collection, data })) as unknown as RawRow

/** What verification finds now. Where nothing is at work meanwhile, it need not look again. */
export const verified = async (
  test: TestPayload,
  kept?: readonly KeptHead[],
  lookAgainAfter: readonly number[] = [],
): Promise<Verification> => {
  const { env } = await import('../../src/env.ts')
  const { keptHeads } = await import('../../src/ledger/trust.ts')
  const { verifyLedger } = await import('../../src/ledger/verify.ts')
  const { storedRows } = await import('../../src/ledger/stored-rows.ts')
  const { serverKeys } = await import('../../src/signing/server-keys.ts')
  return verifyLedger(
    storedRows(await test.as(null)),
    { keys: await serverKeys(), keptHeads: kept ?? keptHeads(env, undefined) },
    lookAgainAfter,
  )
}

export const codesOf = ({ problems }: Verification): string[] => problems.map(({ code }) => code)

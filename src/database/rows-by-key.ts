import Database from 'libsql'
import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import { BUSY_TIMEOUT, databaseFile } from './adapter.ts'

/** A look-up of rows by the values of one indexed column, with these columns alone: their names as fields. */
export type KeyedRead = {
  readonly collection: CollectionSlug
  readonly key: string
  readonly columns: readonly string[]
}

type Row = Readonly<Record<string, unknown>> & { readonly id: string }

/** Reads rows by keys from one database. An object, so that tests can count what is asked. */
export type KeyedReader = {
  rows: (read: KeyedRead, keys: readonly string[], req: PayloadRequest) => Promise<readonly Row[]>
}

/**
 * The rows whose key is one of these, in no order; a key without a row gives none. For what is read for every answer to the
 * world: on SQLite a statement that was prepared once, where Payload's query builder takes most of a millisecond for each.
 * It sees whatever was committed before it, but not what a transaction of `req` has written: there are none (docs/decisions/0002).
 */
export const rowsByKey = (read: KeyedRead, keys: readonly string[], req: PayloadRequest): Promise<readonly Row[]> =>
  keys.length === 0 ? Promise.resolve([]) : keyedReaderOf(req.payload).rows(read, keys, req)

const SLOT = Symbol.for('imprimatur.keyed-reader')

/** Kept on the global object because Next.js bundles a copy of this module for its pages, and one connection is enough. */
export const keyedReaderOf = (payload: Payload): KeyedReader => {
  const holder = globalThis as { [SLOT]?: WeakMap<Payload, KeyedReader> }
  const all = (holder[SLOT] ??= new WeakMap())
  const known = all.get(payload)
  if (known) return known
  const made = payload.db.name === 'sqlite' ? onSqlite(payload) : throughPayload
  all.set(payload, made)
  return made
}

const throughPayload: KeyedReader = {
  rows: async ({ collection, key, columns }, keys, req) => {
    const { docs } = await req.payload.db.find<Row>({
      collection,
      where: { [key]: { in: [...keys] } },
      select: Object.fromEntries(columns.map((column) => [column, true])),
      pagination: false,
      limit: 0,
      req,
    })
    return docs
  },
}

/** What Payload's adapter knows of a table's columns, by the names of the fields. */
type Column = { readonly name: string; readonly mapFromDriverValue: (value: unknown) => unknown }
type Sqlite = {
  readonly tables: Readonly<Record<string, Readonly<Record<string, Column | undefined>> | undefined>>
  readonly clientConfig: { readonly url: string }
}
type Statement = (keys: readonly string[]) => readonly Row[]

/** A connection of its own, as for the clock's revision. Each statement is read to its end, so no old snapshot stays open. */
const onSqlite = (payload: Payload): KeyedReader => {
  const adapter = payload.db as unknown as Sqlite
  const database = new Database(databaseFile({ DATA_DIR: '', DATABASE_URL: adapter.clientConfig.url }) ?? '')
  database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`)
  const statements = new WeakMap<KeyedRead, Statement>()
  return {
    rows: async (read, keys) => {
      const statement = statements.get(read) ?? prepared(database, adapter, read)
      statements.set(read, statement)
      return statement(keys)
    },
  }
}

const prepared = (
  database: InstanceType<typeof Database>,
  { tables }: Sqlite,
  { collection, key, columns }: KeyedRead,
): Statement => {
  const name = collection.replaceAll('-', '_')
  const columnOf = (field: string): Column => {
    const column = tables[name]?.[field]
    if (!column) throw new Error(`The table ${name} has no column for ${field}.`)
    return column
  }
  const wanted = [...new Set(['id', ...columns])].map((field) => ({ field, column: columnOf(field) }))
  const statement = database
    .prepare(
      `SELECT ${wanted.map(({ column }) => `"${column.name}"`).join(', ')} FROM "${name}"
       WHERE "${columnOf(key).name}" IN (SELECT value FROM json_each(?))`,
    )
    .raw()
  return (keys) =>
    (statement.all(JSON.stringify(keys)) as unknown[][]).map(
      (values) =>
        Object.fromEntries(
          wanted.map(({ field, column }, index) => {
            const value = values[index] ?? null
            return [field, value === null ? null : column.mapFromDriverValue(value)]
          }),
        ) as Row,
    )
}

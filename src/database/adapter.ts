import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj, Migration, Payload } from 'payload'
import type { Env } from '../env.ts'
import { accountsInTurn } from './accounts-in-turn.ts'
import { migrations } from './migrations/index.ts'
import { writeOffThread, type SqliteClient } from './write-off-thread.ts'

type DatabaseEnv = Pick<Env, 'DATA_DIR' | 'DATABASE_URL' | 'MONGODB_COMPATIBILITY'>

const isMongo = (url: string | undefined): url is string => url?.startsWith('mongodb') ?? false

/**
 * All that differs between the databases. Neither uses multi-document transactions: on SQLite, two concurrent writers
 * under Payload's transactions lose acknowledged rows (libsql-client-ts#352), and a lone MongoDB server has none
 * (docs/decisions/0002, 0004).
 */
export const databaseAdapter = (env: DatabaseEnv): DatabaseAdapterObj =>
  isMongo(env.DATABASE_URL) ? mongo(env.DATABASE_URL, env.MONGODB_COMPATIBILITY) : sqlite(env)

/** Where the database is, as in "file:…" or "mongodb:…". */
export const databaseUrl = ({ DATA_DIR, DATABASE_URL }: Pick<Env, 'DATA_DIR' | 'DATABASE_URL'>): string =>
  DATABASE_URL ?? `file:${path.join(DATA_DIR, 'imprimatur.db')}`

/** The file of a SQLite database; null where it is MongoDB. */
export const databaseFile = (env: Pick<Env, 'DATA_DIR' | 'DATABASE_URL'>): string | null => {
  const url = databaseUrl(env)
  if (!url.startsWith('file:')) return null
  return url.startsWith('file://') ? fileURLToPath(url) : url.replace(/^file:/, '')
}

const sqlite = (env: DatabaseEnv): DatabaseAdapterObj => {
  mkdirSync(env.DATA_DIR, { recursive: true })
  const made = sqliteAdapter({
    client: { url: databaseUrl(env) },
    // Ids that are reused after a delete would attach old decisions to new rows.
    idType: 'uuid',
    // A list of blocks spread over tables is written in several statements; as JSON the article is one row.
    blocksAsJSON: true,
    wal: true,
    // Another process (a backup, a migration) may hold the write lock for a moment.
    busyTimeout: BUSY_TIMEOUT,
    push: false,
    migrationDir: path.resolve('src/database/migrations'),
  })
  return { ...made, init: (args) => accountsInTurn(writingOffThread(made.init(args), databaseFile(env))) }
}

/** Milliseconds that a connection waits for another one's write. */
export const BUSY_TIMEOUT = 5000

/** As the adapter sets its own connection: what is answered is on the disk, whatever fails (docs/decisions/0025). */
const WRITER_PRAGMAS = [`busy_timeout = ${BUSY_TIMEOUT}`, 'synchronous = FULL', `journal_size_limit = ${67_108_864}`]

type SqliteAdapter = ReturnType<DatabaseAdapterObj['init']> & { client: SqliteClient }

/** The adapter makes its client when it connects. */
const writingOffThread = <Adapter extends ReturnType<DatabaseAdapterObj['init']>>(
  made: Adapter,
  file: string | null,
): Adapter => {
  if (file === null) return made
  const { connect, destroy } = made
  let writing: SqliteClient | null = null
  let end: () => Promise<void> = async () => undefined
  made.connect = async (options) => {
    await connect?.call(made, options)
    const { client } = made as unknown as SqliteAdapter
    // It connects again, with the client that it has, where a developer's change is loaded.
    if (client !== writing) end = writeOffThread(client, { file, pragmas: WRITER_PRAGMAS })
    writing = client
  }
  made.destroy = async () => {
    await end()
    await destroy?.call(made)
  }
  return made
}

const mongo = (url: string, compatibility: Env['MONGODB_COMPATIBILITY']): DatabaseAdapterObj =>
  mongooseAdapter({
    url,
    transactionOptions: false,
    // Unique indexes are what the commands rest on: they must exist before the first request.
    ensureIndexes: true,
    ...(compatibility === 'wire'
      ? { useJoinAggregations: false, usePipelineInSortLookup: false, disableIndexHints: true }
      : {}),
  })

/** Brings the database up to date. MongoDB has no schema to migrate; its indexes are made on connecting. */
export const migrate = async (payload: Payload): Promise<void> => {
  if (payload.db.name === 'sqlite') await payload.db.migrate({ migrations: migrations as Migration[] })
}

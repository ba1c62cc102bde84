import path from 'node:path'
import { createClient, type Client, type Row } from '@libsql/client'

/** Counters of wrong passwords, sign-ins, a person's settings of the screen, background jobs and notices: not the review's. */
const OTHER_TABLES = /^(sqlite_|payload_preferences|payload_jobs|payload_kv|notices|users_sessions)/
const OTHER_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  users: ['login_attempts', 'lock_until', 'updated_at'],
}

/**
 * The server's SQLite file, read beside the running server and never written. Two connections: one sees what is there now,
 * the other can hold on to what was there before an action.
 */
export class Database {
  readonly #now: Client
  readonly #before: Client

  private constructor(now: Client, before: Client) {
    this.#now = now
    this.#before = before
  }

  static async open(dataDirectory: string): Promise<Database> {
    const url = `file:${path.join(dataDirectory, 'imprimatur.db')}`
    const clients = [createClient({ url }), createClient({ url })] as const
    for (const client of clients) {
      await client.execute('PRAGMA query_only = 1')
      await client.execute('PRAGMA busy_timeout = 5000')
    }
    return new Database(...clients)
  }

  async rows(sql: string, args: readonly (string | number)[] = []): Promise<readonly Row[]> {
    return (await this.#now.execute({ sql, args: [...args] })).rows
  }

  /** A number that changes whenever somebody else commits; https://sqlite.org/pragma.html#pragma_data_version. */
  async version(): Promise<number> {
    const [row] = await this.rows('PRAGMA data_version')
    return Number(row?.data_version)
  }

  /** Holds on to the database as it is now: a reader's snapshot, which a write-ahead log keeps for as long as it is open. */
  async hold(): Promise<void> {
    await this.#before.execute('BEGIN')
    await this.#before.execute('SELECT count(*) FROM sqlite_master')
  }

  async letGo(): Promise<void> {
    await this.#before.execute('COMMIT')
  }

  /** The tables whose rows are not what they were when the snapshot was taken. */
  async changedTables(): Promise<readonly string[]> {
    const [before, now] = [await dump(this.#before), await dump(this.#now)]
    return [...new Set([...before.keys(), ...now.keys()])].filter((table) => before.get(table) !== now.get(table))
  }

  close(): void {
    this.#now.close()
    this.#before.close()
  }
}

const dump = async (client: Client): Promise<ReadonlyMap<string, string>> => {
  const { rows: tables } = await client.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
  const texts = new Map<string, string>()
  for (const table of tables.map(({ name }) => String(name)).filter((name) => !OTHER_TABLES.test(name))) {
    const { columns, rows } = await client.execute(`SELECT * FROM "${table}" ORDER BY rowid`)
    const kept = columns.filter((column) => !OTHER_COLUMNS[table]?.includes(column))
    texts.set(table, JSON.stringify(rows.map((row) => kept.map((column) => row[column]))))
  }
  return texts
}

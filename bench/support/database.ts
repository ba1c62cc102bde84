import path from 'node:path'
import Database from 'libsql'

type Value = string | number | bigint | null
export type StoredRow = Readonly<Record<string, Value>>
export type Sqlite = InstanceType<typeof Database>

/**
 * Opens the SQLite file of a data directory, past Payload, while no server runs on it: what must be there before anything is
 * measured is written in one transaction. Nothing is checked, neither what a row points at nor that it reached the disk.
 */
export const fill = (directory: string, write: (database: Sqlite) => void): void => {
  const database = new Database(path.join(directory, 'imprimatur.db'))
  try {
    database.exec('PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; BEGIN')
    write(database)
    database.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE)')
  } finally {
    database.close()
  }
}

/** The first row of a table, to make others of. */
export const firstRow = (database: Sqlite, table: string): StoredRow => {
  const row = database.prepare(`SELECT * FROM "${table}" ORDER BY rowid LIMIT 1`).get() as StoredRow | undefined
  if (!row) throw new Error(`The demo has no ${table}.`)
  return row
}

/** So many copies of a row, each with what is its own, which includes the id. */
export const insertCopies = (
  database: Sqlite,
  table: string,
  template: StoredRow,
  count: number,
  own: (number: number) => StoredRow,
): void => {
  const columns = Object.keys(template)
  const names = columns.map((column) => `"${column}"`).join(', ')
  const insert = database.prepare(`INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`)
  for (let number = 0; number < count; number += 1) {
    const row = { ...template, ...own(number) }
    insert.run(columns.map((column) => row[column] ?? null))
  }
}

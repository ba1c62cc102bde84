import path from 'node:path'
import { Worker } from 'node:worker_threads'

type Value = string | number | bigint | null | Uint8Array
type Statement = { readonly sql: string; readonly args?: readonly unknown[] }
type Row = Readonly<Record<string, unknown>>
type ResultSet = { readonly columns: readonly string[]; readonly rows: readonly Row[]; readonly rowsAffected: number }

/** What Payload's adapter uses of libsql's client. */
export type SqliteClient = { execute: (statement: Statement | string) => Promise<ResultSet> }

type Answer =
  | {
      readonly id: number
      readonly columns: readonly string[]
      readonly rows: readonly (readonly Value[])[]
      readonly rowsAffected: number
    }
  | {
      readonly id: number
      readonly error: { readonly message: string; readonly code?: string; readonly rawCode?: number }
    }
type Waiting = { readonly done: (result: ResultSet) => void; readonly failed: (error: Error) => void }

/** As the server and the commands start: in the project's directory. A file of its own, which no bundle takes in. */
const THREAD = path.resolve('src/database/sqlite-writer.mjs')

const READS = /^\s*\(?\s*select\b/i
const SETS = /^\s*pragma\b/i

/**
 * Makes a client write in a thread of its own. libsql works synchronously, and a commit waits for the disk: some milliseconds
 * in which the event loop would answer nobody. Reads stay where they are. A write is visible to them when its promise resolves,
 * as with any database that is elsewhere; writes are done one after another, in the order in which they are asked for.
 *
 * `pragmas` are set on the connection that writes. Resolves, when what is returned is called, after the last write.
 */
export const writeOffThread = (
  client: SqliteClient,
  { file, pragmas }: { readonly file: string; readonly pragmas: readonly string[] },
): (() => Promise<void>) => {
  const read = client.execute.bind(client)
  const waiting = new Map<number, Waiting>()
  let thread: Worker | null = null
  let lastId = 0

  const start = (): Worker => {
    const started = new Worker(THREAD, { workerData: { file, pragmas }, execArgv: [] })
    started.on('message', (answer: Answer) => {
      const asked = waiting.get(answer.id)
      waiting.delete(answer.id)
      // Nothing is under way: the process may end.
      if (waiting.size === 0) started.unref()
      if ('error' in answer) asked?.failed(errorOf(answer.error))
      else asked?.done(resultOf(answer))
    })
    const lost = (error: Error) => {
      if (thread === started) thread = null
      // Whether they were written is not known, as when a connection breaks.
      for (const { failed } of waiting.values()) failed(error)
      waiting.clear()
    }
    started.once('error', lost)
    started.once('exit', () => lost(new Error('The thread that writes to the database has ended.')))
    return started
  }

  const write = ({ sql, args = [] }: Statement): Promise<ResultSet> => {
    const values = args.map(valueOf)
    thread ??= start()
    const to = thread
    to.ref()
    return new Promise((done, failed) => {
      const id = (lastId += 1)
      waiting.set(id, { done, failed })
      to.postMessage({ id, sql, args: values })
    })
  }

  client.execute = async (asked) => {
    const statement = typeof asked === 'string' ? { sql: asked } : asked
    if (READS.test(statement.sql)) return read(statement)
    const written = await write(statement)
    // Settings are of a connection: both get them.
    return SETS.test(statement.sql) ? read(statement) : written
  }

  return async () => {
    const ending = thread
    if (!ending) return
    ending.ref()
    const ended = new Promise<void>((resolve) => ending.once('exit', () => resolve()))
    ending.postMessage(null)
    await ended
  }
}

/** As libsql's client hands values over. */
const valueOf = (value: unknown): Value => {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof Date) return value.valueOf()
  if (value === undefined) throw new TypeError('undefined can’t be written to the database.')
  return value as Value
}

/** Rows as libsql's client has them: by name, and by number where nobody lists them. */
const resultOf = ({ columns, rows, rowsAffected }: Extract<Answer, { columns: unknown }>): ResultSet => ({
  columns,
  rowsAffected,
  rows: rows.map((values) => {
    const row: Record<string, unknown> = {}
    Object.defineProperty(row, 'length', { value: values.length })
    values.forEach((value, index) => {
      Object.defineProperty(row, index, { value })
      const name = columns[index] ?? ''
      if (!Object.hasOwn(row, name)) row[name] = value
    })
    return row
  }),
})

/** With the code by which the adapter knows a value that must be unique. */
const errorOf = ({ message, code, rawCode }: Extract<Answer, { error: unknown }>['error']): Error =>
  Object.assign(new Error(code === undefined ? message : `${code}: ${message}`), { code, rawCode })

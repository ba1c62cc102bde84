import { parentPort, workerData } from 'node:worker_threads'
import Database from 'libsql'

/**
 * The thread that writes: one connection, one statement after another, in the order in which they were sent. Gets
 * `{id, sql, args}`, answers `{id, columns, rows, rowsAffected}` or `{id, error}`; null ends it.
 */
const database = new Database(workerData.file)
for (const pragma of workerData.pragmas) database.prepare(`PRAGMA ${pragma}`).all()

const answer = ({ sql, args }) => {
  const statement = database.prepare(sql)
  // Read to its end: only then is what it wrote committed.
  if (!statement.reader) return { columns: [], rows: [], rowsAffected: statement.run(args).changes }
  const columns = statement.columns().map(({ name }) => name)
  return { columns, rows: statement.raw().all(args), rowsAffected: 0 }
}

parentPort.on('message', (message) => {
  if (message === null) {
    database.close()
    parentPort.close()
    return
  }
  try {
    parentPort.postMessage({ id: message.id, ...answer(message) })
  } catch (error) {
    const { code, rawCode } = error
    parentPort.postMessage({ id: message.id, error: { message: error.message, code, rawCode } })
  }
})

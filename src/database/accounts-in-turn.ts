import type { DatabaseAdapter } from 'payload'

/**
 * Makes an adapter change accounts one after another. On SQLite, Payload (3.90.2, drizzle/upsertRow) writes an account in
 * several statements, of which one deletes its sessions and the next inserts them: of two such writes at once, the second
 * to insert meets the rows of the first, and its request, a sign-in or a new password, fails with 500.
 */
export const accountsInTurn = <Adapter extends Pick<DatabaseAdapter, 'updateOne'>>(adapter: Adapter): Adapter => {
  const { updateOne } = adapter
  let last: Promise<unknown> = Promise.resolve()
  adapter.updateOne = (args) => {
    const write = () => updateOne.call(adapter, args)
    if (args.collection !== 'users') return write()
    // One that failed holds nobody up.
    const written = last.then(write, write)
    last = written
    return written
  }
  return adapter
}

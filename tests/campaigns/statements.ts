import type { Payload } from 'payload'

const WRITES = /^\s*(insert|update|delete|replace)\b/i

type SqliteClient = { execute: (statement: string | { readonly sql: string }) => Promise<unknown> }

/** Where a process stands: just before or just after the n-th statement that changes something. */
export type Moment = { readonly when: 'before' | 'after'; readonly number: number }

/**
 * Watches the statements that change something in the SQLite database, whoever sends them: Payload writes some of its own
 * documents in several. What is done at a moment holds up the process until it is done. Returns how many there were so far.
 */
export const watchStatements = (payload: Payload, at: (moment: Moment) => void = () => {}): (() => number) => {
  const { client } = payload.db as unknown as { client: SqliteClient }
  const execute = client.execute.bind(client)
  let number = 0
  client.execute = async (statement) => {
    const writes = WRITES.test(typeof statement === 'string' ? statement : statement.sql)
    if (!writes) return execute(statement)
    number += 1
    const own = number
    at({ when: 'before', number: own })
    const result = await execute(statement)
    at({ when: 'after', number: own })
    return result
  }
  return () => number
}

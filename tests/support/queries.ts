import { keyedReaderOf } from '../../src/database/rows-by-key.ts'
import type { TestPayload } from './payload.ts'

const METHODS = ['find', 'findOne', 'findDistinct', 'findGlobal', 'findVersions', 'queryDrafts', 'count'] as const

/** How often the database is asked while this runs; each call of Payload's adapter, or of the reader by keys, is one question. */
export const queriesOf = async ({ payload }: TestPayload, work: () => Promise<unknown>): Promise<number> => {
  const { db } = payload
  const reader = keyedReaderOf(payload)
  const { rows } = reader
  let count = 0
  reader.rows = (...args) => {
    count += 1
    return rows(...args)
  }
  const kept = METHODS.map((method) => db[method])
  METHODS.forEach((method) => {
    const original = db[method].bind(db) as unknown as (...args: never[]) => never
    db[method] = ((...args: never[]) => {
      count += 1
      return original(...args)
    }) as never
  })
  try {
    await work()
    return count
  } finally {
    reader.rows = rows
    METHODS.forEach((method, index) => (db[method] = kept[index] as never))
  }
}

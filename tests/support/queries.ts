import type { TestPayload } from './payload.ts'

const METHODS = ['find', 'findOne', 'findDistinct', 'findGlobal', 'findVersions', 'queryDrafts', 'count'] as const

/** How often the database is asked while this runs; each call of Payload's adapter is one question. */
export const queriesOf = async ({ payload: { db } }: TestPayload, work: () => Promise<unknown>): Promise<number> => {
  let count = 0
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
    METHODS.forEach((method, index) => (db[method] = kept[index] as never))
  }
}

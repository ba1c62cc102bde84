import type { PayloadRequest } from 'payload'

/** What fits into one statement: SQLite takes 32,766 values at most. */
const MOST_AT_ONCE = 500

type Load<Value> = (keys: readonly string[], req: PayloadRequest) => Promise<ReadonlyMap<string, Value>>
type Batch<Value> = { readonly keys: Set<string>; readonly answer: Promise<ReadonlyMap<string, Value>> }

/**
 * A look-up by keys that hooks may make row by row: what is asked within one request in the same turn is asked of the
 * database at once, so that a list of fifty rows costs what a list of five does. Nothing is kept afterwards: the next turn
 * asks anew, and sees what was written meanwhile. The answer may hold more keys than were asked for.
 */
export const batched = <Value>(load: Load<Value>) => {
  const waiting = new WeakMap<PayloadRequest, Batch<Value>>()
  return (keys: readonly string[], req: PayloadRequest): Promise<ReadonlyMap<string, Value>> => {
    let batch = waiting.get(req)
    if (!batch) {
      const asked = new Set<string>()
      batch = {
        keys: asked,
        answer: Promise.resolve().then(() => {
          waiting.delete(req)
          return loadAll([...asked], load, req)
        }),
      }
      waiting.set(req, batch)
    }
    for (const key of keys) batch.keys.add(key)
    return batch.answer
  }
}

const loadAll = async <Value>(
  keys: readonly string[],
  load: Load<Value>,
  req: PayloadRequest,
): Promise<ReadonlyMap<string, Value>> => {
  if (keys.length === 0) return new Map()
  const parts = Array.from({ length: Math.ceil(keys.length / MOST_AT_ONCE) }, (_, index) =>
    keys.slice(index * MOST_AT_ONCE, (index + 1) * MOST_AT_ONCE),
  )
  const answers = await Promise.all(parts.map((part) => load(part, req)))
  return answers.length === 1 && answers[0] ? answers[0] : new Map(answers.flatMap((answer) => [...answer]))
}

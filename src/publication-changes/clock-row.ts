import type { Payload } from 'payload'
import { ValidationError } from 'payload'
import { NEW_CLOCK, ticked, type Clock, type Tick } from './clock.ts'

/** The clock as a row: moved by compare-and-set on its revision, so that several processes move it in one order. */

const KEY = 'publications'
const COLLECTION = 'publication-clock'
const where = { key: { equals: KEY } }

/** Every lost race means that another process moved the clock; the bound only turns a bug into an error. */
const MOST_TRIES = 1000

type Row = Clock & { readonly id: string }

const findClock = async (payload: Payload): Promise<Row | null> => {
  const row = await payload.db.findOne<Row>({ collection: COLLECTION, where })
  return row && { ...row, revision: Number(row.revision) }
}

export const readClock = async (payload: Payload): Promise<Clock> => (await findClock(payload)) ?? NEW_CLOCK

type Waiting = { readonly tick: Tick; readonly done: () => void; readonly failed: (error: unknown) => void }
type Queue = { readonly waiting: Waiting[]; moving: boolean }
const queues = new WeakMap<Payload, Queue>()

/** Moves the clock on; resolves when that is in the database. Ticks that come while it is written share the next move. */
export const moveClock = (tick: Tick, payload: Payload): Promise<void> =>
  new Promise((done, failed) => {
    const queue = queues.get(payload) ?? { waiting: [], moving: false }
    queues.set(payload, queue)
    queue.waiting.push({ tick, done, failed })
    if (!queue.moving) void moveAll(queue, payload)
  })

const moveAll = async (queue: Queue, payload: Payload): Promise<void> => {
  queue.moving = true
  while (queue.waiting.length > 0) {
    const batch = queue.waiting.splice(0)
    try {
      await move(
        batch.map(({ tick }) => tick),
        payload,
      )
      for (const { done } of batch) done()
    } catch (error) {
      for (const { failed } of batch) failed(error)
    }
  }
  queue.moving = false
}

const move = async (ticks: readonly Tick[], payload: Payload): Promise<void> => {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const row = await findClock(payload)
    const { revision, recent, underWay } = ticked(row ?? NEW_CLOCK, ticks)
    const data = { revision, recent: [...recent], underWay: [...underWay] }
    if (row ? await replace(row, data, payload) : await begin(data, payload)) return
  }
  throw new Error(`The clock of the publications could not be moved: ${MOST_TRIES} races lost.`)
}

/** `atomic` makes SQLite do it in a single UPDATE … WHERE; MongoDB's findOneAndUpdate is atomic as it is. */
const replace = async ({ revision }: Row, data: object, payload: Payload): Promise<boolean> =>
  (await payload.db.updateOne({
    collection: COLLECTION,
    where: { and: [where, { revision: { equals: revision } }] },
    data: { ...data },
    options: { atomic: true },
  })) !== null

const begin = async (data: object, payload: Payload): Promise<boolean> => {
  try {
    await payload.db.create({ collection: COLLECTION, data: { ...data, key: KEY } })
    return true
  } catch (error) {
    if (error instanceof ValidationError) return false
    throw error
  }
}

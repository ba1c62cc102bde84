import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { affectedTags, type Write } from './affected-tags.ts'
import { moveClock, readClock } from './clock-row.ts'

/**
 * Does a write and tells every process of it, before the caller goes on. Where public answers change by it, none of them is
 * answered from a cache from just before the write, so a crash between the write and its announcement leaves no cache that is
 * behind: `endAbandonedChanges` ends what such a crash has begun. Resolves with what `work` gave; null says that nothing was written.
 */
export const announced = async <Written>(
  write: Write,
  req: PayloadRequest,
  work: () => Promise<Written | null>,
): Promise<Written | null> => {
  const tags = await affectedTags(write, req)
  if (tags.length === 0) return work()

  const id = randomUUID()
  own.add(id)
  try {
    await moveClock({ begins: { id, tags, since: new Date().toISOString() } }, req.payload)
    // Where the write fails, nobody knows what became of it.
    let changed = tags
    try {
      const written = await work()
      if (written === null) changed = []
      return written
    } finally {
      await moveClock({ ends: id, tags: changed }, req.payload)
    }
  } finally {
    own.delete(id)
  }
}

/** Changes that this process has under way. */
const own = new Set<string>()

/** Whether a change that is under way is one of this process, which is still at work on it. */
export const isOwnChange = (id: string): boolean => own.has(id)

/** Tells every process that these tags have changed; resolves when no cache answers from before that. */
export const announceChange = (tags: readonly string[], req: PayloadRequest): Promise<void> =>
  moveClock({ ends: null, tags }, req.payload)

/** Longer than any write takes, in milliseconds. */
const ABANDONED = 60_000

/** Ends the changes that a crash has left under way; meanwhile their answers came from the database. Returns how many. */
export const endAbandonedChanges = async (now: string, req: PayloadRequest): Promise<number> => {
  const { underWay } = await readClock(req.payload)
  const abandoned = underWay.filter(({ since }) => Date.parse(since) < Date.parse(now) - ABANDONED)
  for (const { id, tags } of abandoned) await moveClock({ ends: id, tags }, req.payload)
  return abandoned.length
}

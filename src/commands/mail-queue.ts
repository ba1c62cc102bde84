import type { PayloadRequest } from 'payload'
import { addDays } from '../review/calendar.ts'

/** Queues the mail of a notice. A queue that can't be written fails nothing: the sweep finds the notice later. */
export const queueMail = async (noticeId: string, req: PayloadRequest): Promise<boolean> => {
  try {
    await req.payload.jobs.queue({ task: 'send-notice', input: { notice: noticeId }, overrideAccess: true, req })
    return true
  } catch (error) {
    req.payload.logger.error({ err: error, msg: 'a mail could not be queued', notice: noticeId })
    return false
  }
}

/** Days that a job which failed for good is kept; until then its notice is not queued again. */
const DAYS_TO_REST = 1
/** Minutes after which a job that is under way counts as cut short by a crash. Sending gives up much earlier. */
const MINUTES_TO_SEND = 15

/**
 * The notices that have a job, whether it waits, runs, or failed for good less than a day ago. Jobs that failed longer ago,
 * or were cut short, are deleted, so that what they were for can be queued again: once a day at most.
 */
export const queuedNotices = async (now: string, req: PayloadRequest): Promise<ReadonlySet<string>> => {
  const { docs } = await req.payload.find({
    collection: 'payload-jobs',
    where: { taskSlug: { equals: 'send-notice' } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const rested = addDays(now, -DAYS_TO_REST)
  const cutShort = addDays(now, -MINUTES_TO_SEND / (24 * 60))
  const isOver = ({ hasError, processing, updatedAt }: (typeof docs)[number]): boolean => {
    const since = new Date(updatedAt).toISOString()
    return hasError ? since < rested : processing === true && since < cutShort
  }
  const over = docs.filter(isOver).map(({ id }) => id)
  if (over.length > 0) {
    await req.payload.delete({ collection: 'payload-jobs', where: { id: { in: over } }, overrideAccess: true, req })
  }
  return new Set(
    docs.filter((job) => !isOver(job)).map(({ input }) => String((input as { readonly notice?: unknown }).notice)),
  )
}

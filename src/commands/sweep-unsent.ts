import type { PayloadRequest } from 'payload'
import { env } from '../env.ts'
import { addDays } from '../review/calendar.ts'
import { queuedNotices, queueMail } from './mail-queue.ts'
import { DAYS_TO_TRY } from './send-notice.ts'
import { findRows } from './store.ts'

/** Minutes that a notice may be without a job: so long its mail may be on its way into the queue. */
const MINUTES_TO_QUEUE = 1

/**
 * Queues again what should have been mailed and has no job: its job could not be queued, was cut short by a crash, or failed
 * for good more than a day ago. Returns how many mails were queued.
 */
export const sweepUnsent = async (now: string, req: PayloadRequest): Promise<number> => {
  if (env.SMTP_URL === undefined) return 0
  const queued = await queuedNotices(now, req)
  const unsent = await findRows(
    'notices',
    {
      and: [
        { mail: { equals: 'each' } },
        { mailedAt: { exists: false } },
        { createdAt: { less_than: addDays(now, -MINUTES_TO_QUEUE / (24 * 60)) } },
        { createdAt: { greater_than: addDays(now, -DAYS_TO_TRY) } },
      ],
    },
    req,
  )
  let mails = 0
  for (const { id } of unsent) {
    if (!queued.has(id) && (await queueMail(id, req))) mails += 1
  }
  return mails
}

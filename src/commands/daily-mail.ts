import type { PayloadRequest } from 'payload'
import { env } from '../env.ts'
import { queuedNotices, queueMail } from './mail-queue.ts'
import { gotDailyMail, waitingForDay } from './send-notice.ts'

/**
 * Queues one mail for each person who wants one a day and for whom something has gathered by `DAILY_MAIL_HOUR`. What comes
 * later that day waits for the next. Returns how many mails were queued.
 */
export const sendDailyMails = async (now: string, req: PayloadRequest): Promise<number> => {
  if (env.SMTP_URL === undefined) return 0
  const waiting = await waitingForDay(now, req)
  if (waiting.length === 0) return 0
  const queued = await queuedNotices(now, req)
  let mails = 0
  for (const recipient of new Set(waiting.map((notice) => String(notice.recipient)))) {
    const ids = waiting.filter((notice) => notice.recipient === recipient).map(({ id }) => id)
    const [first] = ids
    if (!first || ids.some((id) => queued.has(id)) || (await gotDailyMail(recipient, now, req))) continue
    if (await queueMail(first, req)) mails += 1
  }
  return mails
}

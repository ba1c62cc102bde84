import type { PayloadRequest } from 'payload'
import { couldBeId } from '../database/ids.ts'
import { env } from '../env.ts'
import { dailyMail, dailyMailTime, mailAbout, type Mail, type MailedNotice } from '../notices/mail.ts'
import { siteAddress } from '../notices/site.ts'
import { addDays } from '../review/calendar.ts'
import { recipientOf, type Recipient } from './recipients.ts'
import { compareAndSet, findRow, findRows, type StoredRow } from './store.ts'

/**
 * Mails one notice, once: alone or, where its reader wants one mail a day, with the others of the day. A notice is claimed
 * before it is sent, so that two jobs can't both send it; whoever crashes in between has sent it at most once. Throws where
 * the mail server refuses, and the queue tries again.
 */
export const sendNotice = async (noticeId: string, req: PayloadRequest): Promise<void> => {
  if (env.SMTP_URL === undefined || !couldBeId(req.payload, noticeId)) return
  const row = await findRow('notices', { id: { equals: noticeId } }, req)
  if (!row || row.mailedAt || row.mail === 'none') return

  const recipient = await recipientOf(String(row.recipient), req)
  // Without a role since, or without a wish for mail: the notice stays in the admin UI, and no mail is due.
  if (!recipient || recipient.mail === 'none') {
    await compareAndSet('notices', versionOf(row), { mail: 'none' }, req)
    return
  }
  await (row.mail === 'daily' ? sendDay(recipient, req) : sendOne(row, recipient, req))
}

const sendOne = async (row: StoredRow, recipient: Recipient, req: PayloadRequest): Promise<void> => {
  const claimed = await claim(row, req)
  if (claimed) await send(recipient, mailAbout(mailed(claimed), siteAddress(env)), [claimed], req)
}

/** All that waits for the daily mail of this person; nothing where today's has gone out, or another job is sending it. */
const sendDay = async (recipient: Recipient, req: PayloadRequest): Promise<void> => {
  const waiting = await waitingForDay(new Date().toISOString(), req, recipient.id)
  if (waiting.length === 0 || (await gotDailyMail(recipient.id, new Date().toISOString(), req))) return

  const claimed: StoredRow[] = []
  // In the same order for every job: whoever claims the first has the day's mail, and the others leave all of it.
  for (const row of waiting.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
    const own = await claim(row, req)
    if (own) claimed.push(own)
    else if (claimed.length === 0) return
  }
  const [first, ...more] = claimed
  if (first) await send(recipient, dailyMail([mailed(first), ...more.map(mailed)], siteAddress(env)), claimed, req)
}

/** Days after which no mail about a notice is sent any more. It stays in the admin UI. */
export const DAYS_TO_TRY = 7

/** Notices for the last daily mail that was due, of one person or of all, that no mail was sent about. */
export const waitingForDay = (now: string, req: PayloadRequest, recipient?: string): Promise<readonly StoredRow[]> =>
  findRows(
    'notices',
    {
      and: [
        { mail: { equals: 'daily' } },
        { mailedAt: { exists: false } },
        { createdAt: { less_than: dailyMailTime(now, env.DAILY_MAIL_HOUR) } },
        { createdAt: { greater_than: addDays(now, -DAYS_TO_TRY) } },
        ...(recipient === undefined ? [] : [{ recipient: { equals: recipient } }]),
      ],
    },
    req,
  )

/** Whether this person's last daily mail has gone out, or is being sent. */
export const gotDailyMail = async (recipient: string, now: string, req: PayloadRequest): Promise<boolean> => {
  const since = dailyMailTime(now, env.DAILY_MAIL_HOUR)
  const sent = await findRow(
    'notices',
    {
      and: [
        { recipient: { equals: recipient } },
        { mail: { equals: 'daily' } },
        { mailedAt: { greater_than_equal: since } },
      ],
    },
    req,
  )
  return sent !== null
}

const mailed = ({ id, kind, sentence, path }: StoredRow): MailedNotice => ({
  id,
  kind: kind as MailedNotice['kind'],
  sentence: String(sentence),
  path: String(path),
})

const claim = (row: StoredRow, req: PayloadRequest): Promise<StoredRow | null> =>
  compareAndSet('notices', versionOf(row), { mailedAt: new Date().toISOString() }, req)

const unclaim = (row: StoredRow, req: PayloadRequest): Promise<StoredRow | null> =>
  compareAndSet('notices', versionOf(row), { mailedAt: null }, req)

const versionOf = ({ id, revision }: StoredRow) => ({ id, revision: Number(revision) })

/** Sends a mail about claimed notices; where that fails they are given back before the error is passed on. */
const send = async (
  { email }: Recipient,
  { subject, text, messageId }: Mail,
  claimed: readonly StoredRow[],
  req: PayloadRequest,
): Promise<void> => {
  try {
    await req.payload.sendEmail({
      to: { name: '', address: email },
      subject,
      text,
      // A mail program must not break a link where it wraps a line.
      textEncoding: 'quoted-printable',
      messageId,
      // Holiday replies to a mail that no person sent help nobody (RFC 3834).
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  } catch (error) {
    for (const row of claimed) await unclaim(row, req)
    req.payload.logger.warn({
      msg: 'a mail could not be sent',
      notices: claimed.map(({ id }) => id),
      reason: error instanceof Error ? error.message : String(error),
    })
    throw error
  }
}

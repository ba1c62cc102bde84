import { SUBJECTS } from './sentences.ts'
import type { NoticeKind } from './vocabulary.ts'

/** What a mail is made of: what its notice says, but never what it is about. */
export type MailedNotice = {
  readonly id: string
  readonly kind: NoticeKind
  readonly sentence: string
  readonly path: string
}

export type Mail = {
  readonly subject: string
  readonly text: string
  /** The same for every try, so that a mail server that got it twice can tell. */
  readonly messageId: string
}

/** One mail about one notice. `site` is the address that people use, as in "https://cms.example.org". */
export const mailAbout = (notice: MailedNotice, site: string): Mail => ({
  subject: SUBJECTS[notice.kind],
  text: [notice.sentence, `${site}${notice.path}`, howToChange(site)].join('\n\n'),
  messageId: messageId(notice.id, site),
})

/** One mail about all the notices of a day; of one or more. */
export const dailyMail = (notices: readonly [MailedNotice, ...MailedNotice[]], site: string): Mail => ({
  subject: notices.length === 1 ? 'One notice for you' : `${notices.length} notices for you`,
  text: [...notices.map(({ sentence, path }) => `${sentence}\n${site}${path}`), howToChange(site)].join('\n\n'),
  messageId: messageId(`${notices[0].id}.daily`, site),
})

const howToChange = (site: string): string =>
  `To get one mail a day, or none, change “Mail” in your account:\n${site}/admin/account`

const messageId = (name: string, site: string): string => `<${name}@${new URL(site).hostname}>`

/** The last time at or before `now` at which daily mails go out. `hour` is in UTC. */
export const dailyMailTime = (now: string, hour: number): string => {
  const time = new Date(now)
  time.setUTCHours(hour, 0, 0, 0)
  if (time.toISOString() > now) time.setUTCDate(time.getUTCDate() - 1)
  return time.toISOString()
}

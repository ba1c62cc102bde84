import { afterAll, afterEach, beforeAll, expect, jest } from '@jest/globals'
import type { PayloadRequest } from 'payload'
import { addDays } from '../../src/review/calendar.ts'
import type { Role } from '../../src/review/vocabulary.ts'
import { realClock, setClock } from './clock.ts'
import { reviewerIds, value } from './line.ts'
import { MANAGING_EDITOR, PASSWORD, REVIEWERS, startPayload, type TestPayload } from './payload.ts'
import { startMailServer, type MailServer, type ReceivedMail } from './smtp.ts'

export const SITE = 'https://cms.example.org'
const START = '2026-03-02T09:00:00.000Z'

export let running: TestPayload
export let smtp: MailServer
/** A request of nobody's, as the schedule makes them. */
export let nobody: PayloadRequest
/** The time that the clock shows. */
export let clock = START

/** The words that the articles of these tests are about: none may ever be in a mail. */
const marks: string[] = []
export const about = (mark: string): string => {
  marks.push(mark)
  return mark
}

/** Registers, in a test file, Payload with a mail server and a clock of their own, and the check that all its mails must pass. */
export const withNotices = (): void => {
  beforeAll(async () => {
    setClock(START)
    smtp = await startMailServer()
    running = await startPayload({ SMTP_URL: smtp.url, SERVER_URL: `${SITE}/`, DAILY_MAIL_HOUR: '6' })
    nobody = await running.as(null)
  })
  afterEach(() => {
    smtp.refuseWith(null)
    jest.restoreAllMocks()
  })
  afterAll(async () => {
    realClock()
    await running?.stop()
    await smtp?.stop()
  })
}

/** Sends what is left, and then looks for anything in any mail so far that has no business there. */
export const expectNoClinicalText = async (fewest: number): Promise<void> => {
  await deliver()
  expect(smtp.mails.length).toBeGreaterThan(fewest)
  const words = [...marks, 'Does', 'ferritin', 'iron', 'guideline', 'maker', 'leave', 'Rosa', 'Fictional', 'Edith']
  for (const { raw, text, subject } of smtp.mails) {
    const all = [raw, text, subject].join('\n').toLowerCase()
    expect(words.filter((word) => all.includes(word.toLowerCase()))).toEqual([])
    expect(raw).toContain('Auto-Submitted: auto-generated')
    expect(text.trim().endsWith(`${SITE}/admin/account`)).toBe(true)
  }
}

/** The commands, imported late: they read the environment that `startPayload` sets. */
export const commands = async () => ({
  ...(await import('../../src/commands/assign-reviewers.ts')),
  ...(await import('../../src/commands/respond-to-assignment.ts')),
  ...(await import('../../src/commands/comment-on-round.ts')),
  ...(await import('../../src/commands/replace-reviewer.ts')),
  ...(await import('../../src/commands/submit-article.ts')),
  ...(await import('../../src/commands/withdraw-round.ts')),
  ...(await import('../../src/commands/retract-publication.ts')),
  ...(await import('../../src/commands/review-retraction.ts')),
  ...(await import('../../src/commands/rounds.ts')),
  ...(await import('../../src/commands/settle-round.ts')),
  ...(await import('../../src/commands/send-notice.ts')),
  ...(await import('../../src/commands/deliver-mail.ts')),
  ...(await import('../../src/commands/daily-mail.ts')),
  ...(await import('../../src/commands/sweep-unsent.ts')),
  ...(await import('../../src/commands/remind-reviewers.ts')),
  ...(await import('../../src/commands/remind-owners.ts')),
})

/** Lets this much time pass. */
export const wait = ({ days = 0, seconds = 0 }: { readonly days?: number; readonly seconds?: number }): string => {
  clock = addDays(clock, days + seconds / (24 * 60 * 60))
  setClock(clock)
  return clock
}
export const waitUntil = (iso: string): string => {
  clock = iso
  setClock(clock)
  return clock
}

/** Runs the queue as the server does, until nothing is due. */
export const deliver = async (): Promise<void> => {
  const { deliverMail } = await commands()
  while ((await deliverMail(running.payload)) > 0);
}

/** The mails that link to this thing, or all, and those to one person where one is named. */
export const mails = (id: string, email?: string): readonly ReceivedMail[] =>
  smtp.mails.filter(({ text, to }) => text.includes(`/${id}\n`) && (email === undefined || to.includes(email)))
export const addressees = (id: string): readonly string[] =>
  mails(id)
    .flatMap(({ to }) => to)
    .sort()

export const find = (where: Record<string, object>, sort = 'createdAt') =>
  running.payload
    .find({ collection: 'notices', where, sort, pagination: false, depth: 0, overrideAccess: true, req: nobody })
    .then(({ docs }) => docs)
/** Compared here: MongoDB's adapter takes a text that looks like an id for one, and looks for the whole of it. */
export const noticesAbout = async (id: string) => (await find({})).filter(({ path }) => path.endsWith(`/${id}`))
export const kindsFor = async (email: string, id: string): Promise<readonly string[]> => {
  const { user } = await running.as(email)
  return (await noticesAbout(id)).filter(({ recipient }) => recipient === user?.id).map(({ kind }) => kind)
}

let people = 0
/** Another account with this role. */
export const newAccount = async (role: Role, mail: 'each' | 'daily' | 'none' = 'each'): Promise<string> => {
  people += 1
  const email = `person-${people}@example.org`
  await running.payload.create({
    collection: 'users',
    data: { email, name: `Person ${people} (made up)`, password: PASSWORD, mail },
    overrideAccess: true,
    req: nobody,
  })
  await grant(email, role)
  return email
}
export const grant = async (email: string, role: Role): Promise<void> => {
  const { user } = await running.as(email)
  await running.payload.create({
    collection: 'grants',
    data: { user: user?.id ?? '', role },
    overrideAccess: true,
    req: nobody,
  })
}
export const revokeRoles = async (email: string): Promise<void> => {
  const { user } = await running.as(email)
  await running.payload.delete({
    collection: 'grants',
    where: { user: { equals: user?.id } },
    overrideAccess: true,
    req: nobody,
  })
}

export const assign = async (round: { readonly id: string }, numbers: readonly number[]) => {
  const { assignReviewers } = await commands()
  const ids = await reviewerIds(running)
  const reviewers = numbers.map((number) => ids[number - 1] ?? '')
  return value(await assignReviewers({ roundId: round.id, reviewers, dueAt: null }, await running.as(MANAGING_EDITOR)))
}
export const reviewer = (number: number): string => REVIEWERS[number - 1] ?? ''

import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { endAbandonedChanges } from '../publication-changes/announce.ts'
import { sendDailyMails } from './daily-mail.ts'
import { expireQuestions } from './expire-questions.ts'
import { lapseOverdue } from './lapse-publications.ts'
import { remindOwners } from './remind-owners.ts'
import { remindReviewers } from './remind-reviewers.ts'
import { releaseDue } from './schedule-publication.ts'
import { watchSources } from './watch-sources.ts'
import { sweepUnsent } from './sweep-unsent.ts'
import { tellOfOverdue } from './tell-webhooks.ts'

type Duty = (now: string, req: PayloadRequest) => Promise<number>

/** What is looked at on the schedule: each does what is due at `now`, and can be run again. */
const DUTIES: Readonly<Record<string, Duty>> = {
  released: releaseDue,
  lapsed: lapseOverdue,
  toldOfOverdue: tellOfOverdue,
  dailyMails: sendDailyMails,
  sweptMails: sweepUnsent,
  expiredQuestions: expireQuestions,
  abandonedChanges: endAbandonedChanges,
}

/** Looked at less often: they read all that is open or live, and nobody waits for them by the minute. */
const REMINDERS: Readonly<Record<string, Duty>> = { reviewers: remindReviewers, owners: remindOwners }

/** How many times each duty did something. */
export type ScheduleReport = Readonly<Record<string, number>>

/**
 * Does everything whose time has come. One duty that fails does not keep the others from being done: each is logged and
 * tried again at the next look.
 */
export const runSchedule = (payload: Payload): Promise<ScheduleReport> => doEach(DUTIES, payload)

/** Reminds everybody of what is due soon, or overdue. */
export const runReminders = (payload: Payload): Promise<ScheduleReport> => doEach(REMINDERS, payload)

/** Looks up the sources that are due, and flags the texts whose sources were taken back. */
export const runSourceWatch = (payload: Payload): Promise<ScheduleReport> => doEach({ alerts: watchSources }, payload)

const doEach = async (duties: Readonly<Record<string, Duty>>, payload: Payload): Promise<ScheduleReport> => {
  const req = await createLocalReq({}, payload)
  const report: Record<string, number> = {}
  for (const [name, duty] of Object.entries(duties)) {
    try {
      report[name] = await duty(new Date().toISOString(), req)
    } catch (error) {
      payload.logger.error({ err: error, msg: 'a duty of the schedule failed', duty: name })
    }
  }
  return report
}

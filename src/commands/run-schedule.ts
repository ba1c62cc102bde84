import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { lapseOverdue } from './lapse-publications.ts'
import { releaseDue } from './schedule-publication.ts'

/** What is looked at on the schedule: each does what is due at `now`, and can be run again. */
const DUTIES: Readonly<Record<string, (now: string, req: PayloadRequest) => Promise<number>>> = {
  released: releaseDue,
  lapsed: lapseOverdue,
}

/** How many times each duty did something. */
export type ScheduleReport = Readonly<Record<string, number>>

/**
 * Does everything whose time has come. One duty that fails does not keep the others from being done: each is logged and
 * tried again at the next look.
 */
export const runSchedule = async (payload: Payload): Promise<ScheduleReport> => {
  const req = await createLocalReq({}, payload)
  const report: Record<string, number> = {}
  for (const [name, duty] of Object.entries(DUTIES)) {
    try {
      report[name] = await duty(new Date().toISOString(), req)
    } catch (error) {
      payload.logger.error({ err: error, msg: 'a duty of the schedule failed', duty: name })
    }
  }
  return report
}

import type { Payload } from 'payload'
import { env } from '../env.ts'

/** Mails sent in one go, one after another; the server then looks again. */
const MAILS_AT_ONCE = 20

/**
 * Runs the jobs whose time has come: new ones, and those that failed and have waited long enough. Never throws because of a
 * mail; a job that failed waits for its next try. Returns how many jobs were run.
 */
export const deliverMail = async (payload: Payload): Promise<number> => {
  if (env.SMTP_URL === undefined) return 0
  const { jobStatus } = await payload.jobs.run({
    limit: MAILS_AT_ONCE,
    sequential: true,
    overrideAccess: true,
    // Each failure is logged where it happens, without the stack that Payload would add.
    silent: true,
  })
  return Object.keys(jobStatus ?? {}).length
}

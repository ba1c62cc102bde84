import type { JobsConfig } from 'payload'
import { nobody } from '../../access/roles.ts'
import { sendNotice } from '../commands/send-notice.ts'

/** Tries after a first one that failed, each later than the one before. */
const RETRIES = { attempts: 6, backoff: { type: 'exponential', delay: 30_000 } } as const

/** Mails are sent by Payload's queue, after the write that they tell of; the server itself empties it (src/server/main.ts). */
export const noticeJobs: JobsConfig = {
  access: { run: nobody, queue: nobody, cancel: nobody },
  jobsCollectionOverrides: ({ defaultJobsCollection }) => ({
    ...defaultJobsCollection,
    access: { create: nobody, read: nobody, update: nobody, delete: nobody, unlock: nobody, readVersions: nobody },
    graphQL: false,
  }),
  tasks: [
    {
      slug: 'send-notice',
      label: 'Mail a notice',
      inputSchema: [{ name: 'notice', type: 'text', required: true }],
      retries: RETRIES,
      handler: async ({ input, req }) => {
        await sendNotice(String((input as { notice?: unknown }).notice), req)
        return { output: {} }
      },
    },
  ],
}

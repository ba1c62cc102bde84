import type { PayloadRequest } from 'payload'

/** Mails one notice, once. Throws where the mail server refuses, so that the queue tries again. */
export const sendNotice = async (_noticeId: string, _req: PayloadRequest): Promise<void> => {
  throw new Error('Not built yet.')
}

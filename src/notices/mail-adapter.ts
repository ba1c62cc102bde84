import { createTransport } from 'nodemailer'
import type { EmailAdapter } from 'payload'
import type { Env } from '../env.ts'

/** Seconds after which a mail server that does not answer counts as down. */
const PATIENCE = 10

/** Mail by SMTP, at `SMTP_URL`; without one nothing is sent, and whoever tries is told so by an error. */
export const mailAdapter =
  ({ SMTP_URL, MAIL_FROM }: Pick<Env, 'SMTP_URL' | 'MAIL_FROM'>): EmailAdapter =>
  () => {
    const [, name, address] = /^\s*(.*?)\s*<(.+)>\s*$/.exec(MAIL_FROM) ?? ['', '', MAIL_FROM]
    const wait = {
      connectionTimeout: PATIENCE * 1000,
      greetingTimeout: PATIENCE * 1000,
      socketTimeout: PATIENCE * 1000,
    }
    const transport = SMTP_URL === undefined ? null : createTransport({ url: SMTP_URL, ...wait })
    return {
      name: 'smtp',
      defaultFromName: name ?? '',
      defaultFromAddress: address ?? MAIL_FROM,
      sendEmail: async (message) => {
        if (!transport) throw new Error('No mail server is set (SMTP_URL).')
        return transport.sendMail({ from: MAIL_FROM, ...message })
      },
    }
  }

import type { Env } from '../env.ts'

/** The address that links in mails begin with, without a slash at its end. */
export const siteAddress = ({
  SERVER_URL,
  HOST,
  PORT,
}: Pick<Env, 'HOST' | 'PORT'> & Partial<Pick<Env, 'SERVER_URL'>>): string =>
  (SERVER_URL ?? `http://${HOST}:${PORT}`).replace(/\/+$/, '')

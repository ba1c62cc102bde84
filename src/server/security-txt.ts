import type { RequestHandler } from 'express'

const DAY = 86_400_000
/** RFC 9116, 2.5.5, recommends less than a year. */
const VALID_DAYS = 180

/**
 * `/.well-known/security.txt` as RFC 9116 has it: who hears of a weakness of this installation, in order of preference.
 * `Expires` is that of the day, so that two answers of one day are the same.
 */
export const securityText = (contacts: readonly string[], origin: string, now: Date): string => {
  const midnight = Math.floor(now.getTime() / DAY) * DAY
  return [
    ...contacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${new Date(midnight + VALID_DAYS * DAY).toISOString()}`,
    'Preferred-Languages: en',
    `Canonical: ${origin}/.well-known/security.txt`,
    '',
  ].join('\n')
}

/** Without a contact there is no such page: a contact that nobody reads is worse than none. */
export const answerSecurityText =
  (contacts: readonly string[], origin: () => string): RequestHandler =>
  (_req, res, next) => {
    if (contacts.length === 0) return next()
    res
      .type('text/plain')
      .set('Cache-Control', 'public, max-age=86400')
      .send(securityText(contacts, origin(), new Date()))
  }

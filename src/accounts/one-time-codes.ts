import { Secret, TOTP } from 'otpauth'

/**
 * One-time codes by time (RFC 6238) as every authenticator app makes them: HMAC-SHA-1, six digits, steps of 30 seconds.
 * Secrets are base32; steps count from 1970.
 */
const CODES = { algorithm: 'SHA1', digits: 6, period: 30 } as const

/** A code counts in its own step and in the one before and after it: clocks differ, and typing takes time (RFC 6238, 5.2). */
const WINDOW = 1

/** Bytes of a new secret: as long as the hash (RFC 4226, section 4, R6). */
const SECRET_SIZE = 20

export const newSecret = (): string => new Secret({ size: SECRET_SIZE }).base32

/** What an authenticator app reads from a QR code. */
export const enrolmentUri = (secret: string, email: string): string =>
  new TOTP({ ...CODES, issuer: 'Imprimatur', label: email, secret }).toString()

/** The step whose code this is, at `now` in milliseconds; null where it is none of the three that count. */
export const stepOf = (secret: string, code: string, now: number): number | null => {
  const digits = code.replace(/\s/g, '')
  // The library compares bytes in constant time, and throws where a letter of several bytes makes the lengths differ.
  if (!/^[0-9]{6}$/.test(digits)) return null
  const totp = new TOTP({ ...CODES, secret })
  const delta = totp.validate({ token: digits, timestamp: now, window: WINDOW })
  return delta === null ? null : totp.counter({ timestamp: now }) + delta
}

/** Whether a text can be a secret at all. */
export const isSecret = (text: string): boolean => /^[A-Z2-7]{32}$/.test(text)

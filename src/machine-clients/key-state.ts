import type { KeyState } from './vocabulary.ts'

/** Where a client's key stands at `now`. Revoked counts before expired: it is what somebody meant to be so. */
export const keyStateOf = (
  key: { readonly revokedAt: string | null } | null,
  expiresAt: string,
  now: string,
): KeyState => {
  if (key?.revokedAt) return 'revoked'
  // What can't be read as a time is over, too.
  if (!(Date.parse(expiresAt) > Date.parse(now))) return 'expired'
  return key ? 'works' : 'none'
}

import { createHash } from 'node:crypto'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { env } from '../env.ts'

/** Seconds in which failures are counted together. */
const WINDOW = 600

/** A try to sign in: whose account, from where, and by which browser where the account knows it. */
export type Attempt = { readonly email: string; readonly address: string | null; readonly device: string | null }

/**
 * How often a password may be guessed (OWASP ASVS 5.0, 6.3.1): so many failures an account in ten minutes, from wherever
 * they come, and so many an address. A browser that the account has signed in by has a count of its own, and is free of
 * both: else whoever knows an address of mail could keep a doctor out, or a colleague's script the whole hospital.
 *
 * Each try is counted before the password is looked at, so that guesses made all at once are no more than the others, and
 * is given back when it succeeds. In the memory of this process, as all our limits.
 */
export class SignInLimits {
  readonly #account: RateLimiterMemory
  readonly #address: RateLimiterMemory

  constructor({ perAccount, perAddress }: { readonly perAccount: number; readonly perAddress: number }) {
    this.#account = new RateLimiterMemory({ points: perAccount, duration: WINDOW })
    this.#address = new RateLimiterMemory({ points: perAddress, duration: WINDOW })
  }

  /** Counts a try; 0 where it may be made, else the seconds to wait. */
  async count(attempt: Attempt): Promise<number> {
    for (const [limiter, key] of this.#countersOf(attempt)) {
      try {
        await limiter.consume(key)
      } catch (limited) {
        if (limited instanceof Error) throw limited
        return Math.max(1, Math.ceil((limited as RateLimiterRes).msBeforeNext / 1000))
      }
    }
    return 0
  }

  /** The try succeeded. */
  async giveBack(attempt: Attempt): Promise<void> {
    for (const [limiter, key] of this.#countersOf(attempt)) await limiter.reward(key)
  }

  /** Forgets the failures of strangers: an administrator has unlocked the account. */
  async forget(email: string): Promise<void> {
    await this.#account.delete(accountKey(email))
  }

  #countersOf({ email, address, device }: Attempt): readonly (readonly [RateLimiterMemory, string])[] {
    if (device !== null) return [[this.#account, `${accountKey(email)}:${device}`]]
    return [...(address === null ? [] : ([[this.#address, address]] as const)), [this.#account, accountKey(email)]]
  }
}

/** Of one length, however long a text was sent for an address of mail. */
const accountKey = (email: string): string => createHash('sha256').update(email).digest('base64')

export const signInLimits = new SignInLimits({
  perAccount: env.SIGN_IN_FAILURES_PER_ACCOUNT,
  perAddress: env.SIGN_IN_FAILURES_PER_ADDRESS,
})

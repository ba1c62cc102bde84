import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify<string, string, number, Buffer>(scrypt)

/** Codes that a person keeps on paper for the day when the authenticator app is lost, as they are stored. */
export type RecoveryCodes = {
  /** Names these ten; of no use to anybody. */
  readonly set: string
  readonly salt: string
  /** ISO 8601, in UTC. */
  readonly madeAt: string
  readonly codes: readonly { readonly hash: string; readonly usedAt: string | null }[]
}

const COUNT = 10
/** Symbols of a code: 50 bits. Less than 112, so they are stored under a salt and a slow hash (NIST SP 800-63B, 5.1.2.2). */
const LENGTH = 10
/** Crockford's base 32: no letter that looks like a digit, and none for words by accident. */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const HASH_BYTES = 32

/** As it is hashed: however it was typed. */
const plain = (code: string): string =>
  code.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')

/** Whether a text has the form of a recovery code: ten letters and digits, while a one-time code has six digits. */
export const isRecoveryCode = (code: string): boolean => new RegExp(`^[${SYMBOLS}]{${LENGTH}}$`).test(plain(code))

const hashOf = async (code: string, salt: string): Promise<Buffer> => derive(plain(code), salt, HASH_BYTES)

/** Ten new codes: as they are shown once, and as they are stored. */
export const newRecoveryCodes = async (
  madeAt: string,
): Promise<{ readonly codes: readonly string[]; readonly stored: RecoveryCodes }> => {
  const salt = randomBytes(16).toString('hex')
  const codes = Array.from({ length: COUNT }, newCode)
  const hashes = await Promise.all(codes.map((code) => hashOf(code, salt)))
  return {
    codes,
    stored: {
      set: randomBytes(8).toString('hex'),
      salt,
      madeAt,
      codes: hashes.map((hash) => ({ hash: hash.toString('hex'), usedAt: null })),
    },
  }
}

const newCode = (): string => {
  // 256 is a multiple of 32, so each symbol is as likely as any other.
  const symbols = Array.from(randomBytes(LENGTH), (byte) => SYMBOLS.charAt(byte % SYMBOLS.length)).join('')
  return `${symbols.slice(0, LENGTH / 2)}-${symbols.slice(LENGTH / 2)}`
}

/** The codes with this one used at `at`; null where it is none of them, or was used before. Compared in constant time. */
export const withUsed = async (recovery: RecoveryCodes, code: string, at: string): Promise<RecoveryCodes | null> => {
  const given = await hashOf(code, recovery.salt)
  const index = recovery.codes.findIndex(
    ({ hash, usedAt }) => timingSafeEqual(given, Buffer.from(hash, 'hex')) && usedAt === null,
  )
  if (index < 0) return null
  return { ...recovery, codes: recovery.codes.with(index, { hash: recovery.codes[index]?.hash ?? '', usedAt: at }) }
}

/** One use of a code: which, by a name that tells nothing of it, and when. */
export type CodeUse = { readonly name: string; readonly at: string }

export const usesOf = (recovery: RecoveryCodes | undefined): readonly CodeUse[] =>
  (recovery?.codes ?? []).flatMap(({ usedAt }, index) =>
    usedAt === null ? [] : [{ name: `${recovery?.set}:${index}`, at: usedAt }],
  )

export const unusedOf = (recovery: RecoveryCodes | undefined): number =>
  (recovery?.codes ?? []).filter(({ usedAt }) => usedAt === null).length

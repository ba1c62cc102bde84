import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { Payload } from 'payload'

type Keeper = Pick<Payload, 'secret' | 'decrypt'>

const ALGORITHM = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16
/** Says how it was sealed, so that another way can follow; Payload's own texts are hexadecimal digits alone. */
const PREFIX = 'gcm1.'

/**
 * Encrypts a secret for the database, so that a change of it is seen (AES-256-GCM; NIST SP 800-38D, with a random IV of 96
 * bits). `place` names the row that it belongs to, as in "second-factor:<account>": put into another row it can't be opened,
 * so whoever can write into the database can't give an account a secret that they know. Payload's `encrypt` (3.90.2, AES in
 * CTR mode) sees neither.
 */
export const sealText = (text: string, place: string, { secret }: Pick<Keeper, 'secret'>): string => {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(ALGORITHM, keyOf(secret), iv).setAAD(Buffer.from(place))
  const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return PREFIX + sealed.toString('base64url')
}

/**
 * The text; null where it was changed, belongs to another place, or was sealed under another `PAYLOAD_SECRET`. What Payload
 * encrypted before there was this is opened as before, whatever comes of it: its reader must say whether that is a secret.
 */
export const openText = (sealed: string, place: string, keeper: Keeper): string | null => {
  if (!sealed.startsWith(PREFIX)) return keeper.decrypt(sealed)
  const bytes = Buffer.from(sealed.slice(PREFIX.length), 'base64url')
  if (bytes.length < IV_BYTES + TAG_BYTES) return null
  const decipher = createDecipheriv(ALGORITHM, keyOf(keeper.secret), bytes.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  })
    .setAAD(Buffer.from(place))
    .setAuthTag(bytes.subarray(-TAG_BYTES))
  try {
    return decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return null
  }
}

/** A key for this alone: Payload's secret also signs sessions (HKDF, RFC 5869). */
const keyOf = (secret: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', 'imprimatur sealed text', 32))

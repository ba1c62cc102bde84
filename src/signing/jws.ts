import { base64url, CompactSign, compactVerify, createLocalJWKSet, errors } from 'jose'
import { canonicalJson } from '../review/digest.ts'
import type { SigningKeys } from './keys.ts'

/** What a signature is about; a signature of one kind is never taken for one of another. */
export type StatementType = 'decision' | 'publication' | 'event' | 'ledger-head'

const typ = (type: StatementType): string => `imprimatur-${type}+jws`

/**
 * A compact JWS (RFC 7515, EdDSA) over the statement's canonical JSON (RFC 8785). Ed25519 is deterministic (RFC 8032): the
 * same statement and key give the same signature, so a recovery pass that signs again before the key is rotated writes the same
 * bytes.
 */
export const signStatement = async (
  type: StatementType,
  statement: object,
  { privateKey, kid }: Pick<SigningKeys, 'privateKey' | 'kid'>,
): Promise<string> =>
  new CompactSign(new TextEncoder().encode(canonicalJson(statement)))
    .setProtectedHeader({ alg: 'EdDSA', kid, typ: typ(type) })
    .sign(privateKey)

const keySets = new WeakMap<object, ReturnType<typeof createLocalJWKSet>>()

/** Keys as they are looked up by a signature; made once, because reading a key takes longer than using it. */
const keySetOf = (jwks: SigningKeys['jwks']): ReturnType<typeof createLocalJWKSet> => {
  const known = keySets.get(jwks) ?? createLocalJWKSet({ keys: [...jwks.keys] })
  keySets.set(jwks, known)
  return known
}

/**
 * Whether the signature's text is the one text of its 64 bytes. They fill 85⅓ characters, so a lenient decoder reads 16
 * different last characters as the same signature (RFC 4648, 3.5), and a changed byte would go unnoticed.
 */
const isCanonicallyEncoded = (jws: string): boolean => {
  const signature = jws.slice(jws.lastIndexOf('.') + 1)
  return base64url.encode(base64url.decode(signature)) === signature
}

/** The statement that a JWS vouches for; null where the signature, its kind or its key is not right. */
export const readStatement = async (
  type: StatementType,
  jws: string,
  { jwks }: Pick<SigningKeys, 'jwks'>,
): Promise<unknown> => {
  try {
    if (!isCanonicallyEncoded(jws)) return null
    const { payload, protectedHeader } = await compactVerify(jws, keySetOf(jwks), { algorithms: ['EdDSA'] })
    return protectedHeader.typ === typ(type) ? JSON.parse(new TextDecoder().decode(payload)) : null
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof SyntaxError || error instanceof TypeError) return null
    throw error
  }
}

/** Whether the JWS vouches for exactly this statement. */
export const vouchesFor = async (
  type: StatementType,
  jws: string,
  statement: object,
  keys: Pick<SigningKeys, 'jwks'>,
): Promise<boolean> => {
  const said = await readStatement(type, jws, keys)
  return said !== null && canonicalJson(said) === canonicalJson(statement)
}

import { base64url, compactVerify, importJWK, type JWK } from 'jose'
import { membersOf, memberOf, readJson, type Members } from './json.ts'

/** The one kind of statement that speaks for a publication. */
const TYPE = 'imprimatur-publication+jws'

export type Signature = {
  /** What stands in the way of the key, in a sentence; null where it is there and usable. */
  readonly ofKey: string | null
  readonly kid: string | null
  /** What was signed; null where the signature is not genuine. */
  readonly statement: Members | null
}

/**
 * Verifies a compact JWS (RFC 7515) by the key of a JWK set that its header names. The algorithm and the type are not for the
 * header to choose, and a key or an address of keys that it brings along is never looked at (RFC 8725, 3.1 and 3.10).
 */
export const verifySignature = async (jws: unknown, jwks: unknown): Promise<Signature> => {
  const parts = typeof jws === 'string' ? jws.split('.') : []
  const header = parts.length === 3 ? headerOf(parts[0] as string) : null
  const kid = header && typeof header.kid === 'string' && header.kid !== '' ? header.kid : null
  if (typeof jws !== 'string' || !header || kid === null)
    return { ofKey: 'There is no signature that names its key.', kid: null, statement: null }
  const found = keyNamed(kid, jwks)
  if (typeof found === 'string') return { ofKey: found, kid, statement: null }
  const isPlain = header.alg === 'EdDSA' && header.typ === TYPE && parts.every(isOneSpelling)
  return { ofKey: null, kid, statement: isPlain ? await statementOf(jws, found) : null }
}

const headerOf = (part: string): Members | null => {
  try {
    return membersOf(readJson(new TextDecoder('utf-8', { fatal: true }).decode(base64url.decode(part))))
  } catch {
    return null
  }
}

/** Base64url leaves bits over that a lenient decoder drops (RFC 4648, 3.5): then several texts are the same bytes. */
const isOneSpelling = (part: string): boolean => {
  try {
    return base64url.encode(base64url.decode(part)) === part
  } catch {
    return false
  }
}

const keyNamed = (kid: string, jwks: unknown): JWK | string => {
  const { keys } = membersOf(jwks)
  const named = (Array.isArray(keys) ? keys : []).map(membersOf).filter((key) => memberOf(key, 'kid') === kid)
  const [key] = named
  if (!key) return `The signature names a key that is not among the published ones (${kid}).`
  if (named.length > 1) return `Several published keys have the name that the signature gives (${kid}).`
  if ('d' in key) return `The private half of the key is published (${kid}): anybody can sign with it.`
  const { kty, crv, use, alg, x } = key
  const isUsable =
    kty === 'OKP' && crv === 'Ed25519' && use === 'sig' && alg === 'EdDSA' && typeof x === 'string' && isKeyText(x)
  return isUsable ? { kty, crv, x } : `The published key is no Ed25519 key for signatures (${kid}).`
}

const isKeyText = (x: string): boolean => isOneSpelling(x) && base64url.decode(x).length === 32

const statementOf = async (jws: string, key: JWK): Promise<Members | null> => {
  try {
    const { payload } = await compactVerify(jws, await importJWK(key, 'EdDSA'), { algorithms: ['EdDSA'] })
    return membersOf(readJson(new TextDecoder('utf-8', { fatal: true }).decode(payload)))
  } catch {
    // Not genuine, or signed words that are no JSON: either way it speaks for nothing.
    return null
  }
}

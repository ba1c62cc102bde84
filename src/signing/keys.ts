import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK, type KeyLike } from 'jose'
import type { Env } from '../env.ts'

/** The server's Ed25519 key (RFC 8037), and all public keys that its signatures can be verified with. */
export type SigningKeys = {
  readonly kid: string
  readonly privateKey: KeyLike | Uint8Array
  /** A JWK set (RFC 7517) of public keys, newest first: those that signed before, and one that will soon, are in it too. */
  readonly jwks: { readonly keys: readonly JWK[] }
}

/** The same, and when a newer key begins to sign, in milliseconds since 1970; `Infinity` where none waits. */
export type TimedKeys = SigningKeys & { readonly until: number }

/**
 * A key as it is kept: with its private half `d` as long as it signs or will. `iat` is when it was made, and `nbf` when it
 * begins to sign, both in seconds since 1970 (names of RFC 7519); without `nbf` it always may.
 */
export type KeptKey = JWK & { readonly kid: string; readonly iat?: number; readonly nbf?: number }

/** Where `DATA_DIR` keeps the keys: a JWK set, newest first, readable by its owner alone. */
export const keysFile = (env: Pick<Env, 'DATA_DIR'>): string => path.join(env.DATA_DIR, 'signing-keys.json')

/** What signs and what verifies now, by the kept keys; see `loadKeySet` for errors. */
export const loadSigningKeys = async (
  env: Pick<Env, 'DATA_DIR' | 'SIGNING_KEYS'>,
  now: number = Date.now(),
): Promise<TimedKeys> => signingKeysAt(await loadKeySet(env), now)

/**
 * The keys from `SIGNING_KEYS` (a JWK set), else from `DATA_DIR/signing-keys.json`, which the first start creates
 * with mode 0600. Two processes that start together agree, because only one of them can give the file its name.
 * Throws where a key is not an Ed25519 key.
 */
export const loadKeySet = async (env: Pick<Env, 'DATA_DIR' | 'SIGNING_KEYS'>): Promise<readonly KeptKey[]> =>
  readKeySet(env.SIGNING_KEYS ?? (await readOrCreate(keysFile(env))))

/** The part that each of the kept keys has at a moment, in milliseconds since 1970. Throws where none can sign. */
export const signingKeysAt = async (keys: readonly KeptKey[], now: number): Promise<TimedKeys> => {
  const signer = signerAt(keys, now)
  if (!signer) throw new Error('There is no signing key: no key has a private half and may sign by now.')
  const waiting = keys.filter((key) => key.d && startOf(key) > now).map(startOf)
  return {
    kid: signer.kid,
    privateKey: await importJWK(signer, 'EdDSA'),
    jwks: {
      keys: keys.map(({ kty, crv, x, kid }) => ({ kty, crv, x, kid, use: 'sig', alg: 'EdDSA' }) as JWK),
    },
    until: Math.min(Number.POSITIVE_INFINITY, ...waiting),
  }
}

/** Reads a JWK set of Ed25519 keys, newest first, of which older ones may be public alone. Throws where it is none. */
export const readKeySet = async (text: string): Promise<readonly KeptKey[]> => {
  const { keys } = JSON.parse(text) as { keys: readonly JWK[] }
  const kept = await Promise.all(
    keys.map(async (key): Promise<KeptKey> => {
      if (key.kty !== 'OKP' || key.crv !== 'Ed25519' || !key.x)
        throw new Error(
          'A signing key is not an Ed25519 key (JWK with kty OKP, crv Ed25519, x and, where it signs, d).',
        )
      return { ...key, kid: key.kid ?? (await calculateJwkThumbprint(key)) }
    }),
  )
  if (new Set(kept.map(({ kid }) => kid)).size < kept.length) throw new Error('Two signing keys have the same kid.')
  return kept
}

/** The key that signs at this moment: the newest with a private half whose time has come. */
export const signerAt = (keys: readonly KeptKey[], now: number): KeptKey | undefined =>
  keys.find((key) => key.d && startOf(key) <= now)

/** When a key begins to sign, in milliseconds since 1970. */
export const startOf = ({ nbf = 0 }: KeptKey): number => nbf * 1000

/** A new key with its private half; its name is its thumbprint (RFC 7638). */
export const newKey = async (): Promise<KeptKey> => {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const key = await exportJWK(privateKey)
  return { ...key, kid: await calculateJwkThumbprint(key) }
}

const readOrCreate = async (file: string): Promise<string> => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const text = JSON.stringify({ keys: [await newKey()] })
  mkdirSync(path.dirname(file), { recursive: true })
  // Written whole under another name first: a crash must not leave half a key behind.
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, text, { mode: 0o600 })
  try {
    linkSync(draft, file)
    return text
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return readFileSync(file, 'utf8')
  } finally {
    rmSync(draft, { force: true })
  }
}

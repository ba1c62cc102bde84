import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK, type KeyLike } from 'jose'
import type { Env } from '../env.ts'

/** The server's Ed25519 key (RFC 8037), and all public keys that its signatures can be verified with. */
export type SigningKeys = {
  readonly kid: string
  readonly privateKey: KeyLike | Uint8Array
  /** A JWK set (RFC 7517) of public keys: the present one first, then those that signed before. */
  readonly jwks: { readonly keys: readonly JWK[] }
}

/** Where `DATA_DIR` keeps the private keys: a JWK set, newest first, readable by its owner alone. */
export const keysFile = (env: Pick<Env, 'DATA_DIR'>): string => path.join(env.DATA_DIR, 'signing-keys.json')

/**
 * The keys from `SIGNING_KEYS` (a private JWK set), else from `DATA_DIR/signing-keys.json`, which the first start creates
 * with mode 0600. Two processes that start together agree, because only one of them can give the file its name.
 * Throws where a key is not an Ed25519 private key.
 */
export const loadSigningKeys = async (env: Pick<Env, 'DATA_DIR' | 'SIGNING_KEYS'>): Promise<SigningKeys> => {
  const { keys } = JSON.parse(env.SIGNING_KEYS ?? (await readOrCreate(keysFile(env)))) as { keys: JWK[] }
  const named = await Promise.all(
    keys.map(async (key) => {
      if (key.kty !== 'OKP' || key.crv !== 'Ed25519' || !key.d || !key.x)
        throw new Error('A signing key is not a private Ed25519 key (JWK with kty OKP, crv Ed25519, d and x).')
      return { ...key, kid: key.kid ?? (await calculateJwkThumbprint(key)) }
    }),
  )
  const [present] = named
  if (!present) throw new Error('There is no signing key.')
  return {
    kid: present.kid,
    privateKey: await importJWK(present, 'EdDSA'),
    jwks: {
      keys: named.map(({ kty, crv, x, kid }) => ({ kty, crv, x, kid, use: 'sig', alg: 'EdDSA' }) as JWK),
    },
  }
}

const readOrCreate = async (file: string): Promise<string> => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const key = await exportJWK(privateKey)
  const text = JSON.stringify({ keys: [{ ...key, kid: await calculateJwkThumbprint(key) }] })
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

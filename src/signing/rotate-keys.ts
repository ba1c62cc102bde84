import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { Env } from '../env.ts'
import { keysFile, newKey, readKeySet, signerAt, startOf, type KeptKey } from './keys.ts'

/** Seconds for which `/.well-known/jwks.json` may be kept by whoever fetched it. */
export const JWKS_SECONDS = 300

/** Minutes for which a new key is public before it signs, unless told otherwise: twice as long as the old JWKS may be kept. */
export const USUAL_MINUTES = (2 * JWKS_SECONDS) / 60

/** What a key does at a moment. */
export type KeyPart = 'signs' | 'will sign' | 'verifies'

export const partOf = (key: KeptKey, keys: readonly KeptKey[], now: number): KeyPart =>
  signerAt(keys, now)?.kid === key.kid ? 'signs' : key.d && startOf(key) > now ? 'will sign' : 'verifies'

/**
 * The same keys with a new one in front, which signs from `minutes` after `now` (milliseconds since 1970). The present signer
 * keeps its private half for that time; every other key is left with its public half, which is all that verifying needs.
 * Throws where a key waits for its turn already: two would take turns in an order that nobody asked for.
 */
export const withNewKey = async (
  keys: readonly KeptKey[],
  { minutes, now }: { readonly minutes: number; readonly now: number },
): Promise<readonly KeptKey[]> => {
  const waiting = keys.find((key) => partOf(key, keys, now) === 'will sign')
  if (waiting)
    throw new Error(
      `The key ${waiting.kid} is about to sign, from ${new Date(startOf(waiting)).toISOString()}: wait for it.`,
    )
  const present = minutes > 0 ? signerAt(keys, now)?.kid : undefined
  const made = Math.floor(now / 1000)
  const next: KeptKey = { ...(await newKey()), iat: made, nbf: made + Math.round(minutes * 60) }
  return [next, ...keys.map((key) => (key.kid === present ? key : publicHalf(key)))]
}

const publicHalf = ({ d: _d, ...key }: KeptKey): KeptKey => key as KeptKey

/**
 * Adds a key to `DATA_DIR/signing-keys.json`; resolves with all of them. The file is replaced in one step, so that no reader
 * ever sees half of it, and the draft's name lets only one rotation happen at a time. Throws, with nothing changed, where
 * there are no keys yet or another rotation is under way.
 */
export const rotateKeys = async (
  env: Pick<Env, 'DATA_DIR'>,
  { minutes, now = Date.now() }: { readonly minutes: number; readonly now?: number },
): Promise<readonly KeptKey[]> => {
  const file = keysFile(env)
  if (!existsSync(file))
    throw new Error(`There are no signing keys at ${file}: the first start of the server makes them.`)
  const draft = `${file}.next`
  const handle = openDraft(draft)
  try {
    const keys = await withNewKey(await readKeySet(readFileSync(file, 'utf8')), { minutes, now })
    writeFileSync(handle, JSON.stringify({ keys }))
    fsyncSync(handle)
    renameSync(draft, file)
    return keys
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  } finally {
    closeSync(handle)
  }
}

const openDraft = (draft: string): number => {
  try {
    return openSync(draft, 'wx', 0o600)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    throw new Error(`Another rotation is under way, or one was cut short: then remove ${draft}, and try again.`, {
      cause: error,
    })
  }
}

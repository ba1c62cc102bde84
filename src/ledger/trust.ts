import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { headFile } from '../commands/ledger.ts'
import type { Env } from '../env.ts'
import { keysFile, loadSigningKeys, type SigningKeys } from '../signing/keys.ts'
import type { KeptHead } from './check-heads.ts'
import { jsonOrNull, keptHeadFrom } from './kept-head.ts'

type Keys = Pick<SigningKeys, 'jwks'>

const PublicKeys = z.object({
  keys: z
    .array(z.looseObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string(), kid: z.string() }))
    .min(1),
})

/**
 * The public keys that signatures are checked with: from a file that was kept (a JWK set, as `/.well-known/jwks.json`
 * answers it), else the server's own. Throws where there are none: new keys would fit nothing.
 */
export const trustedKeys = async (
  env: Pick<Env, 'DATA_DIR' | 'SIGNING_KEYS'>,
  file: string | undefined,
): Promise<Keys> => {
  if (file !== undefined) {
    const parsed = PublicKeys.safeParse(jsonOrNull(readFileSync(file, 'utf8')))
    if (!parsed.success) throw new Error(`${file} is no set of public Ed25519 keys.`)
    return { jwks: parsed.data }
  }
  if (env.SIGNING_KEYS === undefined && !existsSync(keysFile(env))) {
    throw new Error(
      `There are no signing keys at ${keysFile(env)}. Set DATA_DIR or SIGNING_KEYS as for the server, or give its public keys with --keys.`,
    )
  }
  return { jwks: (await loadSigningKeys(env)).jwks }
}

/** The heads that were kept outside the database: beside the keys, and in the file that is given. */
export const keptHeads = (env: Pick<Env, 'DATA_DIR'>, file: string | undefined): readonly KeptHead[] => [
  ...(existsSync(headFile(env.DATA_DIR))
    ? [keptHeadFrom(readFileSync(headFile(env.DATA_DIR), 'utf8'), 'in DATA_DIR')]
    : []),
  ...(file === undefined ? [] : [keptHeadFrom(readFileSync(file, 'utf8'), `in ${file}`)]),
]

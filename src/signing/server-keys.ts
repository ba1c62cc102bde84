import { statSync } from 'node:fs'
import { env } from '../env.ts'
import { logger } from '../logger.ts'
import { currentKeys } from './current-keys.ts'
import { keysFile, loadKeySet, type SigningKeys } from './keys.ts'

/** Which writing of the file this is: `npm run keys:rotate` puts another file in its place. */
const versionOf = (file: string): string | null => {
  const stat = statSync(file, { bigint: true, throwIfNoEntry: false })
  return stat ? `${stat.ino}:${stat.mtimeNs}:${stat.size}` : null
}

/** This server's keys as they are now: a rotation counts at the next signature, in every process that shares `DATA_DIR`. */
export const serverKeys: () => Promise<SigningKeys> = currentKeys({
  load: () => loadKeySet(env),
  version: () => (env.SIGNING_KEYS === undefined ? versionOf(keysFile(env)) : 'SIGNING_KEYS'),
  refused: (reason) => logger.error({ msg: 'the signing keys were changed and are not taken', reason }),
})

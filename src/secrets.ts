import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Env } from './env.ts'

/**
 * The secret that signs sessions: from the environment, else from `DATA_DIR/secret`, which the first start creates with
 * mode 0600. Two processes that start together agree, because only one of them can create the file (`wx`).
 */
export const sessionSecret = (env: Pick<Env, 'DATA_DIR' | 'PAYLOAD_SECRET'>): string => {
  if (env.PAYLOAD_SECRET) return env.PAYLOAD_SECRET

  const file = path.join(env.DATA_DIR, 'secret')
  mkdirSync(env.DATA_DIR, { recursive: true })
  try {
    writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}

import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Env } from '../env.ts'

/**
 * The name of this server's chain: a random one, made at the first start and kept in `DATA_DIR/ledger-chain`. Processes that
 * share the directory share the chain.
 */
export const chainName = ({ DATA_DIR }: Pick<Env, 'DATA_DIR'>): string => {
  const file = path.join(DATA_DIR, 'ledger-chain')
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  mkdirSync(DATA_DIR, { recursive: true })
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, randomBytes(8).toString('hex'))
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
  return readFileSync(file, 'utf8').trim()
}

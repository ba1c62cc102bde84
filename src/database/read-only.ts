import { existsSync } from 'node:fs'
import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import type { Env } from '../env.ts'
import { databaseFile } from './adapter.ts'

/** What both adapters have of what is set here; each has only its own. */
type Adapter = ReturnType<SanitizedConfig['db']['init']> & {
  ensureIndexes?: boolean
  connectOptions?: object
  client?: { execute: (statement: string) => Promise<unknown> }
}

/**
 * The database as it is, for looking at it: nothing is migrated, no index is made, and SQLite refuses every write on this
 * connection. A server may be running on it. Throws where there is no database.
 */
export const openReadOnly = async (
  config: SanitizedConfig,
  env: Pick<Env, 'DATA_DIR' | 'DATABASE_URL'>,
): Promise<Payload> => {
  const file = databaseFile(env)
  if (file !== null && !existsSync(file)) throw new Error(`There is no database at ${file}.`)

  const init: SanitizedConfig['db']['init'] = (args) => {
    const adapter: Adapter = config.db.init(args)
    if (adapter.name !== 'mongoose') return adapter
    adapter.ensureIndexes = false
    adapter.connectOptions = { ...adapter.connectOptions, autoIndex: false, autoCreate: false }
    return adapter
  }
  const payload = await getPayload({ config: { ...config, db: { ...config.db, init } }, disableOnInit: true })
  await (payload.db as unknown as Adapter).client?.execute('PRAGMA query_only = ON')
  return payload
}

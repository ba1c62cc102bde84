import { parseArgs } from 'node:util'
import { createLocalReq } from 'payload'
import config from '../../payload.config.ts'
import { openReadOnly } from '../database/read-only.ts'
import { env } from '../env.ts'
import { reportLines } from '../ledger/report.ts'
import { storedRows } from '../ledger/stored-rows.ts'
import { keptHeads, trustedKeys } from '../ledger/trust.ts'
import { verifyLedger } from '../ledger/verify.ts'

/**
 * `npm run ledger:verify [-- --head file] [--keys file]`: walks the ledger and holds all that it tells of against it. Reads
 * only; a server may be running. Exits with 1 where anything does not fit.
 */
const USAGE = `Usage: npm run ledger:verify [-- --head FILE] [--keys FILE]
  --head FILE   a head of the ledger that was kept elsewhere (a copy of DATA_DIR/ledger-head.json)
  --keys FILE   the server's public keys, as /.well-known/jwks.json answered them; else those in DATA_DIR or SIGNING_KEYS`

const run = async (): Promise<boolean> => {
  const { values } = parseArgs({ options: { head: { type: 'string' }, keys: { type: 'string' } } })
  const trust = { keys: await trustedKeys(env, values.keys), keptHeads: keptHeads(env, values.head) }
  const payload = await openReadOnly(await config, env)
  const verification = await verifyLedger(storedRows(await createLocalReq({}, payload)), trust)
  for (const line of reportLines(verification)) console.log(line)
  await payload.destroy()
  return verification.problems.length === 0
}

try {
  process.exit((await run()) ? 0 : 1)
} catch (error) {
  console.error(`The ledger could not be verified: ${error instanceof Error ? error.message : String(error)}`)
  if (error instanceof TypeError && 'code' in error) console.error(USAGE)
  process.exit(1)
}

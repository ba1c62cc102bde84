import { parseArgs } from 'node:util'
import { reportLines } from './report.ts'
import { verifySource } from './verify-source.ts'

/**
 * `npm run verify -- URL-or-FILE`: whether a publication is what the board approved. Exits with 0 where everything fits, 1 where
 * anything does not, and 2 where it could not be looked at.
 */
const USAGE = `Usage: npm run verify -- SOURCE [--jwks KEYS] [--json] [--insecure]
  SOURCE       the web address of a publication, an edition, a list of them or a reader's page; or a saved JSON file
  --jwks KEYS  the public keys, as an address or a file; else those that the address's own server publishes
  --json       the report as JSON
  --insecure   also take addresses that begin with http: and are not on this machine`

class Usage extends Error {}

const run = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    options: { jwks: { type: 'string' }, json: { type: 'boolean' }, insecure: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const [source, ...more] = positionals
  if (source === undefined || more.length > 0) throw new Usage('Name one address or file.')
  const report = await verifySource(source, { jwks: values.jwks, insecure: values.insecure })
  if (values.json) console.log(JSON.stringify(report, null, 2))
  else for (const line of reportLines(report)) console.log(line)
  return report.fits ? 0 : 1
}

const isUsage = (error: unknown): boolean =>
  error instanceof Usage ||
  (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))

try {
  process.exitCode = await run()
} catch (error) {
  console.error(`Nothing was verified. ${error instanceof Error ? error.message : String(error)}`)
  if (isUsage(error)) console.error(USAGE)
  process.exitCode = 2
}

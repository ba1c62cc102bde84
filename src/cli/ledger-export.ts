import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { createLocalReq } from 'payload'
import config from '../../payload.config.ts'
import { openReadOnly } from '../database/read-only.ts'
import { env } from '../env.ts'
import { articleRecord } from '../ledger/article-record.ts'
import { recordPage } from '../ledger/record-page.tsx'
import { trustedKeys } from '../ledger/trust.ts'

/**
 * `npm run ledger:export -- article [--out directory]`: writes all that is kept of one article, for an auditor, as
 * `record.json` and as a page to read or print. Reads the database only.
 */
const USAGE = `Usage: npm run ledger:export -- ARTICLE [--out DIRECTORY] [--keys FILE]
  ARTICLE           the article's id, or the last part of its web address
  --out DIRECTORY   where record.json and record.html are written; else record-<id> here
  --keys FILE       the server's public keys, as /.well-known/jwks.json answered them`

const run = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    options: { out: { type: 'string' }, keys: { type: 'string' } },
    allowPositionals: true,
  })
  const [name, ...more] = positionals
  if (name === undefined || more.length > 0) throw new TypeError('Name one article.')

  const keys = await trustedKeys(env, values.keys)
  const payload = await openReadOnly(await config, env)
  const record = await articleRecord(name, keys, await createLocalReq({}, payload))
  await payload.destroy()
  if (!record) throw new Error(`There is no article with the id or web address "${name}".`)

  const directory = path.resolve(values.out ?? `record-${record.article.id}`)
  mkdirSync(directory, { recursive: true })
  const files = { 'record.json': `${JSON.stringify(record, null, 2)}\n`, 'record.html': recordPage(record) }
  for (const [file, text] of Object.entries(files)) {
    writeFileSync(path.join(directory, file), text)
    console.log(`${createHash('sha256').update(text).digest('hex')}  ${path.join(directory, file)}`)
  }
  for (const { code, message } of record.problems) console.error(`Does not fit: ${code}: ${message}`)
}

try {
  await run()
  process.exit(0)
} catch (error) {
  console.error(`No record was written. ${error instanceof Error ? error.message : String(error)}`)
  if (error instanceof TypeError) console.error(USAGE)
  process.exit(1)
}

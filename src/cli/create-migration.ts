import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { BasePayload } from 'payload'
import config from '../../payload.config.ts'

/**
 * Writes the migration from the last committed schema to the present one; nothing where they are the same. Payload's
 * generator doesn't know that types are imported as types here, and that imports carry their extension.
 */
const payload = await new BasePayload().init({ config, disableDBConnect: true, disableOnInit: true })
await payload.db.createMigration({
  migrationName: process.argv[2] ?? 'change',
  payload,
  skipEmpty: true,
  forceAcceptWarning: false,
})

const directory = payload.db.migrationDir
for (const name of (await readdir(directory)).filter((file) => file.endsWith('.ts'))) {
  const file = path.join(directory, name)
  const text = await readFile(file, 'utf8')
  await writeFile(
    file,
    text
      .replace(
        'import { MigrateUpArgs, MigrateDownArgs, sql }',
        'import { type MigrateUpArgs, type MigrateDownArgs, sql }',
      )
      .replace(/(from '\.\/\d+_\w+)'/g, "$1.ts'"),
  )
}
process.exit(0)

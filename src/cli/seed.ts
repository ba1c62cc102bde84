import { randomBytes } from 'node:crypto'
import { getPayload } from 'payload'
import config from '../../payload.config.ts'
import { hasAccounts, seedDemo } from '../../seed/demo.ts'
import { ACCOUNTS } from '../../seed/people.ts'
import { recover } from '../commands/recover.ts'
import { migrate } from '../database/adapter.ts'
import { env } from '../env.ts'

/** `npm run seed`: the demo board and articles, into an empty database. Never in production. */
if (env.NODE_ENV === 'production') {
  console.error(
    'The demo is not for production: nothing was changed. To make the first account there, run "npm run create-administrator".',
  )
  process.exit(1)
}

const payload = await getPayload({ config })
await migrate(payload)
await recover(payload)

if (await hasAccounts(payload)) {
  console.log('The data was kept as it is. Sign in as before; the demo password was shown at the first start.')
} else {
  const password = env.DEMO_PASSWORD ?? randomBytes(9).toString('base64url')
  await seedDemo(payload, password)
  console.log('Demo sign-ins (shown once):')
  for (const { email, role } of ACCOUNTS) console.log(`  ${email.padEnd(30)} ${role}`)
  console.log(`  password: ${env.DEMO_PASSWORD === undefined ? password : '(DEMO_PASSWORD)'}`)
}
await payload.destroy()
process.exit(0)

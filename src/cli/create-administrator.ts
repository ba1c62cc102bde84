import { createInterface } from 'node:readline/promises'
import { createLocalReq, getPayload } from 'payload'
import config from '../../payload.config.ts'
import { passwordFault, SHORTEST_PASSWORD } from '../accounts/password-rules.ts'
import { migrate } from '../database/adapter.ts'

/**
 * `npm run create-administrator -- email name`: makes an account that may give roles to others. The password is read from
 * standard input, so that it stands in no shell history.
 */
const [email, ...words] = process.argv.slice(2)
const name = words.join(' ')
if (!email?.includes('@') || name === '') {
  console.error(
    'Usage: npm run create-administrator -- person@example.org "Full Name"   (the password is read from standard input)',
  )
  process.exit(1)
}

const input = createInterface({ input: process.stdin, output: process.stderr })
const password = await input.question(`Password (${SHORTEST_PASSWORD} characters or more): `)
input.close()
const fault = passwordFault(password, { email, name })
if (fault !== null) {
  console.error(`${fault} Nothing was changed.`)
  process.exit(1)
}

const payload = await getPayload({ config })
await migrate(payload)
const req = await createLocalReq({}, payload)
try {
  const user = await payload.create({ collection: 'users', data: { email, name, password }, overrideAccess: true, req })
  await payload.create({
    collection: 'grants',
    data: { user: user.id, role: 'administrator' },
    overrideAccess: true,
    req,
  })
  console.log(`${email} can sign in as an administrator.`)
} catch (error) {
  console.error(`No account was made: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
await payload.destroy()
process.exit()

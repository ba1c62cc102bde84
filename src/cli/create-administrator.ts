import { createInterface } from 'node:readline/promises'
import { createLocalReq, getPayload } from 'payload'
import config from '../../payload.config.ts'
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
const password = await input.question('Password (12 characters or more): ')
input.close()
if (password.length < 12) {
  console.error('That password is too short; nothing was changed.')
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

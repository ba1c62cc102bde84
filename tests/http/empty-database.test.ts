import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import { Client } from '../support/client.ts'
import { scratchDirectory } from '../support/scratch.ts'
import { PASSWORD, startServer, type RunningServer } from '../support/server.ts'

/** A server as it is just after it was installed: nobody must be able to make themselves its first user. */

let scratch: Awaited<ReturnType<typeof scratchDirectory>>
let server: RunningServer
let anybody: Client
beforeAll(async () => {
  scratch = await scratchDirectory()
  server = await startServer(scratch.directory)
  anybody = new Client(server.url)
}, 120_000)
afterAll(async () => {
  await server?.stop()
  await scratch?.remove()
})

const INTRUDER = { email: 'intruder@example.org', password: 'a-password-of-my-own', name: 'Intruder' }

const signInAs = (email: string, password: string) => anybody.post('/api/users/login', { email, password })

test('no route makes a first user or tells that there is none', async () => {
  for (const path of ['/api/users/first-register', '/api/users/first-register/', '/api/users/First-Register']) {
    expect([path, (await anybody.post(path, INTRUDER)).status]).toEqual([path, 404])
  }
  expect((await anybody.get('/api/users/init')).status).toBe(404)
  const page = await anybody.get('/admin/create-first-user')
  expect([page.status, page.text.includes('<form')]).toEqual([404, false])
  expect((await anybody.post('/admin/create-first-user', INTRUDER)).status).toBe(404)
  expect((await anybody.post('/api/users', INTRUDER)).status).toBe(401)

  const query = await anybody.graphql('{ initializedUser }')
  expect(query.body).toEqual({ data: { initializedUser: true } })
  for (const name of ['createFirstUser', 'firstRegisterUser', 'registerFirstUser']) {
    const answer = await anybody.graphql(
      `mutation { ${name}(data: { email: "x@example.org", password: "x" }) { token } }`,
    )
    expect(answer.text).toContain('Cannot query field')
  }
  const created = await anybody.graphql(
    `mutation { createUser(data: { email: "${INTRUDER.email}", password: "${INTRUDER.password}", name: "x" }) { id } }`,
  )
  expect(created.body).toMatchObject({ data: { createUser: null } })
  expect((await signInAs(INTRUDER.email, INTRUDER.password)).status).toBe(401)
})

test('there is no account that comes with it; the command makes the first administrator', async () => {
  for (const email of ['admin@example.org', 'dev@payloadcms.com', 'admin@localhost']) {
    for (const password of ['admin', 'test', PASSWORD]) {
      expect([email, (await signInAs(email, password)).status]).toEqual([email, 401])
    }
  }
  await server.stop()
  const made = spawn(
    process.execPath,
    ['--conditions=production', 'dist/cli/create-administrator.js', 'first@example.org', 'First Person'],
    { env: { ...process.env, DATA_DIR: scratch.directory, LOG_LEVEL: 'error' }, stdio: ['pipe', 'ignore', 'inherit'] },
  )
  made.stdin.end(`${PASSWORD}\n`)
  expect(await new Promise((resolve) => made.once('exit', resolve))).toBe(0)
  server = await startServer(scratch.directory)
  const first = await Client.signIn(server.url, 'first@example.org')
  expect(((await first.get('/api/users/me')).body as { user: { roles: string[] } }).user.roles).toEqual([
    'administrator',
  ])
}, 120_000)

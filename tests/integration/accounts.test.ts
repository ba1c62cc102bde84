import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { ADMINISTRATOR, PASSWORD, REVIEWERS, startPayload, type TestPayload } from '../support/payload.ts'

let running: TestPayload
beforeAll(async () => {
  running = await startPayload()
})
afterAll(() => running?.stop())

const reenter = async (password: string, email: string) => {
  const { reenterPassword } = await import('../../src/accounts/reenter-password.ts')
  const result = await reenterPassword(password, await running.as(email))
  return result.ok ? 'confirmed' : result.refusal.code
}

test('the password that Payload stored is the one that confirms a decision', async () => {
  expect(await reenter(PASSWORD, REVIEWERS[0]!)).toBe('confirmed')
  expect(await reenter('', REVIEWERS[0]!)).toBe('WRONG_PASSWORD')
  expect(await reenter(`${PASSWORD} `, REVIEWERS[0]!)).toBe('WRONG_PASSWORD')
})

test('five wrong passwords lock the account, also for the right one and for signing in', async () => {
  const email = REVIEWERS[1]!
  for (let attempt = 0; attempt < 5; attempt += 1) expect(await reenter('wrong', email)).toBe('WRONG_PASSWORD')
  expect(await reenter(PASSWORD, email)).toBe('ACCOUNT_LOCKED')
  await expect(
    running.payload.login({ collection: 'users', data: { email, password: PASSWORD } }),
  ).rejects.toMatchObject({
    status: 401,
  })
})

test('a role that is given or taken back counts at the next request', async () => {
  const admin = await running.as(ADMINISTRATOR)
  const email = 'editor-2@example.org'
  const { id } = (await running.as(email)).user!
  const grant = await running.payload.create({
    collection: 'grants',
    data: { user: String(id), role: 'managing-editor' },
    overrideAccess: false,
    user: admin.user,
    req: admin,
  })
  expect((await running.as(email)).user?.roles?.toSorted()).toEqual(['editor', 'managing-editor'])
  await running.payload.delete({
    collection: 'grants',
    id: grant.id,
    overrideAccess: false,
    user: admin.user,
    req: admin,
  })
  expect((await running.as(email)).user?.roles).toEqual(['editor'])
})

test('roles can’t be written through the account, and the same role can’t be given twice', async () => {
  const email = 'editor@example.org'
  const self = await running.as(email)
  await running.payload.update({
    collection: 'users',
    id: self.user!.id,
    data: { roles: ['administrator'] },
    overrideAccess: false,
    user: self.user,
    req: self,
  })
  expect((await running.as(email)).user?.roles).toEqual(['editor'])

  const admin = await running.as(ADMINISTRATOR)
  await expect(
    running.payload.create({
      collection: 'grants',
      data: { user: String(self.user!.id), role: 'editor' },
      overrideAccess: false,
      user: admin.user,
      req: admin,
    }),
  ).rejects.toMatchObject({ name: 'ValidationError' })
})

test('an account belongs to one board member at most', async () => {
  const admin = await running.as(ADMINISTRATOR)
  const { id } = (await running.as(REVIEWERS[2]!)).user!
  await expect(
    running.payload.create({
      collection: 'reviewers',
      data: {
        name: 'Double',
        credentials: 'MD',
        specialties: ['x'],
        affiliation: 'x',
        termStart: '2026-01-01T00:00:00.000Z',
        user: String(id),
      },
      overrideAccess: false,
      user: admin.user,
      req: admin,
    }),
  ).rejects.toMatchObject({ refusal: { code: 'ACCOUNT_IN_USE' } })
})

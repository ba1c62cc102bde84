import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { ADMINISTRATOR, PASSWORD, REVIEWERS, startPayload, type TestPayload } from '../support/payload.ts'
import { inSession, refusedWith, rest, signIn } from '../support/rest.ts'

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

const sessionStands = async (token: string): Promise<boolean> => (await inSession(running, token)).user !== null

test('a password that is easily guessed is refused wherever a person sets one, and the old one stays', async () => {
  const email = 'reviewer-4@example.org'
  const token = await signIn(running, email)
  const { id, name } = (await inSession(running, token)).user as unknown as { id: string; name: string }
  const administrator = await signIn(running, ADMINISTRATOR)
  const link = await running.payload.forgotPassword({ collection: 'users', data: { email }, disableEmail: true })
  const guessed = ['short', 'Imprimatur-2026', `${name} 2026`, ['an', 'array', 'of', 'words']]
  for (const password of guessed) {
    const answers = await Promise.all([
      rest('PATCH', `/api/users/${id}`, { token, body: { password } }),
      rest('PATCH', `/api/users/${id}`, { token: administrator, body: { name, email, password } }),
      rest('POST', '/api/users', { token: administrator, body: { name, email: 'new@example.org', password } }),
      // By a link nobody has signed in yet, so the name is not known.
      ...(password === guessed[2]
        ? []
        : [rest('POST', '/api/users/reset-password', { body: { token: link, password } })]),
    ])
    expect([password, ...answers.map(refusedWith)]).toEqual([password, ...answers.map(() => '400 INVALID_INPUT')])
  }
  expect(await reenter(PASSWORD, email)).toBe('confirmed')
  const { totalDocs } = await running.payload.count({
    collection: 'users',
    where: { email: { equals: 'new@example.org' } },
    overrideAccess: true,
  })
  expect(totalDocs).toBe(0)
})

test('a new password ends every other session of the account, and one by a mail’s link all of them', async () => {
  const email = 'reviewer-4@example.org'
  const [own, other] = [await signIn(running, email), await signIn(running, email)]
  const { id } = (await inSession(running, own)).user!
  const changed = await rest('PATCH', `/api/users/${id}`, {
    token: own,
    body: { password: 'nine lunar tides', currentPassword: PASSWORD },
  })
  expect(changed.status).toBe(200)
  expect([await sessionStands(own), await sessionStands(other)]).toEqual([true, false])

  const token = await running.payload.forgotPassword({ collection: 'users', data: { email }, disableEmail: true })
  const reset = { body: { token, password: 'ten lunar tides' } }
  expect((await rest('POST', '/api/users/reset-password', reset)).status).toBe(200)
  expect(await sessionStands(own)).toBe(false)
  for (const given of [{ $ne: null }, [token], null, true]) {
    const answer = await rest('POST', '/api/users/reset-password', { body: { ...reset.body, token: given } })
    expect([given, refusedWith(answer)]).toEqual([given, '401 NOT_SIGNED_IN'])
  }
  expect(refusedWith(await rest('POST', '/api/users/reset-password', reset))).toBe('401 NOT_SIGNED_IN')
  expect(await reenter('ten lunar tides', email)).toBe('confirmed')
})

test('whoever signs out has no session any more; the log says who came and went, by the account’s id alone', async () => {
  const lines: unknown[] = []
  const { logger } = running.payload
  const { info } = logger
  logger.info = (line: unknown) => void lines.push(line)
  try {
    const token = await signIn(running, 'editor@example.org')
    const { id } = (await inSession(running, token)).user!
    expect((await rest('POST', '/api/users/logout', { token })).status).toBe(200)
    expect(await sessionStands(token)).toBe(false)
    expect(lines).toEqual([
      expect.objectContaining({ msg: 'signed in', account: id }),
      expect.objectContaining({ msg: 'signed out', account: id }),
    ])
    expect(JSON.stringify(lines)).not.toContain('@')
  } finally {
    logger.info = info
  }
})

describe('a password or an address is changed', () => {
  const FOURTH = 'editor-2@example.org'
  const stored = async (id: unknown) => {
    const { email, hash, sessions } = (await running.payload.db.findOne({
      collection: 'users',
      where: { id: { equals: id } },
    })) as unknown as Record<string, unknown>
    return { email, hash, sessions }
  }

  test('by nobody who does not give their own password with it: a session alone can’t take an account over', async () => {
    const token = await signIn(running, FOURTH)
    const administrator = await signIn(running, ADMINISTRATOR)
    const { id } = (await inSession(running, token)).user!
    const before = await stored(id)
    const password = 'eleven lunar tides'
    const changes = [{ password }, { email: 'thief@example.org' }, { password, email: FOURTH }]
    for (const who of [token, administrator]) {
      for (const change of changes) {
        const without = await rest('PATCH', `/api/users/${id}`, { token: who, body: change })
        expect([change, refusedWith(without)]).toEqual([change, '400 INVALID_INPUT'])
        expect(without.body).toMatchObject({ errors: [{ details: { problems: [{ path: 'currentPassword' }] } }] })
      }
      for (const currentPassword of [null, '', ['x'], { $ne: null }])
        expect(
          refusedWith(await rest('PATCH', `/api/users/${id}`, { token: who, body: { password, currentPassword } })),
        ).toBe('400 INVALID_INPUT')
      const wrong = await rest('PATCH', `/api/users/${id}`, {
        token: who,
        body: { password, currentPassword: 'not that one' },
      })
      expect(refusedWith(wrong)).toBe('403 WRONG_PASSWORD')
      const many = await rest('PATCH', `/api/users?where[id][equals]=${id}`, { token: who, body: { password } })
      expect(many.status).toBeGreaterThanOrEqual(400)
    }
    const mutation = `mutation { updateUser(id: "${id}", data: { password: "${password}" }) { id } }`
    const { GRAPHQL_POST } = await import('@payloadcms/next/routes')
    const { default: config } = await import('../../payload.config.ts')
    const answer = await GRAPHQL_POST(config)(
      new Request('http://localhost/api/graphql', {
        method: 'POST',
        headers: { Authorization: `JWT ${token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ query: mutation }),
      }),
    )
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'INVALID_INPUT' } }] })
    expect(await stored(id)).toEqual(before)
  })

  test('with it, and what was given is stored and answered nowhere; the rest of an account needs none', async () => {
    const token = await signIn(running, FOURTH)
    const { id } = (await inSession(running, token)).user!
    const changed = await rest('PATCH', `/api/users/${id}`, {
      token,
      body: { email: 'moved@example.org', currentPassword: PASSWORD },
    })
    expect(refusedWith(changed)).toBe('200 done')
    expect(changed.text).not.toContain(PASSWORD)
    const named = { name: 'Another Name', email: 'moved@example.org', password: '', currentPassword: '' }
    expect(refusedWith(await rest('PATCH', `/api/users/${id}`, { token, body: named }))).toBe('200 done')
    expect(await stored(id)).toMatchObject({ email: 'moved@example.org' })
    expect(
      JSON.stringify(await running.payload.db.findOne({ collection: 'users', where: { id: { equals: id } } })),
    ).not.toContain(PASSWORD)
  })

  test('wrong ones are counted, and the sixth is not looked at', async () => {
    const email = 'managing-editor@example.org'
    const token = await signIn(running, email)
    const { id } = (await inSession(running, token)).user!
    const guess = (currentPassword: string) =>
      rest('PATCH', `/api/users/${id}`, { token, body: { password: 'twelve lunar tides', currentPassword } })
    for (let tries = 0; tries < 5; tries += 1) expect(refusedWith(await guess('wrong'))).toBe('403 WRONG_PASSWORD')
    expect(refusedWith(await guess(PASSWORD))).toBe('423 ACCOUNT_LOCKED')
  })
})

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startAccounts, type TestAccounts } from '../support/accounts.ts'
import { ADMINISTRATOR, REVIEWERS } from '../support/payload.ts'
import { refusedWith, rest } from '../support/rest.ts'

/**
 * Payload rewrites the whole account at each sign-in, refresh and sign-out from a copy that it read before (payload#17596,
 * payload 3.90.2): `src/accounts/sign-in.ts` says how that is kept from undoing anything.
 */

const PERSON = REVIEWERS[0]!

let accounts: TestAccounts
let admin: string
let account: string
beforeAll(async () => {
  // Old passwords are tried in each race.
  accounts = await startAccounts({ SIGN_IN_FAILURES_PER_ACCOUNT: '1000' })
  admin = await accounts.signIn(ADMINISTRATOR)
  account = await accounts.idOf(PERSON)
}, 60_000)
afterAll(() => accounts?.running.stop())

/** What Payload writes a whole account back at; each answers the token that it gave out, if any. */
const WRITES: Readonly<Record<string, (session: string) => Promise<string | null>>> = {
  'a sign-in': async () => {
    const token = await accounts.tryToSignIn(PERSON)
    return typeof token === 'string' ? token : null
  },
  'a refresh': async (session) => {
    const { body } = await rest('POST', '/api/users/refresh-token', { token: session })
    return (body as { refreshedToken?: string } | null)?.refreshedToken ?? null
  },
  'a sign-out': async (session) => {
    await rest('POST', '/api/users/logout', { token: session })
    return null
  },
}

const isRoleHeld = async (): Promise<boolean> => {
  const { user } = await accounts.running.as(PERSON)
  return (user?.roles ?? []).length > 0
}

/** What an administrator or a link does, what must hold from then on, and how it is undone for the next race. */
type Revocation = {
  readonly revoke: () => Promise<unknown>
  /** Names what was resurrected; empty where nothing was. */
  readonly resurrected: (tokens: readonly string[]) => Promise<readonly string[]>
  readonly restore: () => Promise<unknown>
}

const livingAmong = async (tokens: readonly string[]): Promise<readonly string[]> => {
  const lives = await Promise.all(tokens.map(accounts.isSignedIn))
  return lives.flatMap((isAlive) => (isAlive ? ['a session'] : []))
}

let count = 0
const nextPassword = (): string => `a-password-for-races-${(count += 1)}`

const passwordRevocation = (set: (password: string) => Promise<unknown>): Revocation => {
  let old = ''
  return {
    revoke: async () => {
      old = accounts.passwordOf(PERSON)
      await set(nextPassword())
    },
    resurrected: async (tokens) => [
      ...(await livingAmong(tokens)),
      ...((await accounts.tryToSignIn(PERSON, old)) === 401 ? [] : ['the old password']),
      ...(typeof (await accounts.tryToSignIn(PERSON)) === 'string' ? [] : ['the new password is lost']),
    ],
    restore: async () => undefined,
  }
}

const REVOCATIONS: Readonly<Record<string, () => Revocation>> = {
  'a role taken away': () => ({
    revoke: async () => {
      const { docs } = await accounts.running.payload.find({
        collection: 'grants',
        where: { user: { equals: account } },
        overrideAccess: true,
      })
      for (const { id } of docs) expect((await rest('DELETE', `/api/grants/${id}`, { token: admin })).status).toBe(200)
    },
    resurrected: async () => ((await isRoleHeld()) ? ['the role'] : []),
    restore: () => rest('POST', '/api/grants', { token: admin, body: { user: account, role: 'reviewer' } }),
  }),
  'the account disabled': () => ({
    revoke: async () => expect(await accounts.ask(admin, `${account}/disable`, { reason: 'Left.' })).toBe('200 done'),
    resurrected: async (tokens) => [
      ...(await livingAmong(tokens)),
      ...((await isRoleHeld()) ? ['the role'] : []),
      ...((await accounts.tryToSignIn(PERSON)) === 401 ? [] : ['the account']),
    ],
    restore: () => accounts.ask(admin, `${account}/enable`),
  }),
  'the password changed by an administrator': () =>
    passwordRevocation((password) => accounts.setPassword(PERSON, password, admin)),
  'the password reset by a link': () =>
    passwordRevocation(async (password) =>
      expect(await accounts.resetByLink(PERSON, await accounts.linkFor(PERSON), password)).toBe(200),
    ),
  'all sessions ended': () => ({
    revoke: async () => expect(await accounts.ask(admin, `${account}/sessions/end`)).toBe('200 done'),
    resurrected: livingAmong,
    restore: async () => undefined,
  }),
}

describe.each(Object.entries(WRITES))('while %s is about to write the account back,', (_name, write) => {
  test.each(Object.entries(REVOCATIONS))(
    '%s stays so',
    async (_what, make) => {
      const session = await accounts.signIn(PERSON)
      const { revoke, resurrected, restore } = make()
      const token = await accounts.holdingWrite(() => write(session), revoke)
      expect(await resurrected([session, ...(token === null ? [] : [token])])).toEqual([])
      await restore()
    },
    60_000,
  )
})

test('in a hundred races of these, at any moment, nothing is resurrected', async () => {
  const writes = Object.values(WRITES)
  // A sign-in that begins after all sessions were ended is no resurrection, and can't be told from one.
  const revocations = Object.entries(REVOCATIONS).filter(([name]) => name !== 'all sessions ended')
  const found: string[] = []
  for (let race = 0; race < 100; race += 1) {
    const session = await accounts.signIn(PERSON)
    const [name, make] = revocations[race % revocations.length]!
    const write = writes[race % writes.length]!
    const { revoke, resurrected, restore } = make()
    const underWay = write(session)
    await new Promise((resolve) => setTimeout(resolve, (race * 7) % 60))
    await revoke()
    const token = await underWay
    found.push(...(await resurrected([session, ...(token === null ? [] : [token])])).map((what) => `${name}: ${what}`))
    await restore()
  }
  expect(found).toEqual([])
}, 600_000)

test('sign-ins of one account that come all at once all succeed', async () => {
  const tokens = await Promise.all(Array.from({ length: 12 }, () => accounts.tryToSignIn(PERSON)))
  expect(tokens.filter((token) => typeof token !== 'string')).toEqual([])
}, 60_000)

test('a session that was ended does not come back by a refresh of another one, nor by a sign-out', async () => {
  for (const write of [WRITES['a refresh']!, WRITES['a sign-out']!]) {
    const [phone, desk] = [await accounts.signIn(PERSON), await accounts.signIn(PERSON)]
    const { body } = await rest('GET', '/api/users/sessions', { token: desk })
    const { sessions } = body as { sessions: { id: string; current: boolean }[] }
    const ofPhone = sessions.find(({ current }) => !current)!
    await accounts.holdingWrite(
      () => write(desk),
      async () => {
        const ended = await rest('DELETE', `/api/users/sessions/${ofPhone.id}`, { token: desk })
        // The sign-out has ended its own session by then.
        expect(['200 done', '401 NOT_SIGNED_IN']).toContain(refusedWith(ended))
        if (ended.status !== 200) await accounts.ask(admin, `${account}/sessions/end`)
      },
    )
    expect(await accounts.isSignedIn(phone)).toBe(false)
    await accounts.ask(admin, `${account}/sessions/end`)
  }
}, 60_000)

test('a name that is saved from a stale copy brings no old password back', async () => {
  const old = accounts.passwordOf(PERSON)
  await accounts.holdingWrite(
    () => rest('PATCH', `/api/users/${account}`, { token: admin, body: { name: 'Dr. Renamed' } }),
    () => accounts.setPassword(PERSON, nextPassword(), admin),
  )
  expect(await accounts.tryToSignIn(PERSON, old)).toBe(401)
  expect(await accounts.tryToSignIn(PERSON)).toEqual(expect.any(String))
}, 60_000)

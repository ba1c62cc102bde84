import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startAccounts, type TestAccounts } from '../support/accounts.ts'
import { decideAs, refusalOf, underReview } from '../support/line.ts'
import { ADMINISTRATOR, EDITOR, MANAGING_EDITOR, PASSWORD, REVIEWERS } from '../support/payload.ts'
import { inSession, refusedWith, rest } from '../support/rest.ts'

const [FIRST, SECOND] = REVIEWERS as [string, string]

let accounts: TestAccounts
let admin: string
beforeAll(async () => {
  accounts = await startAccounts()
  admin = await accounts.signIn(ADMINISTRATOR)
}, 60_000)
afterAll(() => accounts?.running.stop())

const eventsOf = async (email: string, actions: readonly string[]) => {
  const { docs } = await accounts.running.payload.find({
    collection: 'events',
    where: {
      and: [{ subject: { equals: `account:${await accounts.idOf(email)}` } }, { action: { in: [...actions] } }],
    },
    sort: 'seq',
    depth: 0,
    overrideAccess: true,
  })
  return docs.map(({ action, actor, details }) => ({ action, actor: String(actor), details }))
}

const ENDED = ['account-disabled', 'account-enabled', 'sessions-ended']

describe('a disabled account', () => {
  test('is out at the next request: REST, GraphQL, pages, deciding; its decisions stand; enabled again, it signs in anew', async () => {
    const id = await accounts.idOf(FIRST)
    const token = await accounts.signIn(FIRST)
    const before = await underReview(accounts.running, 'Beforeum', 2)
    const after = await underReview(accounts.running, 'Afterum', 2)
    expect(refusalOf(await decideAs(await inSession(accounts.running, token), before.round))).toBe('done')
    // A request that was let in before, and comes to sign after.
    const underWay = await inSession(accounts.running, token)

    expect(await accounts.ask(admin, `${id}/disable`, { reason: 'Left the board.' })).toBe('200 done')

    expect(await accounts.isSignedIn(token)).toBe(false)
    expect((await rest('GET', '/api/users/me', { token })).body).toMatchObject({ user: null })
    expect((await rest('GET', `/api/review-states/${after.round.id}`, { token })).status).not.toBe(200)
    const { GRAPHQL_POST } = await import('@payloadcms/next/routes')
    const { default: config } = await import('../../payload.config.ts')
    const graphql = await GRAPHQL_POST(config)(
      new Request('http://localhost/api/graphql', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `JWT ${token}` },
        body: JSON.stringify({ query: '{ meUser { user { email } } }' }),
      }),
    )
    expect(await graphql.json()).toEqual({ data: { meUser: { user: null } } })
    expect(refusalOf(await decideAs(underWay, after.round))).toMatchObject({ code: 'NOT_ON_BOARD' })
    const { reenterPassword } = await import('../../src/accounts/reenter-password.ts')
    expect(await reenterPassword(PASSWORD, underWay)).toMatchObject({ refusal: { code: 'NOT_SIGNED_IN' } })
    expect((await accounts.running.as(FIRST)).user?.roles).toEqual([])

    const { wholeBoard } = await import('../../src/commands/board.ts')
    const board = await wholeBoard(await accounts.running.as(null))
    expect(board.find(({ userId }) => userId === id)?.mayReview).toBe(false)
    const [decision] = await accounts.running.payload
      .find({ collection: 'review-decisions', where: { user: { equals: id } }, overrideAccess: true })
      .then(({ docs }) => docs)
    expect(decision).toMatchObject({ verdict: 'approve' })

    expect(await accounts.ask(admin, `${id}/disable`, { reason: 'Again.' })).toBe('409 ACCOUNT_DISABLED')
    expect(await accounts.ask(admin, `${id}/enable`)).toBe('200 done')
    expect(await accounts.ask(admin, `${id}/enable`)).toBe('409 ACCOUNT_NOT_DISABLED')
    expect(await accounts.isSignedIn(token)).toBe(false)
    expect(await accounts.isSignedIn(await accounts.signIn(FIRST))).toBe(true)
    expect((await accounts.running.as(FIRST)).user?.roles).toEqual(['reviewer'])
    const by = await accounts.idOf(ADMINISTRATOR)
    expect(await eventsOf(FIRST, ENDED)).toEqual([
      { action: 'account-disabled', actor: by, details: { reason: 'Left the board.' } },
      { action: 'account-enabled', actor: by, details: null },
    ])
  }, 60_000)

  test('is refused at sign-in as a wrong password is, and counts it the same, so that nobody learns which it was', async () => {
    const id = await accounts.idOf(SECOND)
    const attempt = async (email: string, password: string) => {
      const { status, text } = await rest('POST', '/api/users/login', { body: { email, password } })
      return { status, text }
    }
    const unknown = await attempt('nobody@example.org', PASSWORD)
    expect(refusedWith({ ...unknown, body: JSON.parse(unknown.text) as unknown })).toBe('401 SIGN_IN_FAILED')
    expect(await attempt(SECOND, 'not-the-password')).toEqual(unknown)
    await accounts.ask(admin, `${id}/disable`, { reason: 'On leave.' })
    // The right one first: it gives no failure back.
    for (const password of [PASSWORD, 'not-the-password', PASSWORD, PASSWORD])
      expect(await attempt(SECOND, password)).toEqual(unknown)
    expect((await attempt(SECOND, PASSWORD)).status).toBe(429)
    await rest('POST', '/api/users/unlock', { token: admin, body: { email: SECOND } })

    const link = await accounts.linkFor(SECOND)
    expect(await accounts.resetByLink(SECOND, link, 'a-password-by-link')).toBe(
      await accounts.resetByLink(SECOND, 'no-such-link', 'a-password-by-link'),
    )
    await accounts.ask(admin, `${id}/enable`)
    expect(await accounts.tryToSignIn(SECOND, 'a-password-by-link')).toBe(401)
    expect(await accounts.tryToSignIn(SECOND)).toEqual(expect.any(String))
  }, 60_000)

  test('is disabled by administrators alone, and never by its owner; a refusal changes nothing', async () => {
    const id = await accounts.idOf(EDITOR)
    for (const email of [MANAGING_EDITOR, EDITOR, FIRST]) {
      const token = await accounts.signIn(email)
      for (const what of ['disable', 'enable', 'sessions/end']) {
        const asked = await accounts.ask(token, `${id}/${what}`, { reason: 'Because.' })
        expect([email, what, asked]).toEqual([email, what, '403 ROLE_NOT_ALLOWED'])
      }
      expect(refusedWith(await rest('GET', `/api/users/${id}/standing`, { token }))).toBe('403 ROLE_NOT_ALLOWED')
    }
    expect(refusedWith(await rest('POST', `/api/users/${id}/disable`, { body: { reason: 'x' } }))).toBe(
      '401 NOT_SIGNED_IN',
    )
    expect(await accounts.ask(admin, `${id}/disable`, { reason: ' ' })).toBe('422 INVALID_INPUT')
    expect(await accounts.ask(admin, 'nobody-at-all/disable', { reason: 'x' })).toBe('404 NOT_FOUND')
    expect(await accounts.ask(admin, `${await accounts.idOf(ADMINISTRATOR)}/disable`, { reason: 'x' })).toBe(
      '403 OWN_ACCOUNT',
    )
    expect(await eventsOf(EDITOR, ENDED)).toEqual([])
    expect((await accounts.running.as(EDITOR)).user?.roles).toEqual(['editor'])
  }, 60_000)

  test('a crash between the row and the ledger is made good by recovery, once', async () => {
    const { changeStanding, recordActs } = await import('../../src/accounts/standing-row.ts')
    const { accountById } = await import('../../src/accounts/own-account.ts')
    const nobody = await accounts.running.as(null)
    const account = await accountById(await accounts.idOf(EDITOR), nobody)
    const act = {
      what: 'sessions-ended',
      by: await accounts.idOf(ADMINISTRATOR),
      at: new Date().toISOString(),
      reason: null,
    } as const
    await changeStanding(account!, () => ({ act }), nobody)
    await recordActs(nobody)
    await recordActs(nobody)
    expect((await eventsOf(EDITOR, ENDED)).map(({ action }) => action)).toEqual(['sessions-ended'])
  })
})

describe('the last administrator', () => {
  const grantsOf = async (email: string) =>
    (
      await accounts.running.payload.find({
        collection: 'grants',
        where: { and: [{ user: { equals: await accounts.idOf(email) } }, { role: { equals: 'administrator' } }] },
        overrideAccess: true,
      })
    ).docs
  const makeAdministrator = async (email: string) =>
    rest('POST', '/api/grants', { token: admin, body: { user: await accounts.idOf(email), role: 'administrator' } })
  const revoke = async (token: string, email: string) => {
    const [grant] = await grantsOf(email)
    return refusedWith(await rest('DELETE', `/api/grants/${grant?.id}`, { token }))
  }

  test('keeps the role; a disabled administrator does not count as one', async () => {
    expect(await revoke(admin, ADMINISTRATOR)).toBe('409 LAST_ADMINISTRATOR')
    await makeAdministrator(MANAGING_EDITOR)
    const other = await accounts.idOf(MANAGING_EDITOR)
    await accounts.ask(admin, `${other}/disable`, { reason: 'On leave.' })
    expect(await revoke(admin, ADMINISTRATOR)).toBe('409 LAST_ADMINISTRATOR')
    expect(await grantsOf(ADMINISTRATOR)).toHaveLength(1)
    await accounts.ask(admin, `${other}/enable`)
    expect(await revoke(admin, MANAGING_EDITOR)).toBe('200 done')
  }, 60_000)

  test('is left where two of them act on each other at the same time, whatever they do', async () => {
    const { administrators } = await import('../../src/accounts/last-administrator.ts')
    const [one, other] = [await accounts.idOf(ADMINISTRATOR), await accounts.idOf(MANAGING_EDITOR)]
    for (let race = 0; race < 6; race += 1) {
      await makeAdministrator(MANAGING_EDITOR)
      const [mine, theirs] = [await accounts.signIn(ADMINISTRATOR), await accounts.signIn(MANAGING_EDITOR)]
      const disable = (token: string, id: string) => accounts.ask(token, `${id}/disable`, { reason: 'A race.' })
      await Promise.all([
        race % 2 === 0 ? disable(mine, other) : revoke(mine, MANAGING_EDITOR),
        race % 3 === 0 ? disable(theirs, one) : revoke(theirs, ADMINISTRATOR),
      ])
      expect((await administrators(await accounts.running.as(null))).size).toBeGreaterThan(0)
      // Whoever is left brings the other one back.
      for (const email of [ADMINISTRATOR, MANAGING_EDITOR]) {
        const token = await accounts.tryToSignIn(email)
        if (typeof token !== 'string') continue
        for (const id of [one, other]) await accounts.ask(token, `${id}/enable`)
        await rest('POST', '/api/grants', { token, body: { user: one, role: 'administrator' } })
      }
      admin = await accounts.signIn(ADMINISTRATOR)
      await revoke(admin, MANAGING_EDITOR)
    }
  }, 120_000)
})

describe('sessions', () => {
  const list = async (token: string) =>
    ((await rest('GET', '/api/users/sessions', { token })).body as { sessions: { id: string; current: boolean }[] })
      .sessions

  test('are listed to their owner alone, ended one by one or all others at once, and not for anybody else', async () => {
    const id = await accounts.idOf(EDITOR)
    await accounts.ask(admin, `${id}/sessions/end`)
    const [desk, phone, pad] = [
      await accounts.signIn(EDITOR),
      await accounts.signIn(EDITOR),
      await accounts.signIn(EDITOR),
    ]
    const stranger = await accounts.signIn(FIRST)
    const sessions = await list(desk)
    expect(sessions).toHaveLength(3)
    expect(sessions.filter(({ current }) => current)).toHaveLength(1)
    expect(Object.keys(sessions[0]!).toSorted()).toEqual([
      'current',
      'device',
      'id',
      'lastUsedAt',
      'network',
      'startedAt',
    ])
    expect(refusedWith(await rest('GET', '/api/users/sessions'))).toBe('401 NOT_SIGNED_IN')

    const ofPhone = (await list(phone)).find(({ current }) => current)!
    const end = async (token: string, id: string) =>
      refusedWith(await rest('DELETE', `/api/users/sessions/${id}`, { token }))
    expect(await end(stranger, ofPhone.id)).toBe('404 NOT_FOUND')
    expect(await accounts.isSignedIn(phone)).toBe(true)
    expect(await end(desk, ofPhone.id)).toBe('200 done')
    expect(await end(desk, ofPhone.id)).toBe('404 NOT_FOUND')
    expect([await accounts.isSignedIn(phone), await accounts.isSignedIn(pad)]).toEqual([false, true])

    expect((await rest('DELETE', '/api/users/sessions', { token: desk })).body).toEqual({ ended: 1 })
    expect([await accounts.isSignedIn(pad), await accounts.isSignedIn(desk)]).toEqual([false, true])
    expect(await accounts.isSignedIn(stranger)).toBe(true)
    expect(await list(desk)).toHaveLength(1)

    expect((await rest('GET', `/api/users/${id}/standing`, { token: admin })).body).toMatchObject({
      state: 'active',
      sessions: 1,
    })
    expect((await rest('POST', `/api/users/${id}/sessions/end`, { token: admin })).body).toEqual({ ended: 1 })
    expect(await accounts.isSignedIn(desk)).toBe(false)
    expect((await eventsOf(EDITOR, ENDED)).at(-1)?.action).toBe('sessions-ended')
  }, 60_000)

  test('end with a new password, but for the one in which it was set; a refresh keeps it listed', async () => {
    const [desk, phone] = [await accounts.signIn(EDITOR), await accounts.signIn(EDITOR)]
    await accounts.setPassword(EDITOR, 'a-new-password-of-mine', desk)
    expect([await accounts.isSignedIn(desk), await accounts.isSignedIn(phone)]).toEqual([true, false])
    expect((await rest('POST', '/api/users/refresh-token', { token: desk })).status).toBe(200)
    expect(await list(desk)).toHaveLength(1)
    await rest('POST', '/api/users/logout', { token: desk })
    expect(await accounts.isSignedIn(desk)).toBe(false)
  }, 60_000)

  test('a link to reset a password counts once, and not after the password was changed otherwise', async () => {
    const session = await accounts.signIn(SECOND)
    const link = await accounts.linkFor(SECOND)
    expect(await accounts.resetByLink(SECOND, link, 'the-first-by-link')).toBe(200)
    expect(await accounts.isSignedIn(session)).toBe(false)
    expect(await accounts.resetByLink(SECOND, link, 'the-second-by-link')).toBe(401)
    const older = await accounts.linkFor(SECOND)
    await accounts.setPassword(SECOND, 'changed-in-the-meantime', admin)
    expect(await accounts.resetByLink(SECOND, older, 'the-third-by-link')).toBe(401)
    expect(await accounts.tryToSignIn(SECOND)).toEqual(expect.any(String))
  }, 60_000)

  test('nothing of the standing or the sessions is read or written through Payload', async () => {
    for (const slug of ['account-standings', 'account-sessions']) {
      const answers = await Promise.all([
        rest('GET', `/api/${slug}?depth=5`, { token: admin }),
        rest('POST', `/api/${slug}`, { token: admin, body: {} }),
        rest('DELETE', `/api/${slug}?where[id][exists]=true`, { token: admin }),
      ])
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403])
    }
  })
})

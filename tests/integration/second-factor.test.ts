import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Result } from '../../src/commands/result.ts'
import { openText } from '../../src/sealed-text.ts'
import { realClock } from '../support/clock.ts'
import { decideAs, refusalOf, underReview } from '../support/line.ts'
import { ADMINISTRATOR, EDITOR, MANAGING_EDITOR, PASSWORD, REVIEWERS } from '../support/payload.ts'
import { refusedWith, rest, signIn } from '../support/rest.ts'
import { FACTOR, startSigners, type TestSigners } from '../support/signers.ts'

const [FIRST, SECOND, THIRD, FOURTH] = REVIEWERS as [string, string, string, string]

const codeOf = (result: Result<unknown>): string => (result.ok ? 'done' : result.refusal.code)

let people: TestSigners
beforeAll(async () => {
  people = await startSigners()
})
afterAll(async () => {
  await people?.running.stop()
  realClock()
})

describe('adding and removing a second factor', () => {
  test('takes the password; counts for nothing until a code of it was given; is recorded without its secret', async () => {
    const token = await signIn(people.running, FIRST)
    const { id } = await people.accountOf(FIRST)
    const status = async () => (await rest('GET', FACTOR, { token })).body

    expect(refusedWith(await rest('POST', FACTOR, { token, body: { password: 'not-it' } }))).toBe('403 WRONG_PASSWORD')
    expect(refusedWith(await rest('POST', FACTOR, { token, body: {} }))).toBe('422 INVALID_INPUT')
    expect(await people.failuresOf(FIRST)).toBe(1)
    expect(await people.rowsOf('second-factors')).toEqual([])
    expect(refusedWith(await rest('POST', `${FACTOR}/confirm`, { token, body: { code: '123456' } }))).toBe(
      '409 NOTHING_TO_CONFIRM',
    )

    const enrolled = await rest('POST', FACTOR, { token, body: { password: PASSWORD } })
    const { secret, uri } = enrolled.body as { secret: string; uri: string }
    expect(enrolled.status).toBe(200)
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    expect(new URL(uri).searchParams.get('secret')).toBe(secret)
    expect(await status()).toEqual({ active: false, recoveryCodesLeft: 0 })
    expect(await people.eventsOf(FIRST)).toEqual([])

    const wrong = await rest('POST', `${FACTOR}/confirm`, { token, body: { code: people.wrongCodeOf(secret) } })
    expect(refusedWith(wrong)).toBe('403 WRONG_CODE')
    expect(await people.failuresOf(FIRST)).toBe(2)
    expect(await status()).toEqual({ active: false, recoveryCodesLeft: 0 })

    const confirmed = await rest('POST', `${FACTOR}/confirm`, { token, body: { code: people.codeOf(secret) } })
    expect([confirmed.status, confirmed.body]).toEqual([
      200,
      { active: true, recoveryCodes: Array(10).fill(expect.stringMatching(/^.{5}-.{5}$/)) },
    ])
    expect(await status()).toEqual({ active: true, recoveryCodesLeft: 10 })
    expect(await people.eventsOf(FIRST)).toEqual([{ action: 'second-factor-added', actor: id }])

    expect(refusedWith(await rest('POST', FACTOR, { token, body: { password: PASSWORD } }))).toBe(
      '409 SECOND_FACTOR_ACTIVE',
    )
    const used = await rest('POST', `${FACTOR}/remove`, {
      token,
      body: { password: PASSWORD, code: people.codeOf(secret) },
    })
    expect(refusedWith(used)).toBe('403 WRONG_CODE')
    people.nextCode()
    const code = people.codeOf(secret)
    expect(refusedWith(await rest('POST', `${FACTOR}/remove`, { token, body: { password: PASSWORD } }))).toBe(
      '403 CODE_NEEDED',
    )
    expect(refusedWith(await rest('POST', `${FACTOR}/remove`, { token, body: { password: 'not-it', code } }))).toBe(
      '403 WRONG_PASSWORD',
    )
    expect(await status()).toEqual({ active: true, recoveryCodesLeft: 10 })
    const removed = await rest('POST', `${FACTOR}/remove`, { token, body: { password: PASSWORD, code } })
    expect([removed.status, removed.body]).toEqual([200, { active: false }])
    expect(await status()).toEqual({ active: false, recoveryCodesLeft: 0 })
    const again = await rest('POST', `${FACTOR}/remove`, { token, body: { password: PASSWORD, code } })
    expect(refusedWith(again)).toBe('404 NOT_FOUND')
    expect(await people.eventsOf(FIRST)).toEqual([
      { action: 'second-factor-added', actor: id },
      { action: 'second-factor-removed', actor: id },
    ])
    expect(JSON.stringify(await people.rowsOf('events'))).not.toContain(secret)
  })

  test('a secret that was not confirmed is replaced by the next one, and its codes count no longer', async () => {
    const token = await signIn(people.running, SECOND)
    const [old, fresh] = [
      (await rest('POST', FACTOR, { token, body: { password: PASSWORD } })).body as { secret: string },
      (await rest('POST', FACTOR, { token, body: { password: PASSWORD } })).body as { secret: string },
    ]
    const confirm = (code: string) => rest('POST', `${FACTOR}/confirm`, { token, body: { code } })
    expect(refusedWith(await confirm(people.codeOf(old.secret)))).toBe('403 WRONG_CODE')
    expect(refusedWith(await confirm(people.codeOf(fresh.secret)))).toBe('200 done')
    await people.removeFactor(SECOND, fresh.secret)
  })

  test('an administrator resets a lost one, never their own; nobody else can; the ledger says who did it', async () => {
    const secret = await people.withFactor(THIRD)
    const { id } = await people.accountOf(THIRD)
    const administrator = await people.accountOf(ADMINISTRATOR)
    const reset = async (email: string, account: string) =>
      refusedWith(
        await rest('POST', `/api/users/${account}/second-factor/reset`, { token: await signIn(people.running, email) }),
      )

    for (const email of [MANAGING_EDITOR, EDITOR, FOURTH, THIRD]) {
      expect([email, await reset(email, id)]).toEqual([email, '403 ROLE_NOT_ALLOWED'])
    }
    expect(refusedWith(await rest('POST', `/api/users/${id}/second-factor/reset`))).toBe('401 NOT_SIGNED_IN')
    const own = await people.withFactor(ADMINISTRATOR)
    expect(await reset(ADMINISTRATOR, administrator.id)).toBe('403 OWN_SECOND_FACTOR')
    await people.removeFactor(ADMINISTRATOR, own)
    expect((await people.eventsOf(THIRD)).map(({ action }) => action)).toEqual(['second-factor-added'])

    expect(await reset(ADMINISTRATOR, id)).toBe('200 done')
    expect(await reset(ADMINISTRATOR, id)).toBe('404 NOT_FOUND')
    expect(await reset(ADMINISTRATOR, 'nobody-at-all')).toBe('404 NOT_FOUND')
    expect((await people.eventsOf(THIRD)).at(-1)).toEqual({ action: 'second-factor-reset', actor: administrator.id })
    const { round } = await underReview(people.running, 'Resetum', 3)
    expect(refusalOf(await decideAs(await people.running.as(THIRD), round, { code: people.codeOf(secret) }))).toBe(
      'done',
    )
  })

  test('a crash between the row and the ledger is made good by recovery, once', async () => {
    const { writeFactor, factorOf, removalBy, recordFactors } = await import('../../src/accounts/factor-row.ts')
    const secret = await people.withFactor(FOURTH)
    const { id } = await people.accountOf(FOURTH)
    const nobody = await people.running.as(null)
    await writeFactor(id, await factorOf(id, nobody), removalBy(id), nobody)
    const before = await people.eventsOf(FOURTH)

    await recordFactors(nobody)
    await recordFactors(nobody)
    expect(await people.eventsOf(FOURTH)).toEqual([...before, { action: 'second-factor-removed', actor: id }])
    expect(JSON.stringify(await people.rowsOf('second-factors'))).not.toContain(secret)
  })
})

describe('a recovery code', () => {
  test('counts once in place of a one-time code; its owner is told, and the ledger knows; new ones void the rest', async () => {
    const { secret, recoveryCodes: codes } = await people.withCodes(SECOND)
    const token = await signIn(people.running, SECOND)
    const left = async () =>
      ((await rest('GET', FACTOR, { token })).body as { recoveryCodesLeft: number }).recoveryCodesLeft
    let texts = 0
    const decideWith = async (code: string): Promise<string> => {
      const { round } = await underReview(people.running, `Paperum ${(texts += 1)}`, 3)
      return codeOf(await decideAs(await people.running.as(SECOND), round, { code }))
    }

    expect(await decideWith(codes[0]!)).toBe('done')
    expect(await left()).toBe(9)
    expect(await decideWith(codes[0]!)).toBe('WRONG_CODE')
    const { id } = await people.accountOf(SECOND)
    expect((await people.eventsOf(SECOND, 'recovery-code')).map(({ action, actor }) => [action, actor])).toEqual([
      ['recovery-code-used', id],
    ])
    const notices = (await people.rowsOf('notices')) as { kind: string; recipient: string }[]
    expect(notices.filter(({ kind }) => kind === 'recovery-code-used').map(({ recipient }) => recipient)).toEqual([id])

    const renew = (password: string) => rest('POST', `${FACTOR}/recovery-codes`, { token, body: { password } })
    expect(refusedWith(await renew('not-it'))).toBe('403 WRONG_PASSWORD')
    expect(await left()).toBe(9)
    const fresh = ((await renew(PASSWORD)).body as { recoveryCodes: string[] }).recoveryCodes
    expect(await left()).toBe(10)
    expect(await decideWith(codes[1]!)).toBe('WRONG_CODE')
    expect(await decideWith(fresh[1]!.toLowerCase())).toBe('done')
    expect((await people.eventsOf(SECOND, 'recovery-code')).map(({ action }) => action)).toEqual([
      'recovery-code-used',
      'recovery-codes-made',
      'recovery-code-used',
    ])
    for (const written of ['events', 'notices', 'second-factors'] as const) {
      const text = JSON.stringify(await people.rowsOf(written))
      for (const code of [...codes, ...fresh]) expect([written, text.includes(code)]).toEqual([written, false])
    }
    await people.removeFactor(SECOND, secret)
  })

  test('used by two requests at once counts for one of them', async () => {
    const { recoveryCodes: codes } = await people.withCodes(FOURTH)
    const { checkSecondFactor } = await import('../../src/accounts/second-factor.ts')
    const { ownAccount } = await import('../../src/accounts/own-account.ts')
    const use = async () => {
      const req = await people.running.as(FOURTH)
      const account = await ownAccount(req)
      if (!account.ok) throw new Error('The account is there.')
      return codeOf(await checkSecondFactor(account.value, codes[3]!, req))
    }
    const answers = await Promise.all([use(), use(), use()])
    expect(answers.toSorted()).toEqual(['WRONG_CODE', 'WRONG_CODE', 'done'])
    // The last of them takes the factor away: a phone that is lost needs no administrator.
    const body = { password: PASSWORD, code: codes[4]! }
    expect(
      refusedWith(await rest('POST', `${FACTOR}/remove`, { token: await signIn(people.running, FOURTH), body })),
    ).toBe('200 done')
  })

  test('that is wrong counts towards the lockout, as a one-time code does', async () => {
    await people.withCodes(FIRST)
    const token = await signIn(people.running, FIRST)
    const guess = async () =>
      refusedWith(await rest('POST', `${FACTOR}/remove`, { token, body: { password: PASSWORD, code: '00000-00000' } }))
    for (let attempt = 0; attempt < 5; attempt += 1) expect(await guess()).toBe('403 WRONG_CODE')
    expect(await guess()).toBe('423 ACCOUNT_LOCKED')
    people.afterTheLock()
    await rest('POST', `/api/users/${(await people.accountOf(FIRST)).id}/second-factor/reset`, {
      token: await signIn(people.running, ADMINISTRATOR),
    })
  })
})

describe('the secret', () => {
  test('is stored encrypted, and no route of any role gives it out', async () => {
    const secret = await people.withFactor(FIRST)
    const { id } = await people.accountOf(FIRST)
    const rows = (await people.rowsOf('second-factors')) as { id: string; account: string; secret: string }[]
    const row = rows.find(({ account }) => account === id)!
    const { sealed } = JSON.parse(row.secret) as { sealed: string }
    expect(row.secret).not.toContain(secret)
    expect(openText(sealed, `second-factor:${id}`, people.running.payload)).toBe(secret)

    const paths = [
      '/api/second-factors',
      '/api/second-factors?depth=5&limit=0&select[secret]=true',
      `/api/second-factors/${row.id}`,
      '/api/second-factors/count',
      `/api/second-factors?where[secret][contains]=${sealed.slice(0, 4)}`,
      '/api/second-factors?sort=-secret',
      '/api/second-factors/versions',
      `/api/users/${id}?depth=10&joins[secondFactors]=true`,
      '/api/users?depth=10&where[secondFactor.secret][exists]=true',
      '/api/users/me?depth=10',
      '/api/events?depth=10&limit=0',
      '/api/payload-locked-documents?depth=10',
      '/api/payload-preferences?depth=10',
      FACTOR,
    ]
    for (const email of [ADMINISTRATOR, MANAGING_EDITOR, EDITOR, FIRST, null]) {
      const token = email === null ? undefined : await signIn(people.running, email)
      for (const path of paths) {
        const answer = await rest('GET', path, token ? { token } : {})
        expect([path, answer.text.includes(secret), answer.text.includes(sealed)]).toEqual([path, false, false])
        if (path.startsWith('/api/second-factors')) expect([path, answer.status]).not.toEqual([path, 200])
      }
      const body = { secret: 'x', account: id, lastStep: 0, revision: 1 }
      for (const [method, path] of [
        ['POST', '/api/second-factors'],
        ['PATCH', `/api/second-factors/${row.id}`],
        ['DELETE', `/api/second-factors/${row.id}`],
      ] as const) {
        const answer = await rest(method, path, { ...(token ? { token } : {}), body })
        expect([method, answer.status]).toEqual([method, token ? 403 : 401])
      }
    }
    expect((await people.rowsOf('second-factors')).find((other) => (other as { id: string }).id === row.id)).toEqual(
      row,
    )
    await people.removeFactor(FIRST, secret)
  })
})

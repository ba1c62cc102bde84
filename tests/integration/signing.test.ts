import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { setTimeout } from 'node:timers/promises'
import { realClock } from '../support/clock.ts'
import { decideAs, refusalOf, underReview, value } from '../support/line.ts'
import { PASSWORD, REVIEWERS } from '../support/payload.ts'
import { inSession, refusedWith, rest, signIn } from '../support/rest.ts'
import { FACTOR, startSigners, type TestSigners } from '../support/signers.ts'

const [FIRST, SECOND] = REVIEWERS as [string, string, string, string]

let people: TestSigners
beforeAll(async () => {
  people = await startSigners()
})
afterAll(async () => {
  await people?.running.stop()
  realClock()
})

describe('signing a decision', () => {
  test('with the right password and code signs it', async () => {
    const secret = await people.withFactor(FIRST)
    const { round } = await underReview(people.running, 'Codex')
    const decided = value(await decideAs(await people.running.as(FIRST), round, { code: people.codeOf(secret) }))
    expect(decided.round.votes).toHaveLength(1)
    expect(decided.signature).not.toBe('')
    await people.removeFactor(FIRST, secret)
  })

  test('a code of a factor that was not confirmed yet is not asked for', async () => {
    const token = await signIn(people.running, SECOND)
    await rest('POST', FACTOR, { token, body: { password: PASSWORD } })
    const { round } = await underReview(people.running, 'Pendens')
    expect(refusalOf(await decideAs(await inSession(people.running, token), round))).toBe('done')
  })

  test('a code that is missing, wrong or used is refused, and nothing is recorded', async () => {
    const secret = await people.withFactor(FIRST)
    const { round } = await underReview(people.running, 'Sigillum')
    const { round: other } = await underReview(people.running, 'Cera')
    const spent = people.codeOf(secret)
    value(await decideAs(await people.running.as(FIRST), other, { code: spent }))
    const before = await people.record()
    const failures = await people.failuresOf(FIRST)
    const req = await people.running.as(FIRST)

    for (const code of [undefined, null, '', '   ']) {
      expect(refusalOf(await decideAs(req, round, { ...(code === undefined ? {} : { code }) }))).toEqual({
        status: 403,
        code: 'CODE_NEEDED',
      })
    }
    expect(await people.failuresOf(FIRST)).toBe(failures)
    // Without the right password nobody is told about the code.
    expect(refusalOf(await decideAs(req, round, { password: 'not-it' }))).toEqual({
      status: 403,
      code: 'WRONG_PASSWORD',
    })
    for (const code of [people.wrongCodeOf(secret), spent, 'é23456']) {
      expect(refusalOf(await decideAs(req, round, { code }))).toEqual({ status: 403, code: 'WRONG_CODE' })
    }
    expect(await people.failuresOf(FIRST)).toBe(failures + 4)
    expect(await people.record()).toEqual(before)

    people.nextCode()
    // A code of the step before the one that was used is used up with it.
    const late = people.codeOf(secret, -1)
    expect(late).toBe(spent)
    await signIn(people.running, FIRST)
    expect(refusalOf(await decideAs(req, round, { code: people.codeOf(secret) }))).toBe('done')
    await people.removeFactor(FIRST, secret)
  })

  test('five wrong codes lock the account, also for the right code and for signing in', async () => {
    const secret = await people.withFactor(FIRST)
    const { round } = await underReview(people.running, 'Quinque')
    const before = await people.record()
    const req = await people.running.as(FIRST)
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect(refusalOf(await decideAs(req, round, { code: people.wrongCodeOf(secret) }))).toMatchObject({
        code: 'WRONG_CODE',
      })
    }
    expect(refusalOf(await decideAs(req, round, { code: people.codeOf(secret) }))).toEqual({
      status: 423,
      code: 'ACCOUNT_LOCKED',
    })
    await expect(signIn(people.running, FIRST)).rejects.toMatchObject({ status: 401 })
    expect(await people.record()).toEqual(before)

    people.afterTheLock()
    expect(refusalOf(await decideAs(req, round, { code: people.codeOf(secret) }))).toBe('done')
    await people.removeFactor(FIRST, secret)
  })

  test('signing in between wrong codes gives no more of them', async () => {
    const secret = await people.withFactor(FIRST)
    const { round } = await underReview(people.running, 'Sextus')
    const before = await people.record()
    const guess = async () =>
      refusalOf(await decideAs(await people.running.as(FIRST), round, { code: people.wrongCodeOf(secret) }))
    for (let attempt = 0; attempt < 4; attempt += 1) expect(await guess()).toMatchObject({ code: 'WRONG_CODE' })
    await signIn(people.running, FIRST)
    expect(await people.failuresOf(FIRST)).toBe(0)
    expect(await guess()).toMatchObject({ code: 'WRONG_CODE' })
    expect(refusalOf(await decideAs(await people.running.as(FIRST), round, { code: people.codeOf(secret) }))).toEqual({
      status: 423,
      code: 'ACCOUNT_LOCKED',
    })
    expect(await people.record()).toEqual(before)
    people.afterTheLock()
    await people.removeFactor(FIRST, secret)
  })

  test('twenty guesses at once are no more than five', async () => {
    const secret = await people.withFactor(SECOND)
    const { round } = await underReview(people.running, 'Simul')
    const before = await people.record()
    const req = await people.running.as(SECOND)
    const code = people.wrongCodeOf(secret)
    const answers = await Promise.all(
      Array.from({ length: 20 }, async () => refusalOf(await decideAs(req, round, { code }))),
    )
    const wrong = answers.filter((answer) => typeof answer === 'object' && answer.code === 'WRONG_CODE')
    expect(wrong).toHaveLength(5)
    expect(answers.every((answer) => typeof answer === 'object')).toBe(true)
    expect(refusalOf(await decideAs(req, round, { code: people.codeOf(secret) }))).toMatchObject({
      code: 'ACCOUNT_LOCKED',
    })
    expect(await people.record()).toEqual(before)
    people.afterTheLock()
    await signIn(people.running, SECOND)
    await people.removeFactor(SECOND, secret)
  })

  test('of two decisions at once with one code exactly one counts', async () => {
    const secret = await people.withFactor(FIRST)
    for (let run = 0; run < 4; run += 1) {
      people.nextCode()
      await signIn(people.running, FIRST)
      const [{ round: one }, { round: two }] = [
        await underReview(people.running, `Gemini${run}`),
        await underReview(people.running, `Castor${run}`),
      ]
      const code = people.codeOf(secret)
      const req = await people.running.as(FIRST)
      const results = await Promise.all([decideAs(req, one, { code }), decideAs(req, two, { code })])
      expect(results.map(({ ok }) => ok).sort()).toEqual([false, true])
      expect(results.map(refusalOf)).toContainEqual({ status: 403, code: 'WRONG_CODE' })
      const rounds = (await people.rowsOf('review-states')) as { id: string; votes: unknown[] }[]
      const votes = rounds.filter(({ id }) => id === one.id || id === two.id).map((round) => round.votes.length)
      expect(votes.sort()).toEqual([0, 1])
    }
    await people.removeFactor(FIRST, secret)
  })

  test('a wrong password counts towards the lockout and leaves nothing else', async () => {
    const { round } = await underReview(people.running, 'Tessera')
    await signIn(people.running, FIRST)
    const before = { ...(await people.record()), factors: await people.rowsOf('second-factors') }
    const account = { ...(await people.accountOf(FIRST)), loginAttempts: 3, updatedAt: expect.anything() }
    for (const [attempt, password] of ['not-it', '', `${PASSWORD} `].entries()) {
      expect(refusalOf(await decideAs(await people.running.as(FIRST), round, { password, code: '123456' }))).toEqual({
        status: 403,
        code: 'WRONG_PASSWORD',
      })
      expect(await people.failuresOf(FIRST)).toBe(attempt + 1)
    }
    expect({ ...(await people.record()), factors: await people.rowsOf('second-factors') }).toEqual(before)
    expect(await people.accountOf(FIRST)).toEqual(account)
    await signIn(people.running, FIRST)
  })

  test('twenty wrong passwords at once lock the account, and it stays locked', async () => {
    const { round } = await underReview(people.running, 'Turba')
    await signIn(people.running, FIRST)
    const before = await people.record()
    const req = await people.running.as(FIRST)
    const answers = await Promise.all(
      Array.from({ length: 20 }, async () => refusalOf(await decideAs(req, round, { password: 'not-it' }))),
    )
    expect(answers).not.toContain('done')
    expect(refusalOf(await decideAs(req, round))).toEqual({ status: 423, code: 'ACCOUNT_LOCKED' })
    expect(await people.record()).toEqual(before)
    people.afterTheLock()
    await signIn(people.running, FIRST)
  })

  test('an account that is locked while its password is being checked can’t sign', async () => {
    const { round } = await underReview(people.running, 'Mora')
    const before = await people.record()
    const { id } = await people.accountOf(FIRST)
    const lock = async (lockUntil: string | null) =>
      people.running.payload.db.updateOne({ collection: 'users', id, data: { lockUntil } })

    const signing = decideAs(await people.running.as(FIRST), round)
    // The account has been read by then, and deriving the key takes several times as long.
    await setTimeout(20)
    await lock('2099-01-01T00:00:00.000Z')
    expect(refusalOf(await signing)).toEqual({ status: 423, code: 'ACCOUNT_LOCKED' })
    expect(await people.record()).toEqual(before)
    await lock(null)
  })

  test('a key can’t sign, nor can it add or remove a second factor', async () => {
    const { round } = await underReview(people.running, 'Clavis')
    const before = await people.record()
    const { createLocalReq } = await import('payload')
    const { user } = await people.running.as(FIRST)
    const withKey = { ...user!, _strategy: 'api-key' }
    const req = await createLocalReq({ user: withKey }, people.running.payload)
    const { enrolSecondFactor, secondFactorStatus } = await import('../../src/accounts/second-factor.ts')
    const refusal = { status: 403, code: 'PERSON_REQUIRED' }
    expect(refusalOf(await decideAs(req, round))).toEqual(refusal)
    expect(refusalOf(await enrolSecondFactor({ password: PASSWORD }, req))).toEqual(refusal)
    expect(refusalOf(await secondFactorStatus(req))).toEqual(refusal)
    // With the wrong password too: a key learns nothing about the password.
    expect(refusalOf(await decideAs(req, round, { password: 'not-it' }))).toEqual(refusal)
    expect(await people.failuresOf(FIRST)).toBe(0)
    expect(await people.record()).toEqual(before)
  })

  test('a session that was ended since the request began can’t sign; another one of the same person can', async () => {
    const { round } = await underReview(people.running, 'Sessio')
    const token = await signIn(people.running, FIRST)
    const inTime = await inSession(people.running, token)
    expect(refusedWith(await rest('POST', '/api/users/logout', { token }))).toBe('200 done')
    const before = await people.record()

    expect(refusalOf(await decideAs(inTime, round))).toEqual({ status: 401, code: 'NOT_SIGNED_IN' })
    const body = { verdict: 'approve', digest: round.digest, conflict: 'none', password: PASSWORD }
    const late = await rest('POST', `/api/review-states/${round.id}/decide`, { token, body })
    expect(refusedWith(late)).toBe('401 NOT_SIGNED_IN')
    expect(await people.record()).toEqual(before)

    const still = await inSession(people.running, await signIn(people.running, FIRST))
    expect(refusalOf(await decideAs(still, round))).toBe('done')
  })
})

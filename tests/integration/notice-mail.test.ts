import { describe, expect, jest, test } from '@jest/globals'
import { submitted, underReview } from '../support/line.ts'
import {
  about,
  addressees,
  clock,
  commands,
  deliver,
  expectNoClinicalText,
  kindsFor,
  mails,
  newAccount,
  nobody,
  noticesAbout,
  reviewer,
  revokeRoles,
  running,
  smtp,
  wait,
  withNotices,
} from '../support/notices.ts'
import { MANAGING_EDITOR } from '../support/payload.ts'
import { rest, signIn } from '../support/rest.ts'

withNotices()

describe('nobody is told twice', () => {
  test('when the same step is settled twice, and again by recovery after a crash', async () => {
    const { settleRound, findRound } = await commands()
    const { recover } = await import('../../src/commands/recover.ts')
    const { round } = await underReview(running, about('Omicratin'))
    const before = await noticesAbout(round.id)
    const stored = await findRound(round.id, nobody)
    await Promise.all([settleRound(stored!, nobody), settleRound(stored!, nobody)])
    await recover(running.payload)
    await deliver()
    expect(await noticesAbout(round.id)).toEqual(before.map((notice) => ({ ...notice, ...changedByMail })))
    expect(addressees(round.id)).toEqual([MANAGING_EDITOR, reviewer(1), reviewer(2)])
  })

  test('when two jobs for one notice run at once, one after another, or after the mail went out', async () => {
    const { sendNotice } = await commands()
    const { round } = await submitted(running, about('Pitatin'))
    const [notice] = await noticesAbout(round.id)
    await Promise.all(Array.from({ length: 5 }, () => sendNotice(notice!.id, nobody)))
    await sendNotice(notice!.id, nobody)
    await deliver()
    expect(addressees(round.id)).toEqual([MANAGING_EDITOR])
    expect((await noticesAbout(round.id))[0]?.mailedAt).toBe(clock)
  })

  test('when its reader marks a notice as read in the moment in which it is mailed', async () => {
    const { sendNotice, sweepUnsent } = await commands()
    const { round } = await submitted(running, about('Rhotatin'))
    const [notice] = await noticesAbout(round.id)
    // Payload has read the row by then, and writes it back after the mail is out.
    const { beforeChange } = running.payload.collections.notices.config.hooks
    beforeChange.unshift(async ({ data }) => {
      await sendNotice(notice!.id, nobody)
      return data
    })
    const token = await signIn(running, MANAGING_EDITOR)
    const answer = await rest('PATCH', `/api/notices/${notice!.id}`, { token, body: { readAt: clock } })
    beforeChange.shift()

    expect(answer.status).toBe(200)
    expect((await noticesAbout(round.id))[0]).toMatchObject({ readAt: clock, mailedAt: clock })
    await sweepUnsent(wait({ days: 1 }), nobody)
    await deliver()
    expect(addressees(round.id)).toEqual([MANAGING_EDITOR])
  })
})
const changedByMail = { mailedAt: expect.any(String), updatedAt: expect.any(String), revision: 2 }

describe('when mail fails', () => {
  test('the action is done all the same, and the mail goes out once the mail server accepts it', async () => {
    smtp.refuseWith(451)
    const { round } = await submitted(running, about('Sigmatin'))
    expect(round.state).toBe('submitted')
    const tries = smtp.tries()
    await deliver()
    expect(smtp.tries()).toBe(tries + 1)
    expect(addressees(round.id)).toEqual([])
    expect((await noticesAbout(round.id))[0]?.mailedAt ?? null).toBeNull()

    // Not at once: the queue waits longer after each failure.
    smtp.refuseWith(null)
    await deliver()
    expect(addressees(round.id)).toEqual([])
    wait({ seconds: 31 })
    await deliver()
    expect(addressees(round.id)).toEqual([MANAGING_EDITOR])
    expect((await noticesAbout(round.id))[0]?.mailedAt).toBe(clock)
  })

  test('the mail of a later try has the same Message-ID as the first', async () => {
    const { sendNotice } = await commands()
    const { round } = await submitted(running, about('Tautatin'))
    const [notice] = await noticesAbout(round.id)
    const ids: unknown[] = []
    const sendEmail = running.payload.sendEmail
    jest.spyOn(running.payload, 'sendEmail').mockImplementation(async (mail) => {
      ids.push(mail.messageId)
      return sendEmail(mail)
    })
    smtp.refuseWith(550)
    await expect(sendNotice(notice!.id, nobody)).rejects.toThrow()
    smtp.refuseWith(null)
    await sendNotice(notice!.id, nobody)
    expect(ids).toEqual([`<${notice!.id}@cms.example.org>`, `<${notice!.id}@cms.example.org>`])
    expect(mails(round.id)[0]?.messageId).toBe(`<${notice!.id}@cms.example.org>`)
  })

  test('a job that failed for good is queued again after a day, not before', async () => {
    const { sweepUnsent } = await commands()
    await deliver()
    smtp.refuseWith(550)
    const { round } = await submitted(running, about('Upsilatin'))
    const tries = smtp.tries()
    for (let round = 0; round < 20; round += 1) {
      await deliver()
      wait({ seconds: 1800 })
    }
    expect(smtp.tries() - tries).toBe(7)
    expect(await sweepUnsent(wait({ seconds: 3600 }), nobody)).toBe(0)
    expect(await sweepUnsent(wait({ days: 1 }), nobody)).toBe(1)
    expect(await sweepUnsent(clock, nobody)).toBe(0)
    smtp.refuseWith(null)
    await deliver()
    expect(addressees(round.id)).toEqual([MANAGING_EDITOR])
  })

  test('a notice whose mail could not even be queued is found by the sweep, and the action is done', async () => {
    const { sweepUnsent } = await commands()
    const queue = jest.spyOn(running.payload.jobs, 'queue').mockRejectedValue(new Error('The queue is full.'))
    const { round } = await submitted(running, about('Phitatin'))
    expect(round.state).toBe('submitted')
    queue.mockRestore()
    await deliver()
    expect(addressees(round.id)).toEqual([])
    expect(await sweepUnsent(wait({ seconds: 30 }), nobody)).toBe(0)
    expect(await sweepUnsent(wait({ seconds: 31 }), nobody)).toBe(1)
    await deliver()
    expect(addressees(round.id)).toEqual([MANAGING_EDITOR])
  })

  test('a job that a crash cut short does not keep its notice from being mailed', async () => {
    const { sweepUnsent } = await commands()
    const { round } = await submitted(running, about('Chitatin'))
    await running.payload.update({
      collection: 'payload-jobs',
      where: { hasError: { not_equals: true } },
      data: { processing: true },
      overrideAccess: true,
      req: nobody,
    })
    expect(await sweepUnsent(wait({ seconds: 600 }), nobody)).toBe(0)
    expect(await sweepUnsent(wait({ seconds: 600 }), nobody)).toBe(1)
    await deliver()
    expect(addressees(round.id)).toEqual([MANAGING_EDITOR])
  })

  test('a week later no mail is sent any more, and the notice is still in the list', async () => {
    const { sweepUnsent } = await commands()
    const queue = jest.spyOn(running.payload.jobs, 'queue').mockRejectedValue(new Error('The queue is full.'))
    const { round } = await submitted(running, about('Psitatin'))
    queue.mockRestore()
    expect(await sweepUnsent(wait({ days: 8 }), nobody)).toBe(0)
    expect(await kindsFor(MANAGING_EDITOR, round.id)).toEqual(['submitted'])
  })

  test('without a mail server there are notices and no mail, and none is made up for later', async () => {
    const { env } = await import('../../src/env.ts')
    const { sweepUnsent } = await commands()
    const url = jest.replaceProperty(env, 'SMTP_URL', undefined)
    const { round } = await submitted(running, about('Omegatin'))
    url.restore()
    await sweepUnsent(wait({ days: 1 }), nobody)
    await deliver()
    expect(await noticesAbout(round.id)).toMatchObject([{ kind: 'submitted', mail: 'none' }])
    expect(addressees(round.id)).toEqual([])
  })

  test('who lost all roles, or wants no mail any more, gets none that was queued before', async () => {
    const [former, silent] = [await newAccount('managing-editor'), await newAccount('managing-editor')]
    const { round } = await submitted(running, about('Alephtin'))
    await revokeRoles(former)
    const { user } = await running.as(silent)
    await running.payload.update({
      collection: 'users',
      id: user!.id,
      data: { mail: 'none' },
      overrideAccess: true,
      req: nobody,
    })
    await deliver()
    expect(addressees(round.id)).toEqual([MANAGING_EDITOR])
    expect(await kindsFor(silent, round.id)).toEqual(['submitted'])
    await revokeRoles(silent)
  })
})

test('no mail of all these holds a word of an article, a reason, a comment or a name', () => expectNoClinicalText(10))

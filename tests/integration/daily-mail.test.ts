import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { addDays } from '../../src/review/calendar.ts'
import { submitted } from '../support/line.ts'
import {
  SITE,
  about,
  clock,
  commands,
  deliver,
  expectNoClinicalText,
  find,
  newAccount,
  nobody,
  revokeRoles,
  running,
  smtp,
  wait,
  waitUntil,
  withNotices,
} from '../support/notices.ts'
import {} from '../support/payload.ts'

withNotices()

describe('one mail a day', () => {
  let reader: string
  beforeAll(async () => {
    reader = await newAccount('managing-editor', 'daily')
  })
  afterAll(() => revokeRoles(reader))

  const nextMorning = (seconds: number): string =>
    waitUntil(addDays(`${clock.slice(0, 10)}T06:00:00.000Z`, 1 + seconds / 86_400))
  const day = async (): Promise<void> => {
    const { sendDailyMails } = await commands()
    await sendDailyMails(clock, nobody)
    await deliver()
  }
  const mailsToReader = () => smtp.mails.filter(({ to }) => to.includes(reader))

  test('holds what gathered until the hour; what comes after it waits for the next day', async () => {
    const [first, second] = [await submitted(running, about('Bethtin')), await submitted(running, about('Gimeltin'))]
    nextMorning(-60)
    await deliver()
    await day()
    expect(mailsToReader()).toEqual([])

    nextMorning(-86_400)
    await day()
    wait({ seconds: 600 })
    const third = await submitted(running, about('Dalettin'))
    wait({ seconds: 600 })
    await day()
    expect(mailsToReader()).toHaveLength(1)
    const [mail] = mailsToReader()
    expect(mail?.subject).toBe('2 notices for you')
    for (const { round } of [first, second])
      expect(mail?.text).toContain(`${SITE}/admin/collections/review-states/${round.id}\n`)
    expect(mail?.text).not.toContain(third.round.id)

    nextMorning(1)
    await day()
    await day()
    expect(mailsToReader().map(({ subject }) => subject)).toEqual(['2 notices for you', 'One notice for you'])
    nextMorning(1)
    await day()
    expect(mailsToReader()).toHaveLength(2)
  })

  test('is sent once, although jobs for several of its notices run at once', async () => {
    const { sendNotice } = await commands()
    const before = mailsToReader().length
    for (const mark of ['Hetin', 'Vavtin', 'Zayintin']) await submitted(running, about(mark))
    nextMorning(1)
    const waiting = (await find({ mail: { equals: 'daily' } })).filter(({ mailedAt }) => !mailedAt)
    expect(waiting).toHaveLength(3)
    await Promise.all([...waiting, ...waiting].map(({ id }) => sendNotice(id, nobody)))
    await day()
    expect(
      mailsToReader()
        .slice(before)
        .map(({ subject }) => subject),
    ).toEqual(['3 notices for you'])
  })

  test('is left whole to the job that claimed its first notice', async () => {
    const before = mailsToReader().length
    for (const mark of ['Nuntin', 'Samechtin']) await submitted(running, about(mark))
    nextMorning(1)
    const waiting = (await find({ mail: { equals: 'daily' } })).filter(({ mailedAt }) => !mailedAt)
    const { db } = running.payload
    const updateOne = db.updateOne.bind(db)
    // Another server is faster by one write.
    jest.spyOn(db, 'updateOne').mockImplementationOnce(async (claim) => {
      await updateOne(claim)
      return updateOne(claim)
    })
    const { sendNotice } = await commands()
    await sendNotice(waiting[0]!.id, nobody)

    expect(mailsToReader()).toHaveLength(before)
    const claimed = (await find({ mail: { equals: 'daily' } })).filter(({ mailedAt }) => mailedAt === clock)
    expect(claimed).toHaveLength(1)
    nextMorning(1)
    await day()
    expect(mailsToReader()).toHaveLength(before + 1)
  })

  test('leaves to the next day what a crash left over when the day’s mail had gone out', async () => {
    const before = mailsToReader().length
    for (const mark of ['Lametin', 'Memtin']) await submitted(running, about(mark))
    nextMorning(1)
    await day()
    expect(mailsToReader()).toHaveLength(before + 1)
    const [left] = await find({ and: [{ mail: { equals: 'daily' } }, { mailedAt: { equals: clock } }] })
    await running.payload.db.updateOne({ collection: 'notices', id: left!.id, data: { mailedAt: null }, req: nobody })
    wait({ seconds: 3600 })
    const { sendDailyMails, sendNotice } = await commands()
    expect(await sendDailyMails(clock, nobody)).toBe(0)
    await sendNotice(left!.id, nobody)
    expect(mailsToReader()).toHaveLength(before + 1)
    nextMorning(1)
    await day()
    expect(mailsToReader()).toHaveLength(before + 2)
  })

  test('is tried again when the mail server refused it', async () => {
    const before = mailsToReader().length
    await submitted(running, about('Chettin'))
    await deliver()
    nextMorning(1)
    smtp.refuseWith(451)
    await day()
    smtp.refuseWith(null)
    await day()
    expect(mailsToReader()).toHaveLength(before)
    wait({ seconds: 31 })
    await day()
    expect(mailsToReader()).toHaveLength(before + 1)
  })
})

test('no mail of all these holds a word of an article, a reason, a comment or a name', () => expectNoClinicalText(5))

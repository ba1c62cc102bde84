import { describe, expect, test } from '@jest/globals'
import { addDays } from '../../src/review/calendar.ts'
import { decideAs, published, submitted, underReview, value } from '../support/line.ts'
import {
  about,
  clock,
  commands,
  deliver,
  expectNoClinicalText,
  kindsFor,
  mails,
  nobody,
  noticesAbout,
  reviewer,
  running,
  wait,
  waitUntil,
  withNotices,
} from '../support/notices.ts'
import { EDITOR, MANAGING_EDITOR } from '../support/payload.ts'

withNotices()

describe('what time brings about', () => {
  test('reminders: before an answer is due once, after it once; accepting stops them, and those to decide begin', async () => {
    const { acceptAssignment, remindReviewers } = await commands()
    const { round } = await underReview(running, about('Kappatin'))
    const remind = async (days: number) => {
      await remindReviewers(wait({ days }), nobody)
      await remindReviewers(clock, nobody)
      return [await kindsFor(reviewer(1), round.id), await kindsFor(reviewer(2), round.id)]
    }

    expect(await remind(2)).toEqual([['assigned'], ['assigned']])
    expect(await remind(1)).toEqual([
      ['assigned', 'respond-soon'],
      ['assigned', 'respond-soon'],
    ])
    value(await acceptAssignment({ roundId: round.id }, await running.as(reviewer(1))))
    expect(await remind(3)).toEqual([
      ['assigned', 'respond-soon'],
      ['assigned', 'respond-soon', 'respond-overdue'],
    ])
    expect((await kindsFor(MANAGING_EDITOR, round.id)).filter((kind) => kind === 'respond-overdue')).toHaveLength(1)
    expect((await remind(6))[0]).toEqual(['assigned', 'respond-soon', 'decide-soon'])
    expect((await remind(3))[0]).toEqual(['assigned', 'respond-soon', 'decide-soon', 'decide-overdue'])
    const before = await noticesAbout(round.id)
    expect(await remind(30)).toEqual([
      ['assigned', 'respond-soon', 'decide-soon', 'decide-overdue'],
      ['assigned', 'respond-soon', 'respond-overdue'],
    ])
    expect(await noticesAbout(round.id)).toHaveLength(before.length)

    await deliver()
    expect(mails(round.id, reviewer(1)).at(-1)?.text).toMatch(
      /^Your decision on a text is overdue\. Due: \d+ \w+ 2026\./,
    )
    expect(mails(round.id, MANAGING_EDITOR).at(-1)?.text).toMatch(/^A reviewer has not decided on a text in time\./)
  })

  test('nobody is reminded of a closed round, or of what they declined, stepped aside from or decided', async () => {
    const { declineAssignment, recuseReviewer, remindReviewers, withdrawArticle } = await commands()
    const { round } = await underReview(running, about('Lambdatin'), 4)
    value(await declineAssignment({ roundId: round.id, reason: '' }, await running.as(reviewer(1))))
    value(await recuseReviewer({ roundId: round.id, reason: 'I know the maker.' }, await running.as(reviewer(2))))
    value(await decideAs(await running.as(reviewer(3)), round))
    const closed = await underReview(running, about('Mutatin'))
    value(await withdrawArticle({ articleId: closed.article.id, reason: null }, await running.as(EDITOR)))

    await remindReviewers(wait({ days: 60 }), nobody)
    for (const email of [1, 2, 3].map(reviewer)) expect(await kindsFor(email, round.id)).toEqual(['assigned'])
    expect(await kindsFor(reviewer(4), round.id)).toEqual(['assigned', 'respond-overdue'])
    expect(await kindsFor(reviewer(1), closed.round.id)).toEqual(['assigned', 'withdrawn'])
  })

  test('the managing editors are told, once, of a text to which nobody was assigned', async () => {
    const { remindOwners } = await commands()
    const { round } = await submitted(running, about('Nutatin'))
    await remindOwners(wait({ days: 4 }), nobody)
    expect(await kindsFor(MANAGING_EDITOR, round.id)).toEqual(['submitted'])
    await remindOwners(wait({ days: 1 }), nobody)
    await remindOwners(wait({ days: 9 }), nobody)
    expect(await kindsFor(MANAGING_EDITOR, round.id)).toEqual(['submitted', 'submitted'])
  })
})

// Last of those that need a board: a year later its declarations of interests have run out.
test('the owner of a publication is told before its review is due, and once when it is overdue', async () => {
  const { remindOwners, findRound } = await commands()
  const { round } = await published(running, about('Xitatin'))
  const due = (await findRound(round.id, nobody))?.nextReviewDue ?? ''
  const [publication] = (
    await running.payload.find({
      collection: 'publications',
      where: { reviewState: { equals: round.id } },
      overrideAccess: true,
      req: nobody,
    })
  ).docs
  const at = async (days: number) => {
    await remindOwners(waitUntil(addDays(due, days)), nobody)
    return [await kindsFor(EDITOR, publication!.id), await kindsFor(MANAGING_EDITOR, publication!.id)]
  }
  expect(await at(-31)).toEqual([[], []])
  expect(await at(-30)).toEqual([['review-due'], ['review-due']])
  expect(await at(-1)).toEqual([['review-due'], ['review-due']])
  expect(await at(0)).toEqual([
    ['review-due', 'review-overdue'],
    ['review-due', 'review-overdue'],
  ])
  expect((await at(100))[0]).toHaveLength(2)
})

test('no mail of all these holds a word of an article, a reason, a comment or a name', () => expectNoClinicalText(10))

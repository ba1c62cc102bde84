import { describe, expect, test } from '@jest/globals'
import {
  decideAs,
  importPage,
  published,
  refusalOf,
  reviewerIds,
  submitted,
  underReview,
  value,
} from '../support/line.ts'
import {
  SITE,
  about,
  addressees,
  assign,
  commands,
  deliver,
  expectNoClinicalText,
  find,
  grant,
  kindsFor,
  mails,
  newAccount,
  nobody,
  noticesAbout,
  reviewer,
  revokeRoles,
  running,
  wait,
  withNotices,
} from '../support/notices.ts'
import { EDITOR, MANAGING_EDITOR, REVIEWERS } from '../support/payload.ts'

withNotices()

describe('who is told', () => {
  test('a submission is mailed to the managing editors who want mail: not to who submitted, not to accounts without a role', async () => {
    const submitter = await newAccount('managing-editor')
    const silent = await newAccount('managing-editor', 'none')
    const former = await newAccount('managing-editor')
    await revokeRoles(former)
    const article = await importPage(running, about('Alphatin'))
    const { submitArticle } = await commands()
    const round = value(await submitArticle({ articleId: article.id, note: null }, await running.as(submitter)))
    await deliver()

    expect(addressees(round.id)).toEqual([MANAGING_EDITOR])
    expect(mails(round.id)[0]).toMatchObject({
      subject: 'A text waits for reviewers',
      text: expect.stringContaining(`${SITE}/admin/collections/review-states/${round.id}\n`),
    })
    expect(await kindsFor(silent, round.id)).toEqual(['submitted'])
    expect(await kindsFor(submitter, round.id)).toEqual([])
    expect(await kindsFor(former, round.id)).toEqual([])
    for (const email of [submitter, silent]) await revokeRoles(email)
  })

  test('who becomes a managing editor later is not told of what was submitted before', async () => {
    const promoted = await newAccount('editor')
    wait({ seconds: 60 })
    const { round } = await submitted(running, about('Betatin'))
    wait({ seconds: 60 })
    const late = await newAccount('managing-editor')
    await grant(promoted, 'managing-editor')
    wait({ seconds: 60 })
    await assign(round, [1, 2])
    for (const email of [late, promoted]) {
      expect(await kindsFor(email, round.id)).toEqual([])
      await revokeRoles(email)
    }
  })

  test('reviewers are told when they are assigned, not when the text is submitted, and not again when others are', async () => {
    const { round } = await submitted(running, about('Gammatin'))
    await deliver()
    for (const email of REVIEWERS) expect(await kindsFor(email, round.id)).toEqual([])

    await assign(round, [1, 2])
    wait({ seconds: 1 })
    await assign(round, [3])
    await deliver()
    for (const email of [1, 2, 3].map(reviewer)) {
      expect(await kindsFor(email, round.id)).toEqual(['assigned'])
      expect(mails(round.id, email)).toHaveLength(1)
    }
    expect(mails(round.id, reviewer(4))).toEqual([])
  })

  test('an approval is mailed to who submitted the text; whoever completed it is not told of their own act', async () => {
    const { round } = await published(running, about('Deltatin'))
    await deliver()
    expect(
      mails(round.id, EDITOR)
        .map(({ subject }) => subject)
        .sort(),
    ).toEqual(['A text was published', 'All approvals are there'])
    expect(await kindsFor(reviewer(1), round.id)).toEqual(['assigned', 'published'])
    expect(await kindsFor(reviewer(2), round.id)).toEqual(['assigned'])
  })

  test('a request for changes is mailed to who submitted, and tells the other reviewers that nothing is left to do', async () => {
    const { round } = await underReview(running, about('Epsilatin'))
    value(
      await decideAs(await running.as(reviewer(1)), round, {
        verdict: 'request-changes',
        comment: 'Epsilatin is too much.',
      }),
    )
    await deliver()
    expect(mails(round.id, EDITOR).map(({ subject }) => subject)).toEqual(['Changes were requested'])
    expect(await kindsFor(reviewer(1), round.id)).toEqual(['assigned'])
    expect(mails(round.id, reviewer(2)).at(-1)?.text).toContain('Nothing is left for you to do.')
  })

  test('a rejection is told to the others where who submitted the text holds no role any more', async () => {
    const { submitArticle } = await commands()
    const leaver = await newAccount('editor')
    const article = await importPage(running, about('Leavatin'), leaver)
    const round = value(await submitArticle({ articleId: article.id, note: null }, await running.as(leaver)))
    await assign(round, [1, 2])
    await revokeRoles(leaver)
    value(await decideAs(await running.as(reviewer(1)), round, { verdict: 'reject', comment: 'No.' }))
    await deliver()
    expect(mails(round.id, leaver)).toEqual([])
    expect(await kindsFor(MANAGING_EDITOR, round.id)).toEqual(['submitted', 'rejected'])
  })

  test('a reviewer who is replaced is told, and so is who comes instead', async () => {
    const { replaceReviewer } = await commands()
    const { round } = await underReview(running, about('Zetatin'))
    wait({ seconds: 1 })
    const [first, , third] = await reviewerIds(running)
    value(
      await replaceReviewer(
        {
          roundId: round.id,
          reviewer: first ?? '',
          replacement: third ?? '',
          reason: 'Zetatin is on leave.',
          dueAt: null,
          asDeputy: false,
        },
        await running.as(MANAGING_EDITOR),
      ),
    )
    expect(await kindsFor(reviewer(3), round.id)).toEqual(['assigned'])
    const { user } = await running.as(reviewer(1))
    const [last] = await find({ recipient: { equals: user?.id } }, '-createdAt')
    expect(last).toMatchObject({ kind: 'replaced', path: '/admin' })
  })

  test('a comment reaches who wrote the text, and its answer who commented', async () => {
    const { commentOnRound, answerComment } = await commands()
    const { round } = await underReview(running, about('Etatin'))
    const { commentId } = value(
      await commentOnRound(
        { roundId: round.id, section: null, quote: null, text: 'Etatin eases nothing.' },
        await running.as(reviewer(1)),
      ),
    )
    const answer = { roundId: round.id, comment: commentId, text: 'Etatin does.', resolution: null } as const
    value(await answerComment(answer, await running.as(EDITOR)))
    expect(await kindsFor(EDITOR, round.id)).toEqual(['commented'])
    expect(await kindsFor(reviewer(1), round.id)).toEqual(['assigned', 'answered'])
    expect(await kindsFor(reviewer(2), round.id)).toEqual(['assigned'])
  })

  test('a retraction is told to who wrote and approved the text; its review is asked of the others who can file it', async () => {
    const { retractPublication } = await commands()
    const retract = async (mark: string) => {
      const { round } = await published(running, about(mark))
      const { docs } = await running.payload.find({
        collection: 'publications',
        where: { reviewState: { equals: round.id } },
        overrideAccess: true,
        req: nobody,
      })
      const input = { publicationId: docs[0]?.id ?? '', reason: `${mark} harms.`, notice: `${mark} is withdrawn.` }
      value(await retractPublication(input, await running.as(MANAGING_EDITOR)))
      await deliver()
      return input.publicationId
    }

    const alone = await retract('Thetatin')
    expect(await kindsFor(EDITOR, alone)).toEqual(['retracted'])
    expect(await kindsFor(MANAGING_EDITOR, alone)).toEqual([])
    // There is no other managing editor, so the board is asked.
    for (const email of [1, 2].map(reviewer))
      expect((await kindsFor(email, alone)).toSorted()).toEqual(['retracted', 'retraction-review-due'])
    expect(await kindsFor(reviewer(4), alone)).toEqual(['retraction-review-due'])

    const other = await newAccount('managing-editor')
    const together = await retract('Iotatin')
    expect((await kindsFor(other, together)).toSorted()).toEqual(['retracted', 'retraction-review-due'])
    expect(await kindsFor(reviewer(4), together)).toEqual([])

    const { remindOwners, reviewRetraction } = await commands()
    const again = async (days: number) => {
      await remindOwners(wait({ days }), nobody)
      return (await kindsFor(other, together)).filter((kind) => kind === 'retraction-review-due').length
    }
    expect([await again(13), await again(1), await again(3), await again(4)]).toEqual([1, 2, 2, 3])
    value(
      await reviewRetraction(
        { publicationId: together, outcome: 'justified', findings: 'It was.' },
        await running.as(other),
      ),
    )
    expect(await again(14)).toBe(3)
    await revokeRoles(other)
  })
})

test('the actor of a refused step is told nothing, and neither is anybody else', async () => {
  const { submitArticle } = await commands()
  const { article, round } = await submitted(running, about('Lamedtin'))
  const before = await noticesAbout(round.id)
  const again = await submitArticle({ articleId: article.id, note: null }, await running.as(EDITOR))
  expect(refusalOf(again)).toEqual({ status: 409, code: 'ALREADY_UNDER_REVIEW' })
  expect(await noticesAbout(round.id)).toEqual(before)
})

test('no mail of all these holds a word of an article, a reason, a comment or a name', () => expectNoClinicalText(20))

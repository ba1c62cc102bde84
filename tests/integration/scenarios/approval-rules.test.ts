import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { decideAs, importPage, refusalOf, reviewerIds, submitted, underReview, value } from '../../support/line.ts'
import { EDITOR, MANAGING_EDITOR, startPayload, type TestPayload } from '../../support/payload.ts'
import {
  assignTo,
  changingNothing,
  grantRole,
  historyOf,
  reviewedBy,
  reviewer,
  revokeRole,
  roundNow,
  rowsOf,
  saveArticle,
  saveMember,
  submitAs,
} from '../../support/review.ts'

let running: TestPayload
beforeAll(async () => {
  running = await startPayload()
})
afterAll(() => running?.stop())

type RoundRef = { readonly id: string; readonly digest: string }

const decide = async (number: number, round: RoundRef, more: Parameters<typeof decideAs>[2] = {}) =>
  decideAs(await running.as(reviewer(number)), round, more)

describe('four eyes', () => {
  test('who wrote, edited or submitted the text can’t be assigned, whatever other roles they hold (19)', async () => {
    await grantRole(running, reviewer(3), 'editor')
    await grantRole(running, reviewer(3), 'administrator')
    try {
      const wrote = await submitted(running, 'Wrote', reviewer(3))
      const edited = await importPage(running, 'Edited')
      await saveArticle(running, edited.id, { summary: 'A word more.' }, reviewer(3))
      const round = value(await submitAs(running, edited.id))
      for (const [article, id] of [
        [wrote.article.id, wrote.round.id],
        [edited.id, round.id],
      ] as const) {
        const refused = await changingNothing(running, article, () => assignTo(running, id, [1, 3]))
        expect(refusalOf(refused)).toEqual({ status: 422, code: 'REVIEWER_IS_AUTHOR' })
      }
    } finally {
      await revokeRole(running, reviewer(3), 'administrator')
      await revokeRole(running, reviewer(3), 'editor')
    }
  })

  test('an author of a text that was approved and taken back before it went out is still its author', async () => {
    const { schedulePublication } = await import('../../../src/commands/schedule-publication.ts')
    const { withdrawArticle } = await import('../../../src/commands/withdraw-round.ts')
    await grantRole(running, reviewer(4), 'editor')
    try {
      const { article, round } = await submitted(running, 'Takenback', reviewer(4))
      value(await assignTo(running, round.id, [1, 2]))
      const manager = await running.as(MANAGING_EDITOR)
      value(await schedulePublication({ roundId: round.id, publishAt: '2999-01-01T00:00:00.000Z' }, manager))
      for (const number of [1, 2]) value(await decide(number, round))
      value(await withdrawArticle({ articleId: article.id, reason: null }, manager))

      const next = value(await submitAs(running, article.id, EDITOR))
      expect(refusalOf(await assignTo(running, next.id, [1, 4]))).toEqual({ status: 422, code: 'REVIEWER_IS_AUTHOR' })
    } finally {
      await revokeRole(running, reviewer(4), 'editor')
    }
  })

  test('a managing editor who wrote the text can neither assign themselves nor decide: no override exists (32)', async () => {
    const { assignReviewers } = await import('../../../src/commands/assign-reviewers.ts')
    await grantRole(running, reviewer(3), 'managing-editor')
    try {
      const { article, round } = await submitted(running, 'Override', reviewer(3))
      const themselves = await running.as(reviewer(3))
      const [first, , third] = await reviewerIds(running)
      await changingNothing(running, article.id, async () => {
        const assigned = await assignReviewers(
          { roundId: round.id, reviewers: [first!, third!], dueAt: null },
          themselves,
        )
        expect(refusalOf(assigned)).toEqual({ status: 422, code: 'REVIEWER_IS_AUTHOR' })
      })
      value(await assignTo(running, round.id, [1, 2]))
      const decided = await changingNothing(running, article.id, () => decideAs(themselves, round))
      expect(refusalOf(decided)).toEqual({ status: 403, code: 'NOT_ASSIGNED' })
    } finally {
      await revokeRole(running, reviewer(3), 'managing-editor')
    }
  })
})

describe('eligibility is asked when deciding', () => {
  test.each<[string, () => Promise<void>, () => Promise<void>, string]>([
    [
      'whose account lost the reviewer role',
      () => revokeRole(running, reviewer(1), 'reviewer'),
      () => grantRole(running, reviewer(1), 'reviewer'),
      'ROLE_NOT_ALLOWED',
    ],
    [
      'whose profile was set inactive',
      () => saveMember(running, 1, { active: false }),
      () => saveMember(running, 1, { active: true }),
      'NOT_ON_BOARD',
    ],
    [
      'whose term ended',
      () => saveMember(running, 1, { termEnd: '2026-01-02T00:00:00.000Z' }),
      () => saveMember(running, 1, { termEnd: null }),
      'NOT_ON_BOARD',
    ],
    [
      'whose declaration of interests is out of date',
      () => saveMember(running, 1, { disclosedOn: '2024-01-01T00:00:00.000Z' }),
      () => saveMember(running, 1, { disclosedOn: new Date().toISOString() }),
      'NOT_DISCLOSED',
    ],
    [
      'who declared a material interest since',
      () =>
        saveMember(running, 1, {
          nothingToDisclose: false,
          interests: [{ blockType: 'interest', heading: 'stock-or-options', entity: 'A maker', material: true }],
        }),
      () => saveMember(running, 1, { nothingToDisclose: true, interests: [] }),
      'CONFLICT_EXCLUDES',
    ],
  ])('an assigned reviewer %s is refused (20)', async (who, lose, regain, code) => {
    const { article, round } = await underReview(running, `Live${who.replace(/\W/g, '')}`)
    await lose()
    try {
      const refused = await changingNothing(running, article.id, () => decide(1, round))
      expect(refusalOf(refused)).toEqual({ status: 403, code })
    } finally {
      await regain()
    }
    expect((await decide(1, round)).ok).toBe(true)
  })

  test('where every reviewer has left the board, the round stays open until others are assigned (24)', async () => {
    const { article, round } = await underReview(running, 'Abandoned')
    for (const number of [1, 2]) await saveMember(running, number, { active: false })
    try {
      for (const number of [1, 2]) expect((await decide(number, round)).ok).toBe(false)
      expect((await roundNow(running, round.id)).state).toBe('under-review')
      expect(await rowsOf(running, 'publications', { article: { equals: article.id } })).toEqual([])
      value(await assignTo(running, round.id, [3, 4]))
      for (const number of [3, 4]) value(await decide(number, round))
      expect((await roundNow(running, round.id)).state).toBe('approved')
    } finally {
      for (const number of [1, 2]) await saveMember(running, number, { active: true })
    }
  })
})

describe('whose vote counts', () => {
  test('a reviewer counts once, and may decide again only in the next round (23)', async () => {
    const { article, round } = await underReview(running, 'Once', 3)
    value(await decide(1, round))
    const again = await changingNothing(running, article.id, () => decide(1, round))
    expect(refusalOf(again)).toEqual({ status: 409, code: 'ALREADY_DECIDED' })
    value(await decide(2, round, { verdict: 'request-changes', comment: 'Shorter.' }))
    const next = value(await submitAs(running, article.id))
    value(await assignTo(running, next.id, [1, 2]))
    expect(value(await decide(1, next)).round.state).toBe('under-review')
  })

  test('a request for changes keeps the votes and the history of its round, and only editors submit again (25)', async () => {
    const { article, round } = await underReview(running, 'Sentback', 3)
    value(await decide(1, round))
    value(await decide(2, round, { verdict: 'request-changes', comment: 'Shorter.' }))
    expect(await historyOf(running, round.id)).toEqual(['submit', 'assign', 'approve', 'request-changes'])
    const refused = await changingNothing(running, article.id, () => submitAs(running, article.id, reviewer(1)))
    expect(refusalOf(refused)).toEqual({ status: 404, code: 'NOT_FOUND' })
    value(await submitAs(running, article.id, 'editor-2@example.org'))
    expect((await roundNow(running, round.id)).votes.map(({ verdict }) => verdict)).toEqual([
      'approve',
      'request-changes',
    ])
  })

  test('who has an interest in the topic is never the only approver, and readers see it', async () => {
    const interests = [
      {
        blockType: 'interest' as const,
        heading: 'speaker-honoraria' as const,
        entity: 'An invented maker',
        detail: 'talks',
      },
    ]
    for (const number of [1, 2]) await saveMember(running, number, { nothingToDisclose: false, interests })
    try {
      const { article, round } = await submitted(running, 'Interested')
      const both = await changingNothing(running, article.id, () => assignTo(running, round.id, [1, 2]))
      expect(refusalOf(both)).toEqual({ status: 422, code: 'ONLY_CONFLICTED_REVIEWERS' })
      value(await assignTo(running, round.id, [1, 2, 3]))
      value(await decide(1, round))
      // Two approvals are the quorum, and yet nobody without an interest has approved.
      expect(value(await decide(2, round)).round.state).toBe('under-review')
      expect(value(await decide(3, round)).round.state).toBe('approved')
      const [row] = await rowsOf(running, 'publications', { article: { equals: article.id } })
      const { approval } = JSON.parse(String(row?.document)) as { approval: { reviewers: { conflict: string }[] } }
      expect(approval.reviewers.map(({ conflict }) => conflict)).toEqual([
        'Speaker honoraria: An invented maker, talks',
        'Speaker honoraria: An invented maker, talks',
        'none',
      ])
    } finally {
      for (const number of [1, 2]) await saveMember(running, number, { nothingToDisclose: true, interests: [] })
    }
  })

  test('who calls their own conflict material can’t decide, and can still step aside', async () => {
    const { recuseReviewer } = await import('../../../src/commands/respond-to-assignment.ts')
    const { article, round } = await underReview(running, 'Material', 3)
    const refused = await changingNothing(running, article.id, () =>
      decide(1, round, { conflict: 'I own the maker.', conflictIsMaterial: true }),
    )
    expect(refusalOf(refused)).toEqual({ status: 403, code: 'CONFLICT_EXCLUDES' })
    value(await recuseReviewer({ roundId: round.id, reason: 'I own it.' }, await running.as(reviewer(1))))
  })
})

test('who is assigned already is not assigned again, in one request or in two (33)', async () => {
  const { article, round } = await reviewedBy(running, 'Twice', 1, 2)
  const { assignReviewers } = await import('../../../src/commands/assign-reviewers.ts')
  const [, , third] = await reviewerIds(running)
  const manager = await running.as(MANAGING_EDITOR)
  for (const reviewers of [[third!, third!], (await reviewerIds(running)).slice(0, 1)]) {
    const refused = await changingNothing(running, article.id, () =>
      assignReviewers({ roundId: round.id, reviewers, dueAt: null }, manager),
    )
    expect(refusalOf(refused)).toEqual({ status: 409, code: 'ALREADY_ASSIGNED' })
  }
})

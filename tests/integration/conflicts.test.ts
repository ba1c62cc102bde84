import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { NOTHING, startBoard, type TestBoard } from '../support/board.ts'
import { realClock, setClock } from '../support/clock.ts'
import { decideAs, get, refusalOf, value } from '../support/line.ts'
import { ADMINISTRATOR, REVIEWERS } from '../support/payload.ts'
import { refusedWith, rest } from '../support/rest.ts'

const [FIRST, SECOND, THIRD] = REVIEWERS as [string, string, string, string]

let board: TestBoard
beforeAll(async () => {
  board = await startBoard()
})
afterEach(() => board.reset())
afterAll(async () => {
  await board?.running.stop()
  realClock()
})

describe('a material interest', () => {
  test('in one of the text’s topics keeps its owner from being assigned; in another topic it does not', async () => {
    await board.declare(FIRST, board.interest({ material: true }))
    const round = await board.submittedOn([board.topics.sleep, board.topics.iron])
    expect(await board.tried(round, () => board.assignTo(round, [FIRST, SECOND]))).toEqual({
      answer: {
        status: 422,
        code: 'REVIEWER_CONFLICTED',
      },
      unchanged: true,
    })
    const elsewhere = await board.submittedOn([board.topics.sleep])
    expect(refusalOf(await board.assignTo(elsewhere, [FIRST, SECOND]))).toBe('done')
  })

  test('that is declared after the assignment keeps its owner from deciding, whatever the verdict', async () => {
    const round = await board.underReviewBy([FIRST, SECOND], [board.topics.iron])
    await board.declare(FIRST, board.interest({ material: true }))
    for (const verdict of ['approve', 'request-changes', 'reject'] as const) {
      const decision = { verdict, comment: 'Change it.' }
      expect(await board.tried(round, async () => decideAs(await board.running.as(FIRST), round, decision))).toEqual({
        answer: {
          status: 403,
          code: 'CONFLICT_EXCLUDES',
        },
        unchanged: true,
      })
    }
  })

  test('that ended more than 36 months ago excludes no longer', async () => {
    await board.declare(FIRST, board.interest({ material: true, until: '2023-11-21' }))
    expect(refusalOf(await board.assignTo(await board.submittedOn([board.topics.iron]), [FIRST, SECOND]))).toBe('done')
  })
})

const MINOR = 'Consulting fees: Ferrum Fictional Ltd, advice'

describe('an interest that is not material', () => {
  test('is frozen into the decision and shown to readers, whatever the profile says later', async () => {
    await board.declare(FIRST, board.interest())
    const round = await board.underReviewBy([FIRST, SECOND], [board.topics.iron])
    value(await decideAs(await board.running.as(FIRST), round))
    await board.declare(FIRST, NOTHING)
    value(await decideAs(await board.running.as(SECOND), round))

    expect((await board.roundNow(round))?.votes[0]).toMatchObject({
      conflict: MINOR,
      interests: [{ heading: 'consulting-fees', entity: 'Ferrum Fictional Ltd', topics: [board.topics.iron] }],
    })
    const { body } = await get(`/api/publications/by-slug/${round.slug}`)
    const { approval } = body as { approval: { reviewers: { name: string; conflict: string }[] } }
    expect(approval.reviewers.map(({ name, conflict }) => [name, conflict])).toEqual([
      ['Rosa Fictional', MINOR],
      ['Quentin Invented', 'none'],
    ])
  })

  test('in another topic is not shown; what the reviewer states for this text is', async () => {
    await board.declare(FIRST, board.interest({ topics: [board.topics.sleep] }))
    const round = await board.underReviewBy([FIRST, SECOND], [board.topics.iron])
    const decided = value(await decideAs(await board.running.as(FIRST), round, { conflict: 'I know an author.' }))
    expect(decided.round.votes[0]).toMatchObject({ conflict: 'I know an author.', interests: [] })
  })

  test('can’t be all that the reviewers have: one of them has none', async () => {
    for (const email of [FIRST, SECOND]) await board.declare(email, board.interest())
    const round = await board.submittedOn([board.topics.iron])
    expect(await board.tried(round, () => board.assignTo(round, [FIRST, SECOND]))).toEqual({
      answer: {
        status: 422,
        code: 'ONLY_CONFLICTED_REVIEWERS',
      },
      unchanged: true,
    })
    expect(refusalOf(await board.assignTo(round, [FIRST, SECOND, THIRD]))).toBe('done')
  })
})

describe('the review policy', () => {
  const savePolicy = async (data: object) =>
    rest('POST', '/api/globals/review-policy', { token: await board.tokenOf(ADMINISTRATOR), body: data })
  const policyNow = async () =>
    board.running.payload.findGlobal({
      slug: 'review-policy',
      depth: 0,
      overrideAccess: true,
      req: await board.running.as(null),
    })

  test('with a quorum of one: whose conflict is on record never approves alone', async () => {
    expect(refusedWith(await savePolicy({ quorum: 1 }))).toBe('200 done')
    await board.declare(FIRST, board.interest())
    const round = await board.underReviewBy([FIRST, SECOND], [board.topics.iron])

    const first = value(await decideAs(await board.running.as(FIRST), round))
    expect(first.round).toMatchObject({ state: 'under-review', policy: { quorum: 1 }, edition: null })
    expect((await get(`/api/publications/by-slug/${round.slug}`)).status).toBe(404)

    const second = value(await decideAs(await board.running.as(SECOND), round))
    expect(second.round.state).toBe('approved')
    expect((await get(`/api/publications/by-slug/${round.slug}`)).status).toBe(200)
    expect(refusedWith(await savePolicy({ quorum: 2 }))).toBe('200 done')
  })

  test('with a quorum of one: a conflict that the reviewer states counts like one of the profile', async () => {
    expect(refusedWith(await savePolicy({ quorum: 1 }))).toBe('200 done')
    const round = await board.underReviewBy([FIRST, SECOND], [board.topics.iron])
    const stated = value(await decideAs(await board.running.as(FIRST), round, { conflict: 'I know an author.' }))
    expect(stated.round.state).toBe('under-review')
    expect(refusalOf(await decideAs(await board.running.as(SECOND), round))).toBe('done')
    expect((await board.roundNow(round))?.state).toBe('approved')
    expect(refusedWith(await savePolicy({ quorum: 2 }))).toBe('200 done')
  })

  test('that the board can’t meet is refused when it is saved, with every reason, and stays what it was', async () => {
    const before = await policyNow()
    const rule = (more: object) => ({ topicRules: [{ blockType: 'topicRule', topic: board.topics.iron, ...more }] })
    const reasons = async (data: object): Promise<string[]> => {
      const answer = await savePolicy(data)
      expect(refusedWith(answer)).toBe('422 POLICY_UNMEETABLE')
      const { errors } = answer.body as { errors: { details: { unmet: { code: string }[] } }[] }
      return errors.flatMap(({ details }) => details.unmet.map(({ code }) => code))
    }
    expect(await reasons({ quorum: 5 })).toEqual(['TOO_FEW_ON_BOARD'])
    expect(await reasons(rule({ quorum: 5 }))).toEqual(['TOO_FEW_ON_BOARD'])
    expect(await reasons(rule({ specialties: ['Alchemy'] }))).toEqual(['SPECIALTY_NOT_ON_BOARD'])
    for (const email of REVIEWERS) await board.declare(email, board.interest())
    expect(await reasons(rule({ quorum: 2 }))).toEqual(['ALL_CONFLICTED'])
    for (const email of REVIEWERS.slice(1)) await board.declare(email, board.interest({ material: true }))
    expect(await reasons(rule({ quorum: 2 }))).toEqual(['TOO_FEW_ON_BOARD'])
    expect(await policyNow()).toEqual(before)
  })
})

describe('a member whose declaration does not count', () => {
  test('can’t be assigned: nothing was declared, or too long ago', async () => {
    await board.declare(FIRST, { nothingToDisclose: false, interests: [] })
    const round = await board.submittedOn([board.topics.iron])
    const refusal = { status: 422, code: 'REVIEWER_NOT_DISCLOSED' }
    expect(await board.tried(round, () => board.assignTo(round, [FIRST, SECOND]))).toEqual({
      answer: refusal,
      unchanged: true,
    })

    setClock('2027-11-23T12:00:00.000Z')
    expect(await board.tried(round, () => board.assignTo(round, [SECOND, THIRD]))).toEqual({
      answer: refusal,
      unchanged: true,
    })
    for (const email of [SECOND, THIRD]) await board.declare(email, { disclosedOn: '2027-11-23' })
    expect(refusalOf(await board.assignTo(round, [SECOND, THIRD]))).toBe('done')
  })

  test('can’t decide until it is renewed', async () => {
    const round = await board.underReviewBy([FIRST, SECOND], [board.topics.iron])
    setClock('2027-11-23T12:00:00.000Z')
    const refusal = { status: 403, code: 'NOT_DISCLOSED' }
    expect(await board.tried(round, async () => decideAs(await board.running.as(FIRST), round))).toEqual({
      answer: refusal,
      unchanged: true,
    })
    await board.declare(FIRST, { disclosedOn: '2027-11-23' })
    expect(refusalOf(await decideAs(await board.running.as(FIRST), round))).toBe('done')

    await board.declare(SECOND, { nothingToDisclose: false, interests: [] })
    expect(await board.tried(round, async () => decideAs(await board.running.as(SECOND), round))).toEqual({
      answer: refusal,
      unchanged: true,
    })
  })
})

import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { CHECKED } from '../support/checked.ts'
import { realClock, setClock } from '../support/clock.ts'
import { decideAs, refusalOf, reviewerIds, submitted, underReview, value } from '../support/line.ts'
import { EDITOR, MANAGING_EDITOR, PASSWORD, startPayload, type TestPayload } from '../support/payload.ts'
import { refusedWith, rest, signIn } from '../support/rest.ts'
import { assignTo, changingNothing, recordOf, reviewer, roundNow, saveMember, submitAs } from '../support/review.ts'

/** Each is refused by name, and leaves the rounds, decisions, publications and events of the article exactly as they were. */

let running: TestPayload
const tokens = new Map<string, string>()
beforeAll(async () => {
  running = await startPayload()
  for (const email of [EDITOR, MANAGING_EDITOR, reviewer(1), reviewer(2)]) {
    tokens.set(email, await signIn(running, email))
  }
})
afterAll(() => running?.stop())
afterEach(() => realClock())

const post = async (email: string, path: string, body: unknown): Promise<string> =>
  refusedWith(await rest('POST', path, { token: tokens.get(email) ?? '', body }))

type RoundRef = { readonly id: string; readonly digest: string }

const decision = (round: RoundRef, more: Record<string, unknown> = {}) => ({
  verdict: 'approve',
  digest: round.digest,
  checklist: CHECKED,
  conflict: 'none',
  password: PASSWORD,
  ...more,
})

const { accurate: _accurate, ...WITHOUT_ACCURATE } = CHECKED

describe('a decision is refused', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['with an unknown verdict', { verdict: 'maybe' }, '422 INVALID_INPUT'],
    ['with a verdict in other letters', { verdict: 'Approve' }, '422 INVALID_INPUT'],
    ['with a list for a verdict', { verdict: ['approve'] }, '422 INVALID_INPUT'],
    ['without a verdict', { verdict: undefined }, '422 INVALID_INPUT'],
    ['without a digest', { digest: undefined }, '422 INVALID_INPUT'],
    ['on another digest', { digest: '0'.repeat(64) }, '409 DIGEST_MISMATCH'],
    ['on words in place of a digest', { digest: 'the newest one' }, '409 DIGEST_MISMATCH'],
    ['without a key of the checklist', { checklist: WITHOUT_ACCURATE }, '422 CHECKLIST_INCOMPLETE'],
    ['with an item of the checklist denied', { checklist: { ...CHECKED, safe: false } }, '422 CHECKLIST_INCOMPLETE'],
    ['with "yes" for an item of the checklist', { checklist: { ...CHECKED, safe: 'yes' } }, '422 INVALID_INPUT'],
    ['with an item that no checklist has', { checklist: { ...CHECKED, pretty: true } }, '422 INVALID_INPUT'],
    ['without a checklist', { checklist: undefined }, '422 CHECKLIST_INCOMPLETE'],
    ['without a word on conflicts', { conflict: ' ' }, '422 CONFLICT_NOT_STATED'],
    ['with a comment of 100 kB', { comment: 'x'.repeat(100 * 1024) }, '422 COMMENT_TOO_LONG'],
    [
      'with a comment of 100 kB on a section',
      { comments: [{ section: 0, quote: null, text: 'x'.repeat(100 * 1024) }] },
      '422 COMMENT_TOO_LONG',
    ],
    [
      'with more comments than a round can hold',
      { comments: Array.from({ length: 301 }, () => ({ text: 'One more.' })) },
      '422 INVALID_INPUT',
    ],
    ['for changes that nobody names', { verdict: 'request-changes' }, '422 COMMENT_MISSING'],
    ['without a password', { password: undefined }, '422 INVALID_INPUT'],
    ['with an empty password', { password: '' }, '403 WRONG_PASSWORD'],
    ['with a number for a password', { password: 12345678 }, '422 INVALID_INPUT'],
  ])('%s', async (what, more, refusal) => {
    const { article, round } = await underReview(running, `Bad${what.replace(/\W/g, '')}`)
    const path = `/api/review-states/${round.id}/decide`
    const answer = await changingNothing(running, article.id, () => post(reviewer(1), path, decision(round, more)))
    expect(answer).toBe(refusal)
  })

  test.each([['{'], ['[]'], ['null'], ['"approve"'], ['3']])('where the body is %s', async (body) => {
    const { handleEndpoints } = await import('payload')
    const { default: config } = await import('../../payload.config.ts')
    const { article, round } = await underReview(running, `Body${body.charCodeAt(0)}`)
    const status = await changingNothing(running, article.id, async () => {
      const request = new Request(`http://localhost/api/review-states/${round.id}/decide`, {
        method: 'POST',
        headers: { Authorization: `JWT ${tokens.get(reviewer(1))}`, 'Content-Type': 'application/json' },
        body,
      })
      return (await handleEndpoints({ config, request })).status
    })
    expect(status).toBe(body === '{' ? 400 : 422)
  })

  test('after the round was closed', async () => {
    const { article, round } = await underReview(running, 'Afterwards', 3)
    value(await decideAs(await running.as(reviewer(1)), round, { verdict: 'reject', comment: 'No.' }))
    const path = `/api/review-states/${round.id}/decide`
    const answer = await changingNothing(running, article.id, () => post(reviewer(2), path, decision(round)))
    expect(answer).toBe('409 NOT_AVAILABLE_IN_STATE')
  })

  test('of a reviewer who left the board between the assignment and the decision', async () => {
    const { article, round } = await underReview(running, 'Leaver')
    await saveMember(running, 1, { active: false })
    try {
      const path = `/api/review-states/${round.id}/decide`
      const answer = await changingNothing(running, article.id, () => post(reviewer(1), path, decision(round)))
      expect(answer).toBe('403 NOT_ON_BOARD')
    } finally {
      await saveMember(running, 1, { active: true })
    }
  })

  test('of one of two tabs that decide at once: the other’s is the only one recorded', async () => {
    const { article, round } = await underReview(running, 'Tabs')
    const path = `/api/review-states/${round.id}/decide`
    const answers = await Promise.all([
      post(reviewer(1), path, decision(round)),
      post(reviewer(1), path, decision(round, { verdict: 'request-changes', comment: 'No.' })),
      post(reviewer(1), path, decision(round)),
    ])
    const done = answers.filter((answer) => answer === '200 done')
    expect(done).toHaveLength(1)
    for (const answer of answers.filter((one) => one !== '200 done')) {
      expect(['409 ALREADY_DECIDED', '409 NOT_AVAILABLE_IN_STATE']).toContain(answer)
    }
    const record = await recordOf(running, article.id)
    expect(record['review-decisions']).toHaveLength(1)
    expect((await roundNow(running, round.id)).votes).toHaveLength(1)
    expect(record.events?.map(({ action }) => action).sort()).toEqual(
      ['submit', 'assign', String(record['review-decisions']?.[0]?.verdict)].sort(),
    )
  })

  test.each([
    ['a word', 'nothing'],
    ['an id of nothing', '00000000-0000-4000-8000-000000000000'],
    ['a name that JavaScript knows', '__proto__'],
    ['5000 letters', 'a'.repeat(5000)],
  ])('in a round that is not there: %s', async (_what, id) => {
    const path = `/api/review-states/${encodeURIComponent(id)}/decide`
    expect(await post(reviewer(1), path, decision({ id, digest: 'd' }))).toBe('404 NOT_FOUND')
  })
})

describe('an assignment is refused', () => {
  const YESTERDAY = new Date(Date.now() - 86_400_000).toISOString()

  test.each<[string, (ids: string[]) => Record<string, unknown>, string]>([
    ['of the same reviewer twice', ([one]) => ({ reviewers: [one, one] }), '409 ALREADY_ASSIGNED'],
    ['with a due date in the past', (ids) => ({ reviewers: ids, dueAt: YESTERDAY }), '422 DUE_DATE_PAST'],
    ['with a due date that is none', (ids) => ({ reviewers: ids, dueAt: 'tomorrow' }), '422 INVALID_INPUT'],
    ['of nobody', () => ({ reviewers: [] }), '422 INCOMPLETE'],
    ['of too few', ([one]) => ({ reviewers: [one] }), '422 NOT_ENOUGH_REVIEWERS'],
    ['of somebody who is not there', ([one, two]) => ({ reviewers: [one, two, 'nobody'] }), '422 UNKNOWN_REVIEWER'],
    ['of a text in place of a list', ([one]) => ({ reviewers: one }), '422 INVALID_INPUT'],
    ['of more than a hundred', ([one]) => ({ reviewers: Array(101).fill(one) }), '422 INVALID_INPUT'],
  ])('%s', async (what, body, refusal) => {
    const { article, round } = await submitted(running, `Assign${what.replace(/\W/g, '')}`)
    const ids = (await reviewerIds(running)).slice(0, 2)
    const path = `/api/review-states/${round.id}/assign`
    const answer = await changingNothing(running, article.id, () => post(MANAGING_EDITOR, path, body(ids)))
    expect(answer).toBe(refusal)
  })

  test('of a reviewer who is assigned already', async () => {
    const { article, round } = await underReview(running, 'Already')
    const [first] = await reviewerIds(running)
    const path = `/api/review-states/${round.id}/assign`
    const answer = await changingNothing(running, article.id, () => post(MANAGING_EDITOR, path, { reviewers: [first] }))
    expect(answer).toBe('409 ALREADY_ASSIGNED')
  })
})

describe('while the clock is set back', () => {
  const anHourAgo = (): string => new Date(Date.now() - 60 * 60 * 1000).toISOString()

  test('no step of a round is recorded: times that run backwards would make the record worthless', async () => {
    const commands = {
      ...(await import('../../src/commands/comment-on-round.ts')),
      ...(await import('../../src/commands/respond-to-assignment.ts')),
      ...(await import('../../src/commands/schedule-publication.ts')),
      ...(await import('../../src/commands/withdraw-round.ts')),
    }
    const { article, round } = await underReview(running, 'Backwards', 3)
    const [member, editor, manager] = await Promise.all(
      [reviewer(1), EDITOR, MANAGING_EDITOR].map((email) => running.as(email)),
    )
    const roundId = round.id
    const publishAt = new Date(Date.now() + 86_400_000).toISOString()
    setClock(anHourAgo())
    const refusals = await changingNothing(running, article.id, async () => [
      await decideAs(member!, round),
      await commands.acceptAssignment({ roundId }, member!),
      await commands.recuseReviewer({ roundId, reason: 'x' }, member!),
      await commands.commentOnRound({ roundId, section: null, quote: null, text: 'x' }, editor!),
      await commands.schedulePublication({ roundId, publishAt }, manager!),
      await commands.withdrawArticle({ articleId: article.id, reason: null }, editor!),
      await assignTo(running, roundId, [4]),
    ])
    for (const refused of refusals) expect(refusalOf(refused)).toEqual({ status: 409, code: 'CLOCK_BEHIND' })
    realClock()
    expect((await decideAs(member!, round)).ok).toBe(true)
  })

  test('an article is not submitted again', async () => {
    const { withdrawArticle } = await import('../../src/commands/withdraw-round.ts')
    const { article } = await underReview(running, 'Resubmitted')
    value(await withdrawArticle({ articleId: article.id, reason: null }, await running.as(EDITOR)))
    setClock(anHourAgo())
    const refused = await changingNothing(running, article.id, () => submitAs(running, article.id))
    expect(refusalOf(refused)).toEqual({ status: 409, code: 'CLOCK_BEHIND' })
  })

  test('by no more than the clocks of two servers may differ, steps are taken', async () => {
    const { round } = await underReview(running, 'Skewed')
    const member = await running.as(reviewer(1))
    setClock(new Date(Date.now() - 3000).toISOString())
    expect((await decideAs(member, round)).ok).toBe(true)
  })
})

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { get, decideAs, importPage, published, refusalOf, submitted, underReview, value } from '../../support/line.ts'
import {
  ADMINISTRATOR,
  EDITOR,
  MANAGING_EDITOR,
  REVIEWERS,
  startPayload,
  type TestPayload,
} from '../../support/payload.ts'
import { rest, refusedWith, signIn } from '../../support/rest.ts'
import {
  assignTo,
  changingNothing,
  historyOf,
  recordOf,
  reviewer,
  roundNow,
  rowsOf,
  saveArticle,
  submitAs,
} from '../../support/review.ts'

let running: TestPayload
beforeAll(async () => {
  running = await startPayload()
})
afterAll(() => running?.stop())

const publicationsOf = (article: string) => rowsOf(running, 'publications', { article: { equals: article } })

const withdraw = async (articleId: string, by = EDITOR) => {
  const { withdrawArticle } = await import('../../../src/commands/withdraw-round.ts')
  return withdrawArticle({ articleId, reason: 'A mistake.' }, await running.as(by))
}

describe('the way of a round', () => {
  test('a round holds the text as it was saved last, its digest, and who submitted it (1)', async () => {
    const article = await importPage(running, 'Lanthan')
    await saveArticle(running, article.id, { summary: 'The newest words.' })
    const round = value(await submitAs(running, article.id))
    const { sha256 } = await import('../../../src/review/digest.ts')
    expect(round).toMatchObject({ state: 'submitted', number: 1, votes: [], assignments: [] })
    expect(JSON.parse(round.canonicalContent)).toMatchObject({ summary: 'The newest words.' })
    expect(sha256(round.canonicalContent)).toBe(round.digest)
    expect(round.submittedBy).toBe((await running.as(EDITOR)).user?.id)
  })

  test('a second round of the same article can’t begin while one is open, also not under concurrency (2)', async () => {
    const article = await importPage(running, 'Cerium')
    const results = await Promise.all(Array.from({ length: 8 }, () => submitAs(running, article.id)))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    const again = await changingNothing(running, article.id, () => submitAs(running, article.id, MANAGING_EDITOR))
    for (const refused of [again, ...results.filter(({ ok }) => !ok)]) {
      expect(refusalOf(refused)).toEqual({ status: 409, code: 'ALREADY_UNDER_REVIEW' })
    }
    const [round] = await rowsOf(running, 'review-states', { article: { equals: article.id } })
    value(await assignTo(running, round!.id, [1, 2]))
    const later = await changingNothing(running, article.id, () => submitAs(running, article.id))
    expect(refusalOf(later)).toEqual({ status: 409, code: 'ALREADY_UNDER_REVIEW' })
  })

  test('the last approval publishes exactly the frozen text that was approved (3)', async () => {
    const { article, round } = await published(running, 'Praseodym')
    const [publication] = await publicationsOf(article.id)
    const document = JSON.parse(String(publication?.document)) as Record<string, unknown>
    const frozen = JSON.parse(round.canonicalContent) as Record<string, unknown>
    expect(publication).toMatchObject({ status: 'live', edition: 1, reviewState: round.id, question: frozen.question })
    expect(Object.fromEntries(Object.keys(frozen).map((member) => [member, document[member]]))).toEqual(frozen)
  })

  test('an approval that is not the last one needed leaves the round open and publishes nothing (4)', async () => {
    const { article, round } = await underReview(running, 'Neodym', 3)
    const first = value(await decideAs(await running.as(reviewer(1)), round))
    expect(first.round).toMatchObject({ state: 'under-review', approvedAt: null, edition: null })
    expect(await publicationsOf(article.id)).toEqual([])
  })

  test('a rejection closes the round, publishes nothing, and its words are kept (5)', async () => {
    const { article, round } = await underReview(running, 'Samarium')
    value(await decideAs(await running.as(reviewer(1)), round))
    const rejected = value(
      await decideAs(await running.as(reviewer(2)), round, { verdict: 'reject', comment: 'The dose is unsafe.' }),
    )
    expect(rejected.round).toMatchObject({ state: 'rejected', edition: null })
    expect(rejected.round.comments.map(({ text }) => text)).toEqual(['The dose is unsafe.'])
    expect(await publicationsOf(article.id)).toEqual([])
    const decisions = await rowsOf(running, 'review-decisions', { reviewState: { equals: round.id } })
    expect(decisions.map(({ verdict, comment }) => `${String(verdict)}: ${String(comment)}`).sort()).toEqual([
      'approve: ',
      'reject: The dose is unsafe.',
    ])
  })

  test('after changes were requested the next round begins anew: no reviewers, no votes, the next number (6)', async () => {
    const { article, round } = await underReview(running, 'Europium')
    value(await decideAs(await running.as(reviewer(1)), round))
    value(await decideAs(await running.as(reviewer(2)), round, { verdict: 'request-changes', comment: 'How much?' }))
    const next = value(await submitAs(running, article.id))
    expect(next).toMatchObject({ state: 'submitted', number: 2, votes: [], assignments: [], comments: [] })
    // Not a word was changed, and yet the approval of the round before does not count.
    expect(next.digest).toBe(round.digest)
    value(await assignTo(running, next.id, [1, 2]))
    expect(value(await decideAs(await running.as(reviewer(1)), next)).round.state).toBe('under-review')
  })

  test('withdrawing closes the round, and leaves the live edition as it is (7)', async () => {
    const { article } = await published(running, 'Gadolinium')
    const before = (await publicationsOf(article.id))[0]
    await saveArticle(running, article.id, { summary: 'Something new.' })
    const next = value(await submitAs(running, article.id))
    value(await assignTo(running, next.id, [3, 4]))
    const closed = value(await withdraw(article.id))
    expect(closed).toMatchObject({ id: next.id, state: 'withdrawn' })
    expect(closed.closedAt).not.toBeNull()
    expect((await publicationsOf(article.id))[0]).toEqual(before)
    expect(await rowsOf(running, 'review-states', { openKey: { equals: article.id } })).toEqual([])
  })

  test.each([
    ['withdrawn', async (articleId: string) => void value(await withdraw(articleId))],
    [
      'rejected',
      async (_articleId: string, round: { id: string; digest: string }) =>
        void value(await decideAs(await running.as(reviewer(2)), round, { verdict: 'reject', comment: 'No.' })),
    ],
  ])('a decision that comes after the round was %s is refused (8)', async (state, close) => {
    const { article, round } = await underReview(running, `Terbium${state}`)
    await close(article.id, round)
    const late = await running.as(reviewer(1))
    const refused = await changingNothing(running, article.id, () => decideAs(late, round))
    expect(refusalOf(refused)).toEqual({ status: 409, code: 'NOT_AVAILABLE_IN_STATE' })
  })

  test('there is no publishing past the board: "publish" is refused while the round is open (11)', async () => {
    const { publishNow } = await import('../../../src/commands/schedule-publication.ts')
    const { article, round } = await underReview(running, 'Dysprosium')
    value(await decideAs(await running.as(reviewer(1)), round))
    const manager = await running.as(MANAGING_EDITOR)
    const refused = await changingNothing(running, article.id, () => publishNow({ roundId: round.id }, manager))
    expect(refusalOf(refused)).toEqual({ status: 409, code: 'NOT_AVAILABLE_IN_STATE' })
    expect(await publicationsOf(article.id)).toEqual([])
  })
})

describe('what the states do not allow', () => {
  test('a step that the state does not list is refused, naming the step and the state (12)', async () => {
    const { recuseReviewer } = await import('../../../src/commands/respond-to-assignment.ts')
    const { article, round } = await published(running, 'Holmium')
    const req = await running.as(reviewer(1))
    const refused = await changingNothing(running, article.id, () =>
      recuseReviewer({ roundId: round.id, reason: 'Too late.' }, req),
    )
    expect(refusalOf(refused)).toEqual({ status: 409, code: 'NOT_AVAILABLE_IN_STATE' })
    expect(refused.ok ? '' : refused.refusal.message).toBe('"recuse" is not possible while the round is approved.')
  })

  test('no write of Payload’s own moves a round, to whatever state, for anybody (12)', async () => {
    const { article, round } = await underReview(running, 'Erbium')
    const answers = await changingNothing(running, article.id, async () => {
      const all: string[] = []
      for (const email of [null, EDITOR, MANAGING_EDITOR, ADMINISTRATOR, reviewer(1)]) {
        const token = email === null ? {} : { token: await signIn(running, email) }
        const send = async (method: 'POST' | 'PATCH', path: string, body: unknown) =>
          all.push(`${email} ${method} ${path}: ${refusedWith(await rest(method, path, { body, ...token }))}`)
        for (const state of ['approved', 'published']) {
          await send('PATCH', `/api/review-states/${round.id}`, { state })
          await send('PATCH', `/api/review-states?where[id][equals]=${round.id}`, { state })
          await send('POST', '/api/review-states', { ...round, state })
          await send('POST', `/api/review-states/${round.id}/duplicate`, { state })
        }
      }
      return all
    })
    expect(answers).toHaveLength(40)
    expect(answers.filter((answer) => !/: 40[134] /.test(answer))).toEqual([])
  })

  test('a round in a state that the code does not know can be read, and every step on it is refused (13)', async () => {
    const { article, round } = await underReview(running, 'Thulium')
    await running.payload.db.updateOne({ collection: 'review-states', id: round.id, data: { state: 'legacy' } })
    const manager = await running.as(MANAGING_EDITOR)
    const seen = await running.payload.findByID({
      collection: 'review-states',
      id: round.id,
      depth: 0,
      overrideAccess: false,
      user: manager.user,
      req: manager,
    })
    expect(seen).toMatchObject({ id: round.id, state: 'legacy', digest: round.digest })
    await changingNothing(running, article.id, async () => {
      for (const refused of [
        await decideAs(await running.as(reviewer(1)), round),
        await assignTo(running, round.id, [3]),
        await withdraw(article.id),
      ]) {
        expect(refusalOf(refused)).toEqual({ status: 409, code: 'NOT_AVAILABLE_IN_STATE' })
      }
    })
    expect((await get('/api/publications?limit=100')).text).not.toContain('Thulium')
  })

  test('a round that was opened before the newer rules were written can still be decided (14)', async () => {
    const { article, round } = await submitted(running, 'Ytterbium')
    const { quorum, reviewIntervalMonths, daysToDecide } = round.policy
    await running.payload.db.updateOne({
      collection: 'review-states',
      id: round.id,
      data: { policy: { quorum, reviewIntervalMonths, daysToDecide } },
    })
    value(await assignTo(running, round.id, [1, 2]))
    for (const email of REVIEWERS.slice(0, 2)) value(await decideAs(await running.as(email), round))
    expect((await roundNow(running, round.id)).state).toBe('approved')
    expect(await publicationsOf(article.id)).toHaveLength(1)
    expect(await historyOf(running, round.id)).toEqual(['submit', 'assign', 'approve', 'approve', 'approved'])
  })
})

test('nothing of the review can be deleted, by anybody (18)', async () => {
  const { article, round } = await published(running, 'Lutetium')
  const record = await recordOf(running, article.id)
  const paths = [
    `/api/articles/${article.id}`,
    ...Object.entries(record).flatMap(([name, rows]) => rows.map(({ id }) => `/api/${name}/${id}`)),
  ]
  expect(paths).toContain(`/api/review-states/${round.id}`)
  await changingNothing(running, article.id, async () => {
    for (const email of [EDITOR, MANAGING_EDITOR, ADMINISTRATOR, reviewer(1)]) {
      const token = await signIn(running, email)
      for (const path of paths) {
        expect(refusedWith(await rest('DELETE', path, { token }))).toMatch(/^40[34] /)
      }
    }
  })
  expect(await rowsOf(running, 'articles', { id: { equals: article.id } })).toHaveLength(1)
})

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Article } from '../../../src/payload-types.ts'
import { decideAs, get, importPage, published, refusalOf, underReview, value } from '../../support/line.ts'
import {
  ADMINISTRATOR,
  EDITOR,
  MANAGING_EDITOR,
  REVIEWERS,
  startPayload,
  type TestPayload,
} from '../../support/payload.ts'
import { refusedWith, rest, signIn } from '../../support/rest.ts'
import {
  assignTo,
  changingNothing,
  makeTopic,
  recordOf,
  reviewer,
  roundNow,
  rowsOf,
  saveArticle,
  savePolicy,
  submitAs,
  topicRule,
  underPolicy,
} from '../../support/review.ts'

let running: TestPayload
beforeAll(async () => {
  running = await startPayload()
})
afterAll(() => running?.stop())

const approve = async (round: { id: string; digest: string }, ...numbers: number[]) => {
  for (const number of numbers) value(await decideAs(await running.as(reviewer(number)), round))
}

const publicationOf = async (slug: string | null | undefined) =>
  (await get(`/api/publications/by-slug/${slug}`)) as { status: number; body: Record<string, unknown>; text: string }

describe('what voids an approval, and what does not', () => {
  test('an approval does not carry over to a changed text: it takes a new round, without votes (9)', async () => {
    const { article, round } = await underReview(running, 'Hafnium')
    await approve(round, 1)
    await expect(saveArticle(running, article.id, { summary: 'Twice as much.' })).rejects.toMatchObject({
      refusal: { code: 'ARTICLE_LOCKED' },
    })
    const { withdrawArticle } = await import('../../../src/commands/withdraw-round.ts')
    value(await withdrawArticle({ articleId: article.id, reason: null }, await running.as(EDITOR)))
    await saveArticle(running, article.id, { summary: 'Twice as much.' })
    const next = value(await submitAs(running, article.id))
    expect(next.digest).not.toBe(round.digest)
    value(await assignTo(running, next.id, [2, 3]))
    await approve(next, 2)
    expect(await roundNow(running, next.id)).toMatchObject({ state: 'under-review' })
    expect((await roundNow(running, next.id)).votes).toHaveLength(1)
    expect((await publicationOf(article.slug)).status).toBe(404)
  })

  test('saving without a change of the frozen words resets nothing (10)', async () => {
    const { article, round } = await underReview(running, 'Tantal')
    await approve(round, 1)
    await changingNothing(running, article.id, () =>
      saveArticle(running, article.id, { question: article.question, internalNotes: 'Call the library.' }),
    )
    await approve(round, 2)
    expect((await roundNow(running, round.id)).state).toBe('approved')
  })

  test('changing the policy leaves an open round with the policy that it was opened under (15, 16)', async () => {
    const { article, round } = await underReview(running, 'Rhenium', 3)
    await approve(round, 1)
    await changingNothing(running, article.id, () => savePolicy(running, { quorum: 3 }))
    await approve(round, 2)
    expect(await roundNow(running, round.id)).toMatchObject({ state: 'approved', policy: { quorum: 2 } })

    const next = await importPage(running, 'Rhenium later')
    expect(value(await submitAs(running, next.id)).policy.quorum).toBe(3)
    await savePolicy(running, { quorum: 2 })
  })

  test('moving an article to another topic takes a new round, under that topic’s policy (17)', async () => {
    const topic = await makeTopic(running, 'Dosing')
    await underPolicy(running, { topicRules: [topicRule(topic, { quorum: 3, reviewIntervalMonths: 6 })] }, async () => {
      const { article, round } = await underReview(running, 'Osmium')
      expect(round.policy).toMatchObject({ quorum: 2, reviewIntervalMonths: 12 })
      await expect(saveArticle(running, article.id, { topics: [topic] })).rejects.toMatchObject({
        refusal: { code: 'ARTICLE_LOCKED' },
      })
      await approve(round, 1, 2)
      await saveArticle(running, article.id, { topics: [topic] })
      expect(value(await submitAs(running, article.id)).policy).toMatchObject({ quorum: 3, reviewIntervalMonths: 6 })
    })
  })

  test('a text that is changed after its approval stays public as it was approved, until the next one is (26)', async () => {
    const { article } = await published(running, 'Iridium')
    const before = await publicationOf(article.slug)
    await saveArticle(running, article.id, { question: 'Does Iridium harm?' })
    expect((await publicationOf(article.slug)).text).toBe(before.text)
    const next = value(await submitAs(running, article.id))
    value(await assignTo(running, next.id, [1, 2]))
    await approve(next, 1)
    expect((await publicationOf(article.slug)).body).toMatchObject({ question: 'Does Iridium help?', edition: 1 })
    await approve(next, 2)
    expect((await publicationOf(article.slug)).body).toMatchObject({ question: 'Does Iridium harm?', edition: 2 })
  })

  test('a reviewer who approved and left the board since is still counted: eligibility is asked when deciding', async () => {
    const { round } = await underReview(running, 'Gold')
    await approve(round, 1)
    const { saveMember } = await import('../../support/review.ts')
    await saveMember(running, 1, { active: false })
    try {
      await approve(round, 2)
      expect((await roundNow(running, round.id)).state).toBe('approved')
    } finally {
      await saveMember(running, 1, { active: true })
    }
  })
})

describe('no way past the board', () => {
  const versionsOf = async (id: string) => {
    const req = await running.as(EDITOR)
    const { docs } = await running.payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: id } },
      sort: 'createdAt',
      overrideAccess: false,
      user: req.user,
      req,
    })
    return docs
  }

  test('restoring an older version changes the working copy alone, and publishes nothing (49)', async () => {
    const { article } = await published(running, 'Mercury')
    const [first] = await versionsOf(article.id)
    await saveArticle(running, article.id, { question: 'Does Mercury harm?' })
    const live = await publicationOf(article.slug)
    const req = await running.as(EDITOR)
    await changingNothing(running, article.id, () =>
      running.payload.restoreVersion({
        collection: 'articles',
        id: first!.id,
        overrideAccess: false,
        user: req.user,
        req,
      }),
    )
    const [row] = await rowsOf(running, 'articles', { id: { equals: article.id } })
    expect(row).toMatchObject({ question: 'Does Mercury help?' })
    expect((await publicationOf(article.slug)).text).toBe(live.text)
  })

  test('nobody publishes by saving, in bulk, by restoring, scheduling, importing or creating with a status (52)', async () => {
    const article = await importPage(running, 'Thallium')
    const published = { status: 'live', _status: 'published', state: 'approved', published: true }
    for (const email of [EDITOR, MANAGING_EDITOR, ADMINISTRATOR, reviewer(1)]) {
      const token = await signIn(running, email)
      const send = (method: 'POST' | 'PATCH', path: string, body: object) => rest(method, path, { token, body })
      await send('PATCH', `/api/articles/${article.id}`, published)
      await send('PATCH', `/api/articles?where[id][equals]=${article.id}`, published)
      await send('PATCH', `/api/articles/${article.id}?draft=false&publishSpecificLocale=en`, published)
      await send('POST', '/api/articles', { question: 'Is Thallium live?', ...published })
      await send('POST', `/api/articles/${article.id}/publish`, {})
      await send('POST', '/api/publications', { slug: 'thallium', question: 'Thallium?', language: 'en', ...published })
      for (const { id } of await versionsOf(article.id)) {
        await send('POST', `/api/articles/versions/${id}?draft=false`, published)
      }
    }
    expect(await rowsOf(running, 'publications', { question: { contains: 'Thallium' } })).toEqual([])
    expect(await recordOf(running, article.id)).toEqual({
      'review-states': [],
      'review-decisions': [],
      publications: [],
      events: [],
    })
    expect((await get('/api/publications?limit=100')).text).not.toContain('Thallium')
  })

  test('an administrator can take no step of the review in anybody’s place, and override none (28)', async () => {
    const { article, round } = await underReview(running, 'Bismuth')
    const token = await signIn(running, ADMINISTRATOR)
    const steps: readonly [string, object][] = [
      ['assign', { reviewers: [] }],
      ['accept', {}],
      ['recuse', { reason: 'x' }],
      ['comment', { text: 'x' }],
      ['decide', { verdict: 'approve', digest: round.digest, conflict: 'none', password: 'x' }],
      ['schedule', { publishAt: '2999-01-01' }],
      ['publish', {}],
    ]
    await changingNothing(running, article.id, async () => {
      for (const [step, body] of steps) {
        const answer = await rest('POST', `/api/review-states/${round.id}/${step}`, { token, body })
        expect([step, refusedWith(answer)]).toEqual([
          step,
          step === 'publish' ? '409 NOT_AVAILABLE_IN_STATE' : '403 ROLE_NOT_ALLOWED',
        ])
      }
      expect(refusedWith(await rest('POST', `/api/articles/${article.id}/withdraw`, { token, body: {} }))).toBe(
        '403 ROLE_NOT_ALLOWED',
      )
    })
  })
})

test('however often an article is saved, no version is pruned, and the round keeps its text (58)', async () => {
  const { article, round } = await published(running, 'Polonium')
  // One more than Payload keeps where it isn't told otherwise.
  const SAVES = 101
  for (let count = 1; count <= SAVES; count += 1) {
    await saveArticle(running, article.id, { summary: `Version ${count}.` } satisfies Partial<Article>)
  }
  const req = await running.as(EDITOR)
  const { totalDocs } = await running.payload.countVersions({
    collection: 'articles',
    where: { parent: { equals: article.id } },
    overrideAccess: false,
    user: req.user,
    req,
  })
  expect(totalDocs).toBe(SAVES + 1)
  expect((await roundNow(running, round.id)).canonicalContent).toBe(round.canonicalContent)
  expect(refusalOf(await decideAs(await running.as(REVIEWERS[0]!), round))).toMatchObject({ status: 409 })
}, 180_000)

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Clock } from '../../src/publication-changes/clock.ts'
import { PUBLICATIONS, publicationTag, questionTag, SETTINGS, TOPIC_LISTS } from '../../src/publication/cache-tags.ts'
import { decideAs, get, published, reviewerIds, submitted, underReview, value } from '../support/line.ts'
import {
  ADMINISTRATOR,
  EDITOR,
  MANAGING_EDITOR,
  REVIEWERS,
  startPayload,
  type TestPayload,
} from '../support/payload.ts'

let running: TestPayload
beforeAll(async () => {
  running = await startPayload()
})
afterAll(() => running?.stop())

const parts = async () => ({
  ...(await import('../../src/publication-changes/announce.ts')),
  ...(await import('../../src/publication-changes/clock-row.ts')),
  ...(await import('../../src/commands/submit-article.ts')),
  ...(await import('../../src/commands/assign-reviewers.ts')),
  ...(await import('../../src/commands/withdraw-round.ts')),
  ...(await import('../../src/commands/retract-publication.ts')),
})

const clock = async (): Promise<Clock> => (await parts()).readClock(running.payload)

let before: Clock
beforeEach(async () => {
  before = await clock()
})
/** The tags of what has ended since the test began; nothing may be left under way. */
const changed = async (): Promise<string[]> => {
  const now = await clock()
  expect(now.underWay).toEqual([])
  const moves = now.recent.filter(({ revision }) => revision > before.revision)
  expect(moves).toHaveLength(now.revision - before.revision)
  return [...new Set(moves.flatMap(({ tags }) => tags))].sort()
}
const publicationOf = async (article: string): Promise<string> => {
  const { docs } = await running.payload.find({
    collection: 'publications',
    where: { article: { equals: article } },
    depth: 0,
    overrideAccess: true,
    req: await running.as(null),
  })
  return docs[0]?.id ?? ''
}

describe('what the world can’t see moves no clock', () => {
  test('a text that has never been out: submitted, assigned, commented, voted on', async () => {
    const { round } = await underReview(running, 'Silentium')
    value(await decideAs(await running.as(REVIEWERS[0]!), round))
    expect(await changed()).toEqual([])
    expect((await clock()).revision).toBe(before.revision)
  })

  test('a vote that leaves the update where it is', async () => {
    const { article } = await published(running, 'Stillium')
    const { submitArticle, assignReviewers } = await parts()
    const round = value(await submitArticle({ articleId: article.id, note: null }, await running.as(EDITOR)))
    const reviewers = (await reviewerIds(running)).slice(0, 2)
    value(await assignReviewers({ roundId: round.id, reviewers, dueAt: null }, await running.as(MANAGING_EDITOR)))
    before = await clock()
    value(await decideAs(await running.as(REVIEWERS[0]!), round))
    expect(await changed()).toEqual([])
  })
})

describe('what the world can see is announced before the caller is answered', () => {
  test('a publication, its next edition and its retraction, with the questions that lead to it', async () => {
    const { article } = await published(running, 'Clockium')
    const question = questionTag('Does Clockium help?')
    expect(await changed()).toEqual([PUBLICATIONS, TOPIC_LISTS, question].sort())
    const id = await publicationOf(article.id)
    const { submitArticle, assignReviewers, withdrawArticle, retractPublication } = await parts()

    before = await clock()
    const round = value(await submitArticle({ articleId: article.id, note: null }, await running.as(EDITOR)))
    expect(await changed()).toEqual([PUBLICATIONS, publicationTag(id)].sort())

    before = await clock()
    const reviewers = (await reviewerIds(running)).slice(0, 2)
    value(await assignReviewers({ roundId: round.id, reviewers, dueAt: null }, await running.as(MANAGING_EDITOR)))
    expect(await changed()).toEqual([PUBLICATIONS, publicationTag(id)].sort())

    before = await clock()
    value(await withdrawArticle({ articleId: article.id, reason: null }, await running.as(EDITOR)))
    expect(await changed()).toEqual([PUBLICATIONS, publicationTag(id)].sort())

    before = await clock()
    const retraction = { publicationId: id, reason: 'Wrong.', notice: 'Gone.' }
    value(await retractPublication(retraction, await running.as(MANAGING_EDITOR)))
    expect(await changed()).toEqual([PUBLICATIONS, TOPIC_LISTS, publicationTag(id), question].sort())

    before = await clock()
    expect((await retractPublication(retraction, await running.as(MANAGING_EDITOR))).ok).toBe(false)
    expect((await clock()).revision).toBe(before.revision)
  })

  test('the site’s own texts and settings', async () => {
    const req = await running.as(ADMINISTRATOR)
    for (const slug of ['editorial-policy', 'bibliography'] as const) {
      before = await clock()
      await running.payload.updateGlobal({ slug, data: {}, overrideAccess: true, req })
      expect([slug, await changed()]).toEqual([slug, [SETTINGS]])
    }
  })
})

describe('a change', () => {
  const write = { collection: 'publications', data: { question: 'Does failure help?' } } as const

  test('is under way while it is written', async () => {
    const { announced } = await parts()
    const req = await running.as(null)
    const during = await announced(write, req, clock)
    expect(during?.underWay).toMatchObject([{ tags: [PUBLICATIONS, questionTag('Does failure help?')] }])
    expect(await changed()).toEqual([PUBLICATIONS, questionTag('Does failure help?')].sort())
  })

  test('that lost its race has changed nothing', async () => {
    const { announced } = await parts()
    expect(await announced(write, await running.as(null), () => Promise.resolve(null))).toBeNull()
    expect(await changed()).toEqual([])
  })

  test('that failed may have changed something', async () => {
    const { announced } = await parts()
    const failing = announced(write, await running.as(null), () => Promise.reject(new Error('no answer')))
    await expect(failing).rejects.toThrow('no answer')
    expect(await changed()).toContain(PUBLICATIONS)
  })

  test('that a crash has left under way is ended after a minute, and not while it may be written still', async () => {
    const { moveClock, endAbandonedChanges } = await parts()
    const req = await running.as(null)
    const since = new Date('2026-11-28T12:00:00.000Z')
    await moveClock({ begins: { id: 'left', tags: ['left-behind'], since: since.toISOString() } }, running.payload)
    const after = (seconds: number) => new Date(since.getTime() + 1000 * seconds).toISOString()
    expect(await endAbandonedChanges(after(30), req)).toBe(0)
    expect((await clock()).underWay).toHaveLength(1)
    expect(await endAbandonedChanges(after(61), req)).toBe(1)
    expect(await changed()).toEqual(['left-behind'])
  })
})

test('fifty changes at once are all told, in an unbroken row of moves', async () => {
  const { announceChange } = await parts()
  const req = await running.as(null)
  const tags = Array.from({ length: 50 }, (_, index) => `at-once-${index}`)
  await Promise.all(tags.map((tag) => announceChange([tag], req)))
  expect(await changed()).toEqual([...tags].sort())
})

test('the revision that is read quickly is the clock’s', async () => {
  const { clockRevision } = await import('../../src/publication-changes/clock-revision.ts')
  const { env } = await import('../../src/env.ts')
  const revision = clockRevision(running.payload, env)
  for (let change = 0; change < 5; change += 1) {
    await (await parts()).announceChange(['quick'], await running.as(null))
    expect(await revision()).toBe((await clock()).revision)
  }
})

test('nobody reads or moves the clock through an API', async () => {
  await submitted(running, 'Hiddenium')
  for (const path of ['/api/publication-clock', '/api/publication-clock/count']) {
    const answer = await get(path)
    expect([path, answer.status >= 400, answer.text.includes('revision')]).toEqual([path, true, false])
  }
  const req = await running.as(ADMINISTRATOR)
  const asAdministrator = { overrideAccess: false, user: req.user, req } as const
  await expect(running.payload.find({ collection: 'publication-clock', ...asAdministrator })).rejects.toThrow()
  await expect(
    running.payload.update({ collection: 'publication-clock', where: {}, data: { revision: 0 }, ...asAdministrator }),
  ).rejects.toThrow()
})

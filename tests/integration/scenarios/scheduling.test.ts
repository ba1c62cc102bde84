import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { decideAs, get, published, refusalOf, submitted, value } from '../../support/line.ts'
import { realClock, setClock } from '../../support/clock.ts'
import { EDITOR, MANAGING_EDITOR, startPayload, type TestPayload } from '../../support/payload.ts'
import {
  assignTo,
  changingNothing,
  grantRole,
  reviewer,
  revokeRole,
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
afterEach(() => realClock())

const HOUR = 60 * 60 * 1000

/** A time that many hours from now, by the real clock. */
const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString()

const schedule = async (roundId: string, publishAt: string, by = MANAGING_EDITOR) => {
  const { schedulePublication } = await import('../../../src/commands/schedule-publication.ts')
  return schedulePublication({ roundId, publishAt }, await running.as(by))
}

const publish = async (roundId: string, by = MANAGING_EDITOR) => {
  const { publishNow } = await import('../../../src/commands/schedule-publication.ts')
  return publishNow({ roundId }, await running.as(by))
}

/** What the server does on its own when it looks at the clock then. */
const lookAt = async (time: string): Promise<void> => {
  const { releaseDue } = await import('../../../src/commands/schedule-publication.ts')
  setClock(time)
  await releaseDue(time, await running.as(null))
}

const approve = async (round: { id: string; digest: string }) => {
  for (const number of [1, 2]) value(await decideAs(await running.as(reviewer(number)), round))
}

/** An approved text that waits for `publishAt`. */
const waiting = async (mark: string, publishAt: string, by = MANAGING_EDITOR) => {
  const { article, round } = await submitted(running, mark)
  return { article, round: await approvedToWait(round, publishAt, by) }
}

const approvedToWait = async (round: { id: string; digest: string }, publishAt: string, by = MANAGING_EDITOR) => {
  value(await assignTo(running, round.id, [1, 2]))
  value(await schedule(round.id, publishAt, by))
  await approve(round)
  return roundNow(running, round.id)
}

const publicationOf = async (article: string) =>
  (await rowsOf(running, 'publications', { article: { equals: article } }))[0]

const read = async (slug: string | null | undefined) =>
  (await get(`/api/publications/by-slug/${slug}`)) as { status: number; body: Record<string, unknown> }

const lastStep = async (roundId: string) => (await roundNow(running, roundId)).history.at(-1)

describe('publication at a time', () => {
  test('an approved text goes out at its time as it was approved, although the article was edited since (54)', async () => {
    const at = inHours(2)
    const { article, round } = await waiting('Schedule', at)
    expect(round).toMatchObject({ state: 'approved', edition: 1, publishAt: at, releasedAt: null })
    await saveArticle(running, article.id, { question: 'Does Schedule harm?' })
    await lookAt(inHours(3))
    const { body } = await read(article.slug)
    expect(body).toMatchObject({ question: 'Does Schedule help?', publishedAt: at, approval: { digest: round.digest } })
    expect(await roundNow(running, round.id)).toMatchObject({ releasedAt: at, publishAt: null })
    expect(await lastStep(round.id)).toMatchObject({ action: 'released', actor: null })
    const [working] = await rowsOf(running, 'articles', { id: { equals: article.id } })
    expect(working?.question).toBe('Does Schedule harm?')
  })

  test('a waiting text does nothing before its time, and goes out once (55)', async () => {
    const { article, round } = await waiting('Patience', inHours(2))
    await changingNothing(running, article.id, () => lookAt(inHours(1.9)))
    expect((await read(article.slug)).status).toBe(404)
    realClock()
    await lookAt(inHours(2.1))
    expect((await read(article.slug)).status).toBe(200)
    await changingNothing(running, article.id, () => lookAt(inHours(2.2)))
    const published = await rowsOf(running, 'events', { reviewState: { equals: round.id } })
    expect(published.filter(({ action }) => action === 'published')).toHaveLength(1)
  })

  test('a waiting text goes out once also where two servers look at the same moment', async () => {
    const { releaseDue } = await import('../../../src/commands/schedule-publication.ts')
    const { article, round } = await waiting('Doubled', inHours(2))
    const time = inHours(3)
    setClock(time)
    const req = await running.as(null)
    await Promise.all(Array.from({ length: 5 }, () => releaseDue(time, req)))
    expect((await read(article.slug)).status).toBe(200)
    expect((await roundNow(running, round.id)).history.filter(({ action }) => action === 'released')).toHaveLength(1)
  })

  test('a text goes out with the last approval, where its time has passed by then', async () => {
    const { article, round } = await submitted(running, 'Late')
    value(await assignTo(running, round.id, [1, 2]))
    value(await schedule(round.id, inHours(1)))
    setClock(inHours(2))
    await approve(round)
    expect(await roundNow(running, round.id)).toMatchObject({ state: 'approved', publishAt: null })
    expect((await read(article.slug)).status).toBe(200)
  })

  test('a waiting text can be sent out now, or given another time', async () => {
    const { article, round } = await waiting('Sooner', inHours(5))
    const later = inHours(50)
    expect(value(await schedule(round.id, later)).publishAt).toBe(later)
    await lookAt(inHours(6))
    expect((await read(article.slug)).status).toBe(404)
    realClock()
    value(await publish(round.id))
    expect((await read(article.slug)).status).toBe(200)
    for (const again of [publish(round.id), schedule(round.id, later)]) {
      expect(refusalOf(await again)).toEqual({ status: 409, code: 'ALREADY_PUBLISHED' })
    }
  })

  test('a waiting text can be taken back; then its time is gone, and readers never learn of it (57)', async () => {
    const { withdrawArticle } = await import('../../../src/commands/withdraw-round.ts')
    const { article } = await published(running, 'Secret')
    await saveArticle(running, article.id, { summary: 'Coming soon.' })
    const round = await approvedToWait(value(await submitAs(running, article.id)), inHours(2))
    const asRead = JSON.stringify((await read(article.slug)).body)
    expect(asRead).toContain('"pendingUpdate":null')
    expect(asRead).not.toContain('Coming soon')
    expect(asRead).not.toContain(String(round.publishAt))
    const input = { articleId: article.id, reason: 'Not yet.' }
    value(await withdrawArticle(input, await running.as(EDITOR)))
    expect(await roundNow(running, round.id)).toMatchObject({ state: 'withdrawn', publishAt: null })
    await changingNothing(running, article.id, () => lookAt(inHours(3)))
    expect((await read(article.slug)).body).toMatchObject({ edition: 1 })
  })

  test('a text can’t be taken back any more once it went out', async () => {
    const { withdrawArticle } = await import('../../../src/commands/withdraw-round.ts')
    const { article } = await published(running, 'Gone')
    const manager = await running.as(MANAGING_EDITOR)
    const refused = await changingNothing(running, article.id, () =>
      withdrawArticle({ articleId: article.id, reason: null }, manager),
    )
    expect(refusalOf(refused)).toEqual({ status: 409, code: 'NOT_AVAILABLE_IN_STATE' })
  })
})

describe('what comes between', () => {
  test('a waiting text does not go out where a later edition did meanwhile: it stays superseded (27)', async () => {
    const { article, round } = await waiting('Overtaken', inHours(48))
    await saveArticle(running, article.id, { question: 'Does Overtaken harm?' })
    const next = value(await submitAs(running, article.id))
    value(await assignTo(running, next.id, [1, 2]))
    await approve(next)
    expect(await roundNow(running, round.id)).toMatchObject({ state: 'superseded', publishAt: null, releasedAt: null })
    expect(await lastStep(round.id)).toMatchObject({ action: 'release-refused', details: { reason: 'superseded' } })
    await changingNothing(running, article.id, () => lookAt(inHours(49)))
    expect((await read(article.slug)).body).toMatchObject({ question: 'Does Overtaken harm?', edition: 2 })
    realClock()
    expect(refusalOf(await publish(round.id))).toEqual({ status: 409, code: 'NOT_AVAILABLE_IN_STATE' })
  })

  test('a waiting text does not go out where the publication was retracted after the approval', async () => {
    const { retractPublication } = await import('../../../src/commands/retract-publication.ts')
    const { article } = await published(running, 'Unsafe')
    await saveArticle(running, article.id, { summary: 'More of the same.' })
    const round = await approvedToWait(value(await submitAs(running, article.id)), inHours(2))
    const publicationId = (await publicationOf(article.id))?.id ?? ''
    setClock(inHours(1))
    value(
      await retractPublication({ publicationId, reason: 'Harm.', notice: 'Harm.' }, await running.as(MANAGING_EDITOR)),
    )
    realClock()
    await lookAt(inHours(3))
    expect((await read(article.slug)).status).toBe(410)
    expect(await roundNow(running, round.id)).toMatchObject({ state: 'withdrawn', releasedAt: null })
    expect(await lastStep(round.id)).toMatchObject({
      action: 'release-refused',
      actor: null,
      details: { reason: 'retracted-since' },
    })
  })

  test('a waiting text does not go out where who set its time is no managing editor any more, until another sends it (56)', async () => {
    const other = 'editor-2@example.org'
    await grantRole(running, other, 'managing-editor')
    const { article, round } = await waiting('Dismissed', inHours(2), other)
    await revokeRole(running, other, 'managing-editor')
    await lookAt(inHours(3))
    expect((await read(article.slug)).status).toBe(404)
    expect(await roundNow(running, round.id)).toMatchObject({ state: 'approved', publishAt: null, scheduledBy: null })
    expect(await lastStep(round.id)).toMatchObject({
      action: 'release-refused',
      details: { reason: 'scheduler-not-entitled' },
    })
    await changingNothing(running, article.id, () => lookAt(inHours(4)))
    value(await publish(round.id))
    expect((await read(article.slug)).status).toBe(200)
  })
})

describe('a time of publication is refused', () => {
  test('in the past, and by anybody but a managing editor', async () => {
    const { article, round } = await submitted(running, 'Yesterday')
    await changingNothing(running, article.id, async () => {
      expect(refusalOf(await schedule(round.id, inHours(-1)))).toEqual({ status: 422, code: 'PUBLISH_TIME_PAST' })
      for (const email of [EDITOR, reviewer(1)]) {
        expect(refusalOf(await schedule(round.id, inHours(1), email))).toEqual({
          status: 403,
          code: 'ROLE_NOT_ALLOWED',
        })
      }
    })
  })

  test('for a round that is closed otherwise than by approval', async () => {
    const { article, round } = await submitted(running, 'Rejected')
    value(await assignTo(running, round.id, [1, 2]))
    value(await decideAs(await running.as(reviewer(1)), round, { verdict: 'reject', comment: 'No.' }))
    const refused = await changingNothing(running, article.id, () => schedule(round.id, inHours(1)))
    expect(refusalOf(refused)).toEqual({ status: 409, code: 'NOT_AVAILABLE_IN_STATE' })
  })
})

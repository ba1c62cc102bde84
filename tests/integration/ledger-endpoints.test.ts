import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ArticleRecord } from '../../src/ledger/article-record.ts'
import type { LedgerVerification } from '../../src/ledger/verify-now.ts'
import { published } from '../support/line.ts'
import { rawRows, rawSet } from '../support/ledger.ts'
import { ADMINISTRATOR, EDITOR, MANAGING_EDITOR, startPayload, type TestPayload } from '../support/payload.ts'
import { handled, refusedWith, rest, signIn } from '../support/rest.ts'
import { changingNothing, reviewer } from '../support/review.ts'

let running: TestPayload
let token: string
let articleId: string
let slug: string

beforeAll(async () => {
  running = await startPayload()
  const { article } = await published(running, 'Xenon')
  articleId = article.id
  slug = String(article.slug)
  token = await signIn(running, ADMINISTRATOR)
})
afterAll(() => running?.stop())

const verify = async (): Promise<LedgerVerification> => {
  const { status, body } = await rest('POST', '/api/ledger/verify', { token, body: {} })
  expect(status).toBe(200)
  return body as LedgerVerification
}

/** A file as it comes over the wire. */
const download = async (query: string) => {
  const headers = { Authorization: `JWT ${token}` }
  return handled(new Request(`http://localhost/api/ledger/export?${query}`, { headers }))
}

describe('verifying the ledger by the API', () => {
  test('says that everything fits, with how much it looked at, and writes nothing', async () => {
    const events = await rawRows(running, 'events')
    const found = await verify()
    expect(found).toMatchObject({ problems: [], totals: { problems: 0, notes: found.notes.length } })
    expect(found.figures).toMatchObject({ events: events.length, chains: 1, decisions: 2, rounds: 1, publications: 1 })
    expect(Date.now() - new Date(found.verifiedAt).getTime()).toBeLessThan(60_000)
    expect(await rawRows(running, 'events')).toEqual(events)
  })

  test('names what does not fit, and where', async () => {
    const [event] = await rawRows(running, 'events', { action: { equals: 'approve' } })
    await rawSet(running, 'events', event!.id, { action: 'reject' })
    const { problems, totals } = await verify()
    await rawSet(running, 'events', event!.id, { action: 'approve' })
    expect(problems[0]).toMatchObject({ code: 'EVENT_CHANGED', what: { collection: 'events', id: event!.id } })
    expect(totals.problems).toBe(problems.length)
    expect((await verify()).problems).toEqual([])
  })

  test('believes the head that the server keeps beside its keys', async () => {
    const { env } = await import('../../src/env.ts')
    const file = path.join(env.DATA_DIR, 'ledger-head.json')
    const kept = readFileSync(file, 'utf8')
    writeFileSync(file, JSON.stringify({ ...(JSON.parse(kept) as object), seq: 9999 }))
    const { problems } = await verify()
    writeFileSync(file, kept)
    expect(problems.map(({ code }) => code)).toContain('HEAD_FORGED')
  })

  test('runs once at a time: who asks meanwhile gets the same answer', async () => {
    const [first, second] = await Promise.all([verify(), verify()])
    expect(second).toEqual(first)
    expect((await verify()).verifiedAt).not.toBe(first.verifiedAt)
  })
})

describe('an article’s record by the API', () => {
  test('is the file that the command writes, found by id or by web address', async () => {
    for (const article of [articleId, slug]) {
      const answer = await download(`article=${article}`)
      expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
      expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="record-${slug}.json"`)
      expect(answer.headers.get('cache-control')).toBe('private, no-store')
      const record = (await answer.json()) as ArticleRecord
      expect(record).toMatchObject({ format: 'imprimatur-article-record', article: { id: articleId }, problems: [] })
      expect(record.events.length).toBeGreaterThan(5)
    }
  })

  test('is a page to read, too', async () => {
    const answer = await download(`article=${slug}&format=html`)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="record-${slug}.html"`)
    expect(await answer.text()).toContain('Does Xenon help?')
  })

  test.each([
    ['', '422 INVALID_INPUT'],
    ['article=', '422 INVALID_INPUT'],
    ['article=x&format=pdf', '422 INVALID_INPUT'],
    ['article=no-such-article', '404 NOT_FOUND'],
  ])('is refused for “%s”', async (query, refusal) => {
    expect(refusedWith(await rest('GET', `/api/ledger/export?${query}`, { token }))).toBe(refusal)
  })
})

describe.each([
  ['an anonymous client', null, '401 NOT_SIGNED_IN'],
  ['a reviewer', reviewer(1), '403 ROLE_NOT_ALLOWED'],
  ['an editor', EDITOR, '403 ROLE_NOT_ALLOWED'],
  ['a managing editor', MANAGING_EDITOR, '403 ROLE_NOT_ALLOWED'],
])('%s', (_who, email, refusal) => {
  test('neither verifies the ledger nor exports a record, and nothing changes', async () => {
    const as = email ? { token: await signIn(running, email) } : {}
    await changingNothing(running, articleId, async () => {
      const answers = [
        await rest('POST', '/api/ledger/verify', { ...as, body: {} }),
        await rest('GET', `/api/ledger/export?article=${slug}`, as),
        await rest('GET', '/api/ledger/export?article=no-such-article&format=pdf', as),
      ]
      expect(answers.map(refusedWith)).toEqual([refusal, refusal, refusal])
      for (const { text } of answers) expect(text).not.toContain('Xenon')
    })
  })
})

test('the events that the screen asks for are found by words, person, action and time', async () => {
  const { eventsUrl, NO_FILTER, SYSTEM } = await import('../../src/admin/ledger/event-filter.ts')
  const manager = await signIn(running, MANAGING_EDITOR)
  const actionsFor = async (filter: Partial<typeof NO_FILTER>): Promise<readonly string[]> => {
    const { status, body } = await rest('GET', eventsUrl({ ...NO_FILTER, ...filter }, 1), { token: manager })
    expect(status).toBe(200)
    return (body as { docs: { action: string }[] }).docs.map(({ action }) => action)
  }
  const user = (await running.as(reviewer(1))).user
  expect(await actionsFor({ person: String(user?.id), article: articleId })).toEqual(['approve'])
  expect(await actionsFor({ question: 'xenon', action: 'assign' })).toEqual(['assign'])
  expect(await actionsFor({ question: 'krypton' })).toEqual([])
  expect([...(await actionsFor({ person: SYSTEM, article: articleId }))].sort()).toContain('published')
  expect(await actionsFor({ article: articleId, to: '2020-01-01' })).toEqual([])
  expect((await actionsFor({ article: articleId, from: '2020-01-01' })).length).toBeGreaterThan(5)
})

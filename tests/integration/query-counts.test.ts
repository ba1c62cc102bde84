import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { CollectionSlug } from 'payload'
import { rawInsert, rawRows } from '../support/ledger.ts'
import { get, importPage, published, submitted, underReview } from '../support/line.ts'
import {
  ADMINISTRATOR,
  EDITOR,
  MANAGING_EDITOR,
  REVIEWERS,
  startPayload,
  type TestPayload,
} from '../support/payload.ts'
import { queriesOf } from '../support/queries.ts'
import { rest, signIn } from '../support/rest.ts'

/** How a screen asks, and what it must not cost more of when there is more to show. */
type Screen = readonly [name: string, email: string | null, path: () => string]

const FEW = 5
const MANY = 50

let running: TestPayload
const ids: Record<string, string> = {}
const tokens = new Map<string, string>()

beforeAll(async () => {
  running = await startPayload()
  await importPage(running, 'Draftium')
  await submitted(running, 'Waitium')
  const { article, round } = await underReview(running, 'Readium')
  const live = await published(running, 'Publicum')
  const [publication] = await rawRows(running, 'publications')
  Object.assign(ids, { article: article.id, round: round.id, live: live.article.id, publication: publication!.id })
  for (const email of [EDITOR, MANAGING_EDITOR, ADMINISTRATOR, REVIEWERS[0]!])
    tokens.set(email, await signIn(running, email))
  await running.payload.create({
    collection: 'topics',
    data: { name: 'A topic' } as never,
    overrideAccess: true,
    req: await running.as(EDITOR),
  })
  await fillTo(FEW)
}, 120_000)
afterAll(() => running?.stop())

const UNIQUE: Readonly<Record<string, (row: Readonly<Record<string, unknown>>, number: number) => object>> = {
  articles: (_row, number) => ({ slug: `copy-${number}`, question: `Does copy ${number} help?`, relatedQuestions: [] }),
  references: (_row, number) => ({ title: `Copy ${number}`, doi: null, pmid: null, authors: [] }),
  'review-states': (row, number) => ({ roundKey: `${String(row.article)}:copy-${number}`, openKey: `copy-${number}` }),
  reviewers: (_row, number) => ({ name: `Copy ${number}`, user: null, interests: [] }),
  topics: (_row, number) => ({ name: `Copy ${number}`, slug: `copy-${number}` }),
  events: (_row, number) => ({ key: `copy-${number}`, place: `copy:${number}` }),
  notices: (_row, number) => ({ key: `copy-${number}` }),
  users: (_row, number) => ({ name: `Copy ${number}`, email: `copy-${number}@example.org` }),
}

/** Copies rows until each collection has so many, past the commands: what is counted is reading. */
const fillTo = async (size: number): Promise<void> => {
  for (const [collection, unique] of Object.entries(UNIQUE)) {
    const rows = await rawRows(running, collection as CollectionSlug)
    for (let number = rows.length; number < size; number += 1) {
      const { sessions: _sessions, ...row } = rows[number % rows.length]!
      await rawInsert(running, collection as CollectionSlug, { ...row, ...unique(row, number) } as never)
    }
  }
  await publishTo(size)
  const alerts = (await rawRows(running, 'source-alerts')).length
  const [reference] = await rawRows(running, 'references')
  for (let number = alerts; number < size; number += 1) {
    await rawInsert(running, 'source-alerts', {
      key: `copy-${number}`,
      article: number % 2 === 0 ? ids.live : ids.article,
      reference: reference!.id,
      referenceTitle: `Copy ${number}`,
      status: 'retracted',
      state: 'open',
      notices: [],
      firstSeenAt: '2026-11-01T00:00:00.000Z',
      revision: 1,
      settled: true,
    })
  }
}

/** A publication is of an article of its own. */
const publishTo = async (size: number): Promise<void> => {
  const rows = await rawRows(running, 'publications')
  const has = new Set(rows.map(({ article }) => article))
  const articles = (await rawRows(running, 'articles')).filter(({ id }) => !has.has(id))
  for (let number = rows.length; number < size && articles.length > 0; number += 1) {
    const article = articles.pop()!.id
    await rawInsert(running, 'publications', { ...rows[0]!, slug: `copy-${number}`, article })
  }
}

/** As the admin's lists ask: the documents without what they name, each with who holds it. */
const listed = (collection: CollectionSlug, email: string) => async (): Promise<void> => {
  const req = await running.as(email)
  await running.payload.find({
    collection,
    depth: 0,
    draft: true,
    includeLockStatus: true,
    limit: 100,
    overrideAccess: false,
    user: req.user,
    req,
  } as Parameters<typeof running.payload.find>[0])
}

const LISTS: readonly (readonly [CollectionSlug, string])[] = [
  ['articles', EDITOR],
  ['references', EDITOR],
  ['review-states', MANAGING_EDITOR],
  ['review-states', REVIEWERS[0]!],
  ['publications', MANAGING_EDITOR],
  ['reviewers', MANAGING_EDITOR],
  ['source-alerts', EDITOR],
  ['notices', EDITOR],
  ['events', MANAGING_EDITOR],
  ['topics', EDITOR],
  ['users', ADMINISTRATOR],
]

const SCREENS: readonly Screen[] = [
  ['a list of publications, for readers', null, () => '/api/publications?limit=100'],
  ['a list of articles with what they name', EDITOR, () => '/api/articles?limit=100&depth=1'],
  ['a list of reviews with what they name', MANAGING_EDITOR, () => '/api/review-states?limit=100&depth=1'],
  ['the board with its accounts', MANAGING_EDITOR, () => '/api/reviewers?limit=100&depth=1'],
  ['an article', EDITOR, () => `/api/articles/${ids.article}?depth=1`],
  ['an article’s panel', MANAGING_EDITOR, () => `/api/articles/${ids.article}/review`],
  ['a published article’s panel', MANAGING_EDITOR, () => `/api/articles/${ids.live}/review`],
  ['a preview', EDITOR, () => `/api/articles/${ids.article}/preview`],
  ['a publication', MANAGING_EDITOR, () => `/api/publications/${ids.publication}?depth=1`],
  ['its editions', MANAGING_EDITOR, () => `/api/publications/${ids.publication}/editions`],
  ['what an edition changed', MANAGING_EDITOR, () => `/api/publications/${ids.publication}/editions/1/changes`],
  ['the ledger', MANAGING_EDITOR, () => '/api/events?limit=100&depth=0&sort=-at'],
  [
    'one article in the ledger',
    MANAGING_EDITOR,
    () => `/api/events?limit=100&depth=0&where[article][equals]=${ids.live}`,
  ],
  ['the names in the ledger', MANAGING_EDITOR, () => '/api/users?depth=0&pagination=false&sort=name&select[name]=true'],
]

const asked = async ([name, email, path]: Screen): Promise<number> =>
  queriesOf(running, async () => {
    const answer = email === null ? await get(path()) : await rest('GET', path(), { token: tokens.get(email)! })
    expect([name, answer.status]).toEqual([name, 200])
  })

describe(`the database is asked no more often for ${MANY} rows than for ${FEW}, by`, () => {
  const before = new Map<string, number>()
  beforeAll(async () => {
    for (const [collection, email] of LISTS)
      before.set(`${collection} ${email}`, await queriesOf(running, listed(collection, email)))
    for (const screen of SCREENS) before.set(screen[0], await asked(screen))
    await fillTo(MANY)
    for (const collection of [...Object.keys(UNIQUE), 'publications', 'source-alerts'] as CollectionSlug[])
      expect([collection, (await rawRows(running, collection)).length >= MANY - 1]).toEqual([collection, true])
  }, 120_000)

  test.each(LISTS)('the list of %s, for %s', async (collection, email) => {
    expect(await queriesOf(running, listed(collection, email))).toBe(before.get(`${collection} ${email}`))
  })
  test.each(SCREENS)('%s', async (...screen) => {
    // Fewer, where a frozen text was read before and is remembered.
    expect(await asked(screen)).toBeLessThanOrEqual(before.get(screen[0])!)
  })
})

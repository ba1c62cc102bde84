import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { SearchAnswer } from '../../src/finding/search.ts'
import { rawInsert, rawRows, rawSet } from '../support/ledger.ts'
import { importPage, published, submitted, underReview, value } from '../support/line.ts'
import {
  ADMINISTRATOR,
  EDITOR,
  MANAGING_EDITOR,
  REVIEWERS,
  startPayload,
  type TestPayload,
} from '../support/payload.ts'
import { queriesOf } from '../support/queries.ts'
import { refusedWith, rest, signIn } from '../support/rest.ts'

/** Stands in the article that reviewer 1 is not assigned to, in every field that is searched; nowhere else. */
const CANARY = 'zq7f3a91c0de'

let running: TestPayload
let secret: { readonly id: string }
let assigned: { readonly article: { readonly id: string }; readonly round: { readonly id: string } }
const tokens = new Map<string, string>()

beforeAll(async () => {
  running = await startPayload()
  await importPage(running, 'Draftium')
  assigned = await underReview(running, 'Readium')
  await published(running, 'Publicum')
  const hidden = await submitted(running, `Hiddenium ${CANARY}`)
  secret = hidden.article
  await rawSet(running, 'articles', secret.id, {
    summary: `About ${CANARY}sum`,
    slug: `about-${CANARY}slug`,
    internalNotes: `${CANARY}note`,
  })
  // Sources are everybody's to read, and the canary is to be the article's alone.
  for (const { id, title } of await rawRows(running, 'references'))
    await rawSet(running, 'references', id, {
      title: String(title).replaceAll(CANARY, 'x'),
      searchText: String(title).toLowerCase().replaceAll(CANARY, 'x'),
    })
  await running.payload.create({
    collection: 'topics',
    data: { name: 'Ménière’s disease', description: 'The inner ear' } as never,
    overrideAccess: true,
    req: await running.as(EDITOR),
  })
  for (const email of [EDITOR, MANAGING_EDITOR, ADMINISTRATOR, REVIEWERS[0]!, REVIEWERS[3]!])
    tokens.set(email, await signIn(running, email))
}, 120_000)
afterAll(() => running?.stop())

const ask = (query: string, email: string | null) =>
  rest('GET', `/api/search?${query}`, email === null ? {} : { token: tokens.get(email)! })

const search = async (words: string, email: string): Promise<SearchAnswer> => {
  const answer = await ask(new URLSearchParams({ q: words }).toString(), email)
  expect([words, answer.status]).toEqual([words, 200])
  return answer.body as SearchAnswer
}

const found = async (words: string, email = EDITOR): Promise<Readonly<Record<string, readonly string[]>>> =>
  Object.fromEntries(
    (await search(words, email)).groups.map(({ kind, hits }) => [kind, hits.map(({ title }) => title)]),
  )

describe('a search finds', () => {
  test('an article with its reviews, its publication and its sources, each kind by itself', async () => {
    expect(await found('publicum')).toMatchObject({
      articles: ['Does Publicum help?'],
      'review-states': ['Does Publicum help?'],
      publications: ['Does Publicum help?'],
    })
    expect((await found('publicum')).references!.length).toBeGreaterThan(0)
    expect(await found('draftium')).not.toHaveProperty('publications')
  })

  test('board members by name, specialty and affiliation, and topics without their accents or capitals', async () => {
    expect((await found('quentin')).reviewers).toEqual(['Quentin Invented'])
    expect((await found('MENIERE')).topics).toEqual(['Ménière’s disease'])
    expect((await found('ménière’s DIS')).topics).toEqual(['Ménière’s disease'])
    expect((await found('inner')).topics).toEqual(['Ménière’s disease'])
  })

  test('what was just written, under its new words and no longer under its old ones', async () => {
    const article = await importPage(running, 'Formerium')
    expect((await found('formerium')).articles).toEqual(['Does Formerium help?'])
    await running.payload.update({
      collection: 'articles',
      id: article.id,
      data: { question: 'Does Laterium help?', slug: 'does-laterium-help' },
      overrideAccess: true,
      req: await running.as(EDITOR),
    })
    expect((await found('laterium')).articles).toEqual(['Does Laterium help?'])
    expect((await found('does formerium')).articles).toBeUndefined()
  })

  test('the very title first, then titles that begin so, then the words in a title', async () => {
    const template = (await rawRows(running, 'topics'))[0]!
    for (const name of ['A guide to ironwork', 'Iron', 'Iron deficiency', 'Environment'])
      await rawInsert(running, 'topics', { ...template, name, slug: `topic-${name}`, description: '' })
    expect((await found('iron')).topics).toEqual(['Iron', 'Iron deficiency', 'A guide to ironwork', 'Environment'])
  })

  test('at most five of a kind, with a link to a list of just what was found', async () => {
    for (const mark of ['Manya', 'Manyb', 'Manyc', 'Manyd', 'Manye', 'Manyf']) await importPage(running, mark)
    const { groups } = await search('does many', EDITOR)
    const articles = groups.find(({ kind }) => kind === 'articles')!
    expect([articles.hits.length, articles.total]).toEqual([5, 6])
    const list = await rest('GET', articles.all.replace('/admin/collections/', '/api/'), { token: tokens.get(EDITOR)! })
    expect((list.body as { totalDocs: number }).totalDocs).toBe(6)
    for (const { path } of articles.hits) {
      const hit = await rest('GET', path.replace('/admin/collections/', '/api/'), { token: tokens.get(EDITOR)! })
      expect(hit.status).toBe(200)
    }
  }, 60_000)
})

describe('a search is no oracle: what a person may not read is not found by any word of it', () => {
  const words = [
    CANARY,
    CANARY.slice(0, 6),
    `does hiddenium ${CANARY}`,
    `${CANARY}sum`,
    `about-${CANARY}slug`,
    `${CANARY}note`,
    `readium ${CANARY}`,
  ]

  test('staff find it, so that the words are the right ones', async () => {
    for (const email of [EDITOR, MANAGING_EDITOR, ADMINISTRATOR]) {
      expect((await found(CANARY, email)).articles).toEqual([`Does Hiddenium ${CANARY} help?`])
      expect((await found(CANARY, email))['review-states']).toHaveLength(1)
    }
  })

  test('a reviewer of other rounds gets the very answer that words get which nobody wrote', async () => {
    const nonsense = (await ask('q=qqqqwwwwxxxx', REVIEWERS[0]!)).text
    expect(nonsense).toBe('{"groups":[]}')
    for (const typed of words) {
      const { text } = await ask(new URLSearchParams({ q: typed }).toString(), REVIEWERS[0]!)
      expect([typed, text]).toEqual([typed, nonsense])
    }
  })

  test('a reviewer finds the rounds that they are assigned to, and no working copy at all', async () => {
    const own = await found('readium', REVIEWERS[0]!)
    expect(own['review-states']).toEqual(['Does Readium help?'])
    expect(own).not.toHaveProperty('articles')
    expect(await found('readium', REVIEWERS[3]!)).not.toHaveProperty('review-states')
    // What the editor has written since is not in the round, and is not found through it.
    await rawSet(running, 'articles', assigned.article.id, { question: `Does Readium ${CANARY} help?` })
    expect((await ask(`q=${CANARY}`, REVIEWERS[0]!)).text).toBe('{"groups":[]}')
    await rawSet(running, 'articles', assigned.article.id, { question: 'Does Readium help?' })
  })

  test('the links of a hit hold no word that was not asked for', async () => {
    const { text } = await ask('q=does', REVIEWERS[0]!)
    expect(text).not.toContain(CANARY)
    expect(text).not.toContain(secret.id)
    expect(text).not.toMatch(/draftium|hiddenium/i)
  })

  test('nobody without an account or without a role searches', async () => {
    for (const query of ['q=publicum', '', 'q[]=a', `q=${'a'.repeat(10_000)}`])
      expect([query.slice(0, 9), refusedWith(await ask(query, null))]).toEqual([query.slice(0, 9), '401 NOT_SIGNED_IN'])
    const { searchEverything } = await import('../../src/finding/search.ts')
    const req = await running.as(EDITOR)
    const noRole = { ...req, user: { ...req.user!, roles: [] } } as typeof req
    expect(await searchEverything('publicum', noRole)).toMatchObject({ ok: false, refusal: { status: 403 } })
  })
})

describe('odd queries are answered, and never by an error of ours', () => {
  test.each([
    ['nothing typed', 'q='],
    ['blanks', 'q=%20%20%09'],
    ['marks alone', 'q=%25%25%25__%3B--'],
    ['a NUL', 'q=%00'],
    ['SQL', `q=${encodeURIComponent(`%' OR 1=1; DROP TABLE articles; -- ${CANARY}`)}`],
    ['a regular expression', `q=${encodeURIComponent('.*(a+)+$[')}`],
    ['an operator', `q=${encodeURIComponent('{"$ne":null}')}`],
    ['half a surrogate', 'q=%ED%A0%80'],
    ['one letter', 'q=a'],
    ['300 letters', `q=${'ab '.repeat(100)}`],
    ['300 letters that become many', `q=${encodeURIComponent('ﷺ'.repeat(300))}`],
  ])('%s: an answer', async (_what, query) => {
    const answer = await ask(query, EDITOR)
    expect(answer.status).toBe(200)
    expect(Object.keys(answer.body as object)).toEqual(['groups'])
  })

  test.each([
    ['no question', ''],
    ['two questions', 'q=a&q=b'],
    ['a list', 'q[]=a&q[]=b'],
    ['an object', 'q[like]=a'],
    ['301 letters', `q=${'a'.repeat(301)}`],
    ['10,000 letters', `q=${'a'.repeat(10_000)}`],
  ])('%s: 422', async (_what, query) => {
    expect(refusedWith(await ask(query, EDITOR))).toBe('422 INVALID_INPUT')
  })
})

test('a search asks the database as often among many rows as among few', async () => {
  const { searchEverything } = await import('../../src/finding/search.ts')
  const queries = async (email: string): Promise<number> => {
    const req = await running.as(email)
    return queriesOf(running, async () => value(await searchEverything('help', req)))
  }
  const people = [EDITOR, REVIEWERS[0]!]
  const before: number[] = []
  for (const email of people) before.push(await queries(email))
  const [template] = await rawRows(running, 'articles')
  for (let number = 0; number < 50; number += 1)
    await rawInsert(running, 'articles', {
      ...template!,
      relatedQuestions: [],
      slug: `more-${number}`,
      question: `Does more ${number} help?`,
    })
  for (const [index, email] of people.entries()) expect(await queries(email)).toBe(before[index])
  // On MongoDB one more than on SQLite: whether the account of whoever asks counts.
  expect(Math.max(...before)).toBeLessThanOrEqual(process.env.TEST_MONGODB_URL ? 17 : 16)
})

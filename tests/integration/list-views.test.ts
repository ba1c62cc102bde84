import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ListViews } from '../../src/list-views/views.ts'
import { realClock, setClock } from '../support/clock.ts'
import { decideAs, importPage, published, submitted, underReview, value } from '../support/line.ts'
import { rawRows, rawSet } from '../support/ledger.ts'
import {
  ADMINISTRATOR,
  EDITOR,
  MANAGING_EDITOR,
  REVIEWERS,
  startPayload,
  type TestPayload,
} from '../support/payload.ts'
import { refusedWith, rest, signIn } from '../support/rest.ts'

const OTHER_EDITOR = 'editor-2@example.org'

let running: TestPayload
const tokens = new Map<string, string>()
const as = (email: string) => ({ token: tokens.get(email)! })

beforeAll(async () => {
  running = await startPayload()
  await importPage(running, 'Draftium')
  await submitted(running, 'Waitium')
  await underReview(running, 'Readium')
  const sentBack = await underReview(running, 'Returnium')
  value(
    await decideAs(await running.as(REVIEWERS[0]!), sentBack.round, {
      verdict: 'request-changes',
      comment: 'Not yet.',
      comments: [{ section: null, quote: null, text: 'Who?' }],
    }),
  )
  const decided = await underReview(running, 'Halfium')
  value(await decideAs(await running.as(REVIEWERS[0]!), decided.round))
  await published(running, 'Publicum')
  for (const email of [EDITOR, OTHER_EDITOR, MANAGING_EDITOR, ADMINISTRATOR, ...REVIEWERS.slice(0, 3)])
    tokens.set(email, await signIn(running, email))
}, 120_000)
afterAll(async () => {
  realClock()
  await running?.stop()
})

const views = async (list: string, email: string): Promise<ListViews> => {
  const answer = await rest('GET', `/api/list-views?list=${list}`, as(email))
  expect(answer.status).toBe(200)
  return answer.body as ListViews
}

/** The questions in the list that a ready-made view leads to. */
const shownBy = async (list: string, name: string, email: string): Promise<readonly string[]> => {
  const view = (await views(list, email)).ready.find((one) => one.name === name)
  expect([name, view?.name]).toEqual([name, name])
  const answer = await rest('GET', view!.path.replace('/admin/collections/', '/api/'), as(email))
  expect([name, answer.status]).toEqual([name, 200])
  return (answer.body as { docs: { question?: string; title?: string }[] }).docs
    .map(({ question, title }) => /(\w+ium|\w+cum)/.exec(question ?? title ?? '')?.[0] ?? '?')
    .sort()
}

describe('views that are ready', () => {
  test('for an editor: what is theirs, what came back, what the board has', async () => {
    expect(await shownBy('articles', 'Sent back to me', EDITOR)).toEqual(['Returnium'])
    expect(await shownBy('articles', 'With the board', EDITOR)).toEqual(['Halfium', 'Readium', 'Waitium'])
    expect(await shownBy('articles', 'Mine', EDITOR)).toHaveLength(6)
    expect(await shownBy('articles', 'Mine', OTHER_EDITOR)).toEqual([])
  })

  test('for a managing editor: what waits for reviewers', async () => {
    expect(await shownBy('review-states', 'Waiting for assignment', MANAGING_EDITOR)).toEqual(['Waitium'])
    expect(await shownBy('review-states', 'Overdue', MANAGING_EDITOR)).toEqual([])
  })

  test('for a reviewer: what they have not decided on, and no list of anybody else’s', async () => {
    expect(await shownBy('review-states', 'Mine to decide', REVIEWERS[0]!)).toEqual(['Readium'])
    expect(await shownBy('review-states', 'Mine to decide', REVIEWERS[1]!)).toEqual(['Halfium', 'Readium'])
    expect(await shownBy('review-states', 'Mine to decide', REVIEWERS[2]!)).toEqual([])
    expect((await views('review-states', REVIEWERS[0]!)).ready.map(({ name }) => name)).toEqual([
      'Mine to decide',
      'Under review',
    ])
  })

  test('for references: what nobody has confirmed, and what was taken back', async () => {
    const [reference] = await rawRows(running, 'references')
    expect((await shownBy('references', 'Unconfirmed', EDITOR)).length).toBeGreaterThan(0)
    expect(await shownBy('references', 'Retracted or under concern', EDITOR)).toEqual([])
    await rawSet(running, 'references', reference!.id, { integrity: 'concern' })
    expect(await shownBy('references', 'Retracted or under concern', EDITOR)).toHaveLength(1)
  })

  test('for what is due: overdue reviews, and texts to be reviewed again within 30 days', async () => {
    expect(await shownBy('articles', 'Mine, due for review within 30 days', EDITOR)).toEqual([])
    setClock('2027-11-20T12:00:00.000Z')
    for (const email of [EDITOR, OTHER_EDITOR, MANAGING_EDITOR]) tokens.set(email, await signIn(running, email))
    try {
      expect(await shownBy('review-states', 'Overdue', MANAGING_EDITOR)).toEqual(['Halfium', 'Readium'])
      expect(await shownBy('articles', 'Mine, due for review within 30 days', EDITOR)).toEqual(['Publicum'])
      expect(await shownBy('articles', 'Mine, due for review within 30 days', OTHER_EDITOR)).toEqual([])
      expect(await shownBy('publications', 'Due for review within 30 days', MANAGING_EDITOR)).toEqual(['Publicum'])
    } finally {
      realClock()
      for (const email of [EDITOR, OTHER_EDITOR, MANAGING_EDITOR]) tokens.set(email, await signIn(running, email))
    }
  })

  test('every one of them leads to a list that answers, for everybody who is offered it', async () => {
    for (const email of [EDITOR, MANAGING_EDITOR, ADMINISTRATOR, REVIEWERS[0]!])
      for (const list of ['articles', 'references', 'review-states', 'publications', 'reviewers', 'source-alerts']) {
        if (email === REVIEWERS[0] && (list === 'articles' || list === 'source-alerts')) continue
        for (const { name, path } of (await views(list, email)).ready) {
          const { status } = await rest('GET', path.replace('/admin/collections/', '/api/'), as(email))
          expect([email, list, name, status]).toEqual([email, list, name, 200])
        }
      }
  })

  test('are refused to nobody in particular, and for what is no list', async () => {
    expect(refusedWith(await rest('GET', '/api/list-views?list=articles'))).toBe('401 NOT_SIGNED_IN')
    for (const query of ['', '?list=users', '?list[]=articles', '?list=second-factors'])
      expect(refusedWith(await rest('GET', `/api/list-views${query}`, as(EDITOR)))).toBe('422 INVALID_INPUT')
  })
})

describe('a saved view', () => {
  const QUERY = 'where[or][0][and][0][stage][equals]=draft&sort=-updatedAt'
  const save = (email: string, more: object = {}) =>
    rest('POST', '/api/saved-views', {
      ...as(email),
      body: { name: 'Drafts', list: 'articles', query: QUERY, ...more },
    })
  const idOf = (answer: { body: unknown }): string => (answer.body as { doc: { id: string } }).doc.id
  const names = async (email: string): Promise<readonly string[]> =>
    (await views('articles', email)).saved.map(({ name }) => name)
  const rows = async (): Promise<string> => JSON.stringify(await rawRows(running, 'saved-views'))

  test('is its owner’s alone, whoever the request says that it belongs to', async () => {
    const [other] = await rawRows(running, 'users', { email: { equals: OTHER_EDITOR } })
    const saved = await save(EDITOR, { owner: other!.id })
    expect(saved.status).toBe(201)
    const [view] = (await views('articles', EDITOR)).saved
    expect(view).toMatchObject({ name: 'Drafts', isOwn: true, sharedWith: null })
    expect(view!.path).toBe(`/admin/collections/articles?${QUERY}`)
    for (const email of [OTHER_EDITOR, MANAGING_EDITOR, ADMINISTRATOR]) {
      expect(await names(email)).toEqual([])
      expect(refusedWith(await rest('GET', `/api/saved-views/${idOf(saved)}`, as(email)))).toBe('404 NOT_FOUND')
    }
  })

  test('is shared with a role, used by it, and changed by its owner alone', async () => {
    const saved = await save(EDITOR, { name: 'For all of us', sharedWith: 'editor' })
    const path = `/api/saved-views/${idOf(saved)}`
    expect(await names(OTHER_EDITOR)).toEqual(['For all of us'])
    expect(await names(MANAGING_EDITOR)).toEqual([])
    expect((await views('articles', OTHER_EDITOR)).saved[0]).toMatchObject({ isOwn: false, sharedWith: 'editor' })
    const before = await rows()
    expect((await rest('PATCH', path, { ...as(OTHER_EDITOR), body: { name: 'Mine now' } })).status).toBe(403)
    expect((await rest('DELETE', path, as(OTHER_EDITOR))).status).toBe(403)
    expect(await rows()).toBe(before)
    expect((await rest('PATCH', path, { ...as(EDITOR), body: { name: 'Ours', sharedWith: null } })).status).toBe(200)
    expect(await names(OTHER_EDITOR)).toEqual([])
    expect((await rest('DELETE', path, as(EDITOR))).status).toBe(200)
    expect(await names(EDITOR)).toEqual(['Drafts'])
  })

  test('is no way to tell others of a text that they may not read: reviewers share none, and nobody with a role not theirs', async () => {
    const before = await rows()
    for (const [email, sharedWith] of [
      [REVIEWERS[0]!, 'reviewer'],
      [REVIEWERS[0]!, 'editor'],
      [EDITOR, 'managing-editor'],
      [EDITOR, 'reviewer'],
    ] as const)
      expect((await save(email, { sharedWith })).status).toBe(400)
    expect(await rows()).toBe(before)
  })

  test('keeps a part of an address and nothing else, under a name, for a list that there is', async () => {
    const before = await rows()
    for (const wrong of [
      { query: 'redirect=https://example.org' },
      { query: 'page=2' },
      { query: '' },
      { query: `search=${'a'.repeat(4000)}` },
      { query: ['search=a'] },
      { name: '  ' },
      { name: 'n'.repeat(61) },
      { list: 'users' },
    ])
      expect([wrong, (await save(EDITOR, wrong)).status]).toEqual([wrong, 400])
    expect(await rows()).toBe(before)
  })

  test('is nothing to anonymous clients: neither read nor written, nor counted', async () => {
    const before = await rows()
    for (const [method, path] of [
      ['GET', '/api/saved-views'],
      ['GET', '/api/saved-views/count'],
      ['POST', '/api/saved-views'],
      ['PATCH', '/api/saved-views?where[name][exists]=true'],
      ['DELETE', '/api/saved-views?where[name][exists]=true'],
    ] as const) {
      const answer = await rest(method, path, method === 'POST' || method === 'PATCH' ? { body: { name: 'x' } } : {})
      expect([method, path, answer.status]).toEqual([method, path, 401])
    }
    expect(await rows()).toBe(before)
  })
})

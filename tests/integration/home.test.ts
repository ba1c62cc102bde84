import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Home } from '../../src/home/home-list.ts'
import { realClock, setClock } from '../support/clock.ts'
import { decideAs, importPage, published, submitted, underReview, value } from '../support/line.ts'
import { rawRows } from '../support/ledger.ts'
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

let running: TestPayload
beforeAll(async () => {
  running = await startPayload()
})
afterAll(async () => {
  realClock()
  await running?.stop()
})

const home = async (email: string): Promise<Home> => {
  const { homeFor } = await import('../../src/home/home.ts')
  return value(await homeFor(await running.as(email)))
}
const list = (of: Home, key: string) => of.lists.find((one) => one.key === key)!
const titles = (of: Home, key: string): readonly string[] => list(of, key).items.map(({ title }) => title)

describe('the first screen', () => {
  beforeAll(async () => {
    await importPage(running, 'Draftium')
    await submitted(running, 'Unassignedium')
    await underReview(running, 'Readium')
    const sentBack = await underReview(running, 'Returnium')
    const comments = [{ section: null, quote: null, text: 'Who?' }]
    value(
      await decideAs(await running.as(REVIEWERS[0]!), sentBack.round, {
        verdict: 'request-changes',
        comment: 'Not yet.',
        comments,
      }),
    )
    await published(running, 'Publicum')
  }, 60_000)

  test('of an editor shows their own articles by what they wait for', async () => {
    const own = await home(EDITOR)
    expect(own.load).toBeNull()
    expect(titles(own, 'sent-back')).toEqual(['Does Returnium help?'])
    expect(titles(own, 'drafts')).toEqual(['Does Draftium help?'])
    expect([...titles(own, 'with-the-board')].sort()).toEqual(['Does Readium help?', 'Does Unassignedium help?'])
    expect(titles(own, 'published')).toEqual(['Does Publicum help?'])
    const other = await home('editor-2@example.org')
    expect(other.lists.every(({ total }) => total === 0)).toBe(true)
  })

  test('of a managing editor shows what waits for reviewers, and who owes what', async () => {
    const all = await home(MANAGING_EDITOR)
    expect(titles(all, 'to-assign')).toEqual(['Does Unassignedium help?'])
    expect(all.load?.map(({ name, open, late }) => [name, open, late])).toEqual([
      ['Quentin Invented', 1, 0],
      ['Rosa Fictional', 1, 0],
    ])
    expect(list(all, 'overdue').total).toBe(0)
  })

  test('of a reviewer shows what waits for them alone, and what they decided', async () => {
    const first = await home(REVIEWERS[0]!)
    expect(titles(first, 'waits-for-me')).toEqual(['Does Readium help?'])
    expect([...titles(first, 'decided')].sort()).toEqual(['Does Publicum help?', 'Does Returnium help?'])
    const third = await home(REVIEWERS[2]!)
    expect(third.lists.map(({ key, total }) => [key, total])).toEqual([
      ['waits-for-me', 0],
      ['decided', 0],
    ])
  })

  test('tells after the time is over who is late, and what must be reviewed again', async () => {
    setClock('2027-11-20T12:00:00.000Z')
    try {
      const all = await home(MANAGING_EDITOR)
      expect(list(all, 'overdue').items.map(({ isLate }) => isLate)).toEqual([true, true])
      expect(all.load?.map(({ late }) => late)).toEqual([1, 1])
      expect(titles(all, 'reviews-due')).toEqual(['Does Publicum help?'])
      expect(titles(await home(EDITOR), 'reviews-due')).toEqual(['Does Publicum help?'])
      expect(list(await home(REVIEWERS[0]!), 'waits-for-me').items[0]).toMatchObject({ isLate: true })
    } finally {
      realClock()
    }
  })

  test('leads to lists that hold what was counted', async () => {
    const own = await home(EDITOR)
    const token = await signIn(running, EDITOR)
    for (const key of ['drafts', 'with-the-board', 'sent-back', 'published']) {
      const { all, total } = list(own, key)
      const answer = await rest('GET', all!.replace('/admin/collections/', '/api/'), { token })
      expect([key, (answer.body as { totalDocs: number }).totalDocs]).toEqual([key, total])
    }
  })

  test('is nobody’s who is not signed in, and holds no list for an administrator alone', async () => {
    expect((await rest('GET', '/api/home')).status).toBe(401)
    expect((await home(ADMINISTRATOR)).lists).toEqual([])
  })

  test('asks the database as often for many rows as for few', async () => {
    const queries = async (email: string): Promise<number> => {
      const { homeFor } = await import('../../src/home/home.ts')
      const req = await running.as(email)
      return queriesOf(running, async () => value(await homeFor(req)))
    }
    const people = [EDITOR, MANAGING_EDITOR, REVIEWERS[0]!]
    const before: number[] = []
    for (const email of people) before.push(await queries(email))
    const rows = (await rawRows(running, 'articles')).length
    for (const mark of ['Mulium', 'Multium', 'Plurium', 'Manium']) {
      await importPage(running, `${mark}a`)
      await submitted(running, `${mark}b`)
      await underReview(running, `${mark}c`)
    }
    expect((await rawRows(running, 'articles')).length).toBe(rows + 12)
    for (const [index, email] of people.entries()) expect(await queries(email)).toBe(before[index])
  })
})

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { RoundReview } from '../../src/commands/review-panel.ts'
import { decideAs, published, underReview, value } from '../support/line.ts'
import { MANAGING_EDITOR, REVIEWERS, startPayload, type TestPayload } from '../support/payload.ts'
import { rest, signIn } from '../support/rest.ts'
import { assignTo, saveArticle, saveMember, submitAs } from '../support/review.ts'

let running: TestPayload
beforeAll(async () => {
  running = await startPayload()
})
afterAll(() => running?.stop())

/** How often the database was asked while `act` ran. */
const counting = async (act: () => Promise<unknown>): Promise<number> => {
  const { db } = running.payload
  let count = 0
  const methods = ['find', 'findOne', 'count', 'findGlobal'] as const
  const kept = methods.map((method) => db[method])
  methods.forEach((method) => {
    const original = db[method].bind(db) as unknown as (...args: never[]) => never
    db[method] = ((...args: never[]) => {
      count += 1
      return original(...args)
    }) as never
  })
  try {
    await act()
    return count
  } finally {
    methods.forEach((method, index) => (db[method] = kept[index] as never))
  }
}

const review = async (id: string, email: string): Promise<RoundReview> => {
  const answer = await rest('GET', `/api/review-states/${id}/review`, { token: await signIn(running, email) })
  return answer.body as RoundReview
}

describe('the screen of a round', () => {
  test('asks the database as often among many rounds, reviewers and articles as among few', async () => {
    // A second round, so that there is something to compare; and everything that the screen asks for.
    const { article, round } = await underReview(running, 'Opened')
    value(await decideAs(await running.as(REVIEWERS[0]!), round, { verdict: 'request-changes', comment: 'Not yet.' }))
    await saveArticle(running, article.id, { summary: 'Changed.' })
    const { id } = value(await assignTo(running, value(await submitAs(running, article.id)).id, [1, 2]))
    const paths = [`/${id}/review`, `/${id}?depth=0`, `/${id}/changes`]

    const queries = async (email: string): Promise<readonly number[]> => {
      const token = await signIn(running, email)
      const counts: number[] = []
      for (const path of paths) {
        counts.push(
          await counting(async () => {
            const answer = await rest('GET', `/api/review-states${path}`, { token })
            if (answer.status !== 200) throw new Error(answer.text)
          }),
        )
      }
      return counts
    }
    const people = [REVIEWERS[0]!, MANAGING_EDITOR]
    const before: (readonly number[])[] = []
    for (const email of people) before.push(await queries(email))
    expect(before.flat().every((count) => count > 0)).toBe(true)

    for (const mark of ['Muchium', 'Mostium', 'Morium']) {
      const other = await underReview(running, mark)
      value(await decideAs(await running.as(REVIEWERS[0]!), other.round))
      await published(running, `${mark}a`)
    }
    const admin = await running.as('admin@example.org')
    for (const number of [1, 2, 3]) {
      const access = { overrideAccess: false, user: admin.user, req: admin } as const
      const user = await running.payload.create({
        collection: 'users',
        data: { email: `more-${number}@example.org`, password: 'a-password-for-tests', name: `More ${number}` },
        ...access,
      })
      await running.payload.create({ collection: 'grants', data: { user: user.id, role: 'reviewer' }, ...access })
    }
    for (const [index, email] of people.entries()) expect(await queries(email)).toEqual(before[index])
  })

  test('says why a reviewer who owes a decision can’t decide now', async () => {
    const { round } = await underReview(running, 'Inactive')
    expect((await review(round.id, REVIEWERS[1]!)).cannotDecide).toEqual([])
    await saveMember(running, 2, { active: false })
    try {
      const stopped = await review(round.id, REVIEWERS[1]!)
      expect(stopped.signer).toBeNull()
      expect(stopped.cannotDecide).toEqual(['You are not on the advisory board today as the member who was assigned.'])
      expect((await review(round.id, MANAGING_EDITOR)).cannotDecide).toEqual([])
    } finally {
      await saveMember(running, 2, { active: true })
    }
  })
})

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { decideAs, published, submitted, underReview, value } from '../../support/line.ts'
import { ADMINISTRATOR, EDITOR, MANAGING_EDITOR, startPayload, type TestPayload } from '../../support/payload.ts'
import { refusedWith, rest, signIn } from '../../support/rest.ts'
import { reviewedBy, reviewer, roundNow, rowsOf, submitAs } from '../../support/review.ts'

let running: TestPayload
beforeAll(async () => {
  running = await startPayload()
})
afterAll(() => running?.stop())

const idOf = async (email: string): Promise<string> => String((await running.as(email)).user?.id)

type Listed = { readonly totalDocs: number; readonly docs: readonly { readonly id: string; readonly state: string }[] }

const list = async (email: string, query: string): Promise<Listed> =>
  (await rest('GET', `/api/review-states?limit=100&depth=0&${query}`, { token: await signIn(running, email) }))
    .body as Listed

describe('the record of a round', () => {
  test('the record says of each step who took it, when, on which text, and with which words (66)', async () => {
    const { article, round } = await underReview(running, 'Ledger')
    value(await decideAs(await running.as(reviewer(1)), round))
    value(
      await decideAs(await running.as(reviewer(2)), round, { verdict: 'request-changes', comment: 'Say how much.' }),
    )
    const events = (await rowsOf(running, 'events', { reviewState: { equals: round.id } })).toSorted(
      (a, b) => Number(a.seq) - Number(b.seq),
    )
    expect(events.map(({ action, actor }) => [action, actor])).toEqual([
      ['submit', await idOf(EDITOR)],
      ['assign', await idOf(MANAGING_EDITOR)],
      ['approve', await idOf(reviewer(1))],
      ['request-changes', await idOf(reviewer(2))],
    ])
    for (const [index, event] of events.entries()) {
      expect(event).toMatchObject({ article: article.id, digest: round.digest, subject: `round:${round.id}` })
      expect(Number.isNaN(Date.parse(String(event.at)))).toBe(false)
      // What was before a step is what the one before it left.
      expect(event.before).toBe(index === 0 ? null : events[index - 1]?.after)
    }
    expect((await roundNow(running, round.id)).comments).toMatchObject([
      { text: 'Say how much.', name: 'Quentin Invented' },
    ])
  })

  test('the record shows publishing as what followed from the last approval, and outlives every change of the people (66)', async () => {
    const { article, round } = await published(running, 'Chronicle')
    const events = await rowsOf(running, 'events', { article: { equals: article.id } })
    const byAction = (name: string) => events.find(({ action }) => action === name)
    expect(byAction('published')).toMatchObject({ actor: null, digest: round.digest })
    expect(byAction('published')?.at).toBe(byAction('approved')?.at)
    const admin = await signIn(running, ADMINISTRATOR)
    const path = `/api/users/${await idOf(reviewer(2))}`
    expect(refusedWith(await rest('DELETE', path, { token: admin }))).toBe('403 FORBIDDEN')
  })

  test('the record is not for editors, reviewers or readers to see (66)', async () => {
    await published(running, 'Private')
    for (const email of [EDITOR, reviewer(1)]) {
      expect(refusedWith(await rest('GET', '/api/events', { token: await signIn(running, email) }))).toMatch(/^403 /)
    }
    expect(refusedWith(await rest('GET', '/api/events'))).toBe('401 NOT_SIGNED_IN')
    for (const email of [ADMINISTRATOR, MANAGING_EDITOR]) {
      const { body } = await rest('GET', '/api/events', { token: await signIn(running, email) })
      expect((body as { totalDocs: number }).totalDocs).toBeGreaterThan(0)
    }
  })

  test('a decision bears the approver’s name and the time; the working copy is not touched by it (67)', async () => {
    const { article, round } = await underReview(running, 'Author')
    const before = await rowsOf(running, 'articles', { id: { equals: article.id } })
    const from = new Date().toISOString()
    for (const number of [1, 2]) value(await decideAs(await running.as(reviewer(number)), round))
    const to = new Date().toISOString()
    const decisions = await rowsOf(running, 'review-decisions', { reviewState: { equals: round.id } })
    const users = await Promise.all([1, 2].map((number) => idOf(reviewer(number))))
    expect(decisions.map(({ user }) => user).sort()).toEqual(users.sort())
    for (const { decidedAt, reviewerName } of decisions) {
      const at = new Date(String(decidedAt)).toISOString()
      expect(from <= at && at <= to).toBe(true)
      expect(['Rosa Fictional', 'Quentin Invented']).toContain(reviewerName)
    }
    // But for the word that lists show: where the article stands.
    const after = await rowsOf(running, 'articles', { id: { equals: article.id } })
    expect(after).toEqual(before.map((row) => ({ ...row, stage: 'published' })))
  })
})

describe('lists of rounds', () => {
  test('rounds can be listed by state, by who submitted and by article, and the lists hold exactly those (68)', async () => {
    const { article, round } = await underReview(running, 'Report')
    const { round: waiting } = await submitted(running, 'Report two', 'editor-2@example.org')
    const all = await rowsOf(running, 'review-states', {})
    for (const state of ['submitted', 'under-review', 'approved', 'changes-requested', 'rejected']) {
      const { docs, totalDocs } = await list(MANAGING_EDITOR, `where[state][equals]=${state}`)
      const expected = all.filter((row) => row.state === state).map(({ id }) => id)
      expect(docs.map(({ id }) => id).sort()).toEqual(expected.sort())
      expect(totalDocs).toBe(expected.length)
    }
    const byArticle = await list(EDITOR, `where[article][equals]=${article.id}`)
    expect(byArticle.docs.map(({ id }) => id)).toEqual([round.id])
    const bySubmitter = await list(EDITOR, `where[submittedBy][equals]=${await idOf('editor-2@example.org')}`)
    expect(bySubmitter.docs.map(({ id }) => id)).toEqual([waiting.id])
  })

  test('a reviewer is shown the rounds that they can act on, and no others (69)', async () => {
    const { recuseReviewer } = await import('../../../src/commands/respond-to-assignment.ts')
    const { round: mine } = await reviewedBy(running, 'Mine', 3, 4)
    const { round: left } = await reviewedBy(running, 'Left', 1, 2, 4)
    await submitted(running, 'Nobody’s')
    value(await recuseReviewer({ roundId: left.id, reason: 'A conflict.' }, await running.as(reviewer(4))))
    const seen = await list(reviewer(4), '')
    expect(seen.docs.map(({ id }) => id)).toEqual([mine.id])
  })

  test('an editor who asks for open rounds is shown the newest of an article, not one that is over (69)', async () => {
    const { article, round } = await underReview(running, 'Again')
    value(await decideAs(await running.as(reviewer(1)), round, { verdict: 'request-changes', comment: 'More.' }))
    const next = value(await submitAs(running, article.id))
    const open = await list(EDITOR, `where[article][equals]=${article.id}&where[state][in]=submitted,under-review`)
    expect(open.docs.map(({ id }) => id)).toEqual([next.id])
  })
})

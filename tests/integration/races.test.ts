import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { CollectionSlug } from 'payload'
import { decideAs, refusalOf, submitted, underReview, value } from '../support/line.ts'
import { EDITOR, MANAGING_EDITOR, REVIEWERS, startPayload, type TestPayload } from '../support/payload.ts'

let running: TestPayload
beforeAll(async () => {
  running = await startPayload()
})
afterAll(() => running?.stop())

const rowsOf = async (collection: CollectionSlug, article: string) => {
  const { docs } = await running.payload.find({
    collection,
    where: { article: { equals: article } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req: await running.as(null),
  })
  return docs
}

test('50 approvals racing on one round: one publication, edition 1, as many decisions as reviewers', async () => {
  const { article, round } = await underReview(running, 'Racing')
  const [first, second] = await Promise.all(REVIEWERS.slice(0, 2).map((email) => running.as(email)))

  const results = await Promise.all(
    Array.from({ length: 50 }, (_, index) => decideAs(index % 2 ? first! : second!, round)),
  )

  expect(results.filter((result) => result.ok)).toHaveLength(2)
  for (const result of results.filter(({ ok }) => !ok)) expect(refusalOf(result)).toMatchObject({ status: 409 })
  const publications = await rowsOf('publications', article.id)
  expect(publications).toHaveLength(1)
  expect(publications[0]).toMatchObject({ edition: 1, status: 'live' })
  expect(await rowsOf('review-decisions', article.id)).toHaveLength(2)
})

test('64 reviewers approving at once: as many as the quorum are recorded, and one publication', async () => {
  const { addBoardMembers } = await import('../campaigns/board-of-many.ts')
  const { assignReviewers } = await import('../../src/commands/assign-reviewers.ts')
  const { findRound } = await import('../../src/commands/rounds.ts')
  const members = await addBoardMembers(64, running)
  const { article, round } = await submitted(running, 'Throng')
  const reviewers = members.map(({ reviewer }) => reviewer)
  value(await assignReviewers({ roundId: round.id, reviewers, dueAt: null }, await running.as(MANAGING_EDITOR)))
  const people = await Promise.all(members.map(({ email }) => running.as(email)))

  const results = await Promise.all(people.map((person) => decideAs(person, round)))

  const done = results.filter((result) => result.ok).map(({ value }) => value.decisionId)
  expect(done).toHaveLength(2)
  for (const result of results.filter(({ ok }) => !ok))
    expect(refusalOf(result)).toEqual({ status: 409, code: 'NOT_AVAILABLE_IN_STATE' })
  expect((await rowsOf('review-decisions', article.id)).map(({ id }) => id).sort()).toEqual(done.sort())
  expect((await findRound(round.id, people[0]!))?.votes).toHaveLength(2)
  expect(await rowsOf('publications', article.id)).toMatchObject([{ edition: 1, status: 'live' }])
}, 180_000)

test('approval racing with withdrawal: either published or withdrawn, never both', async () => {
  const { withdrawArticle } = await import('../../src/commands/withdraw-round.ts')
  const { findRound } = await import('../../src/commands/rounds.ts')
  for (let run = 0; run < 10; run += 1) {
    const { article, round } = await underReview(running, `Tug${run}`)
    const [first, second] = await Promise.all(REVIEWERS.slice(0, 2).map((email) => running.as(email)))
    await decideAs(first!, round)
    const [approval, withdrawal] = await Promise.all([
      decideAs(second!, round),
      running.as(EDITOR).then((req) => withdrawArticle({ articleId: article.id, reason: null }, req)),
    ])
    const state = (await findRound(round.id, first!))?.state
    const publications = await rowsOf('publications', article.id)
    expect([approval.ok, withdrawal.ok].filter(Boolean)).toHaveLength(1)
    expect([state, publications.length]).toEqual(approval.ok ? ['approved', 1] : ['withdrawn', 0])
  }
})

test('submitting one article ten times at once opens one round', async () => {
  const { importPage } = await import('../support/line.ts')
  const { submitArticle } = await import('../../src/commands/submit-article.ts')
  const article = await importPage(running, 'Tenfold')
  const editor = await running.as(EDITOR)
  const results = await Promise.all(
    Array.from({ length: 10 }, () => submitArticle({ articleId: article.id, note: null }, editor)),
  )
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await rowsOf('review-states', article.id)).toHaveLength(1)
})

test('retraction racing with itself happens once', async () => {
  const { published } = await import('../support/line.ts')
  const { retractPublication } = await import('../../src/commands/retract-publication.ts')
  const { article } = await published(running, 'Takeback')
  const [publication] = await rowsOf('publications', article.id)
  const req = await running.as(MANAGING_EDITOR)
  const results = await Promise.all(
    Array.from({ length: 10 }, () =>
      retractPublication({ publicationId: publication!.id, reason: 'r', notice: 'n' }, req),
    ),
  )
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  const retractions = (await rowsOf('events', article.id)).filter(
    (event) => 'action' in event && event.action === 'retracted',
  )
  expect(retractions).toHaveLength(1)
})

test('revoking a role while its owner signs in: the role stays revoked', async () => {
  const admin = await running.as('admin@example.org')
  const { rolesOf } = await import('../../src/accounts/roles-of.ts')
  const { PASSWORD } = await import('../support/payload.ts')
  const { docs } = await running.payload.find({
    collection: 'users',
    where: { email: { equals: 'editor-2@example.org' } },
    overrideAccess: true,
    req: admin,
  })
  const user = docs[0]!
  const signIns = Array.from({ length: 5 }, () =>
    running.payload.login({ collection: 'users', data: { email: user.email, password: PASSWORD } }),
  )
  await running.payload.delete({
    collection: 'grants',
    where: { user: { equals: user.id } },
    overrideAccess: false,
    user: admin.user,
    req: admin,
  })
  await Promise.allSettled(signIns)
  expect(await rolesOf(user.id, admin)).toEqual([])
  expect((await running.as(user.email)).user).toMatchObject({ roles: [] })
})

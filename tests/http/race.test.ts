import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { assign, boardIds, decide, importText, signInAll, submit, type People } from '../support/client.ts'
import { smallPage } from '../support/pages.ts'
import { startDemo } from '../support/server.ts'

let demo: Awaited<ReturnType<typeof startDemo>> | undefined
let people: People
beforeAll(async () => {
  demo = await startDemo()
  people = await signInAll(demo.server.url)
})
afterAll(() => demo?.end())

test('50 approvals racing on one round over HTTP: one publication, edition 1, as many decisions as reviewers', async () => {
  const { article } = await importText(people, smallPage('Stampede'))
  const round = await submit(people, article.id)
  await assign(people, round, (await boardIds(people)).slice(0, 2))

  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, index) => decide(index % 2 ? people.reviewer1 : people.reviewer2, round)),
  )

  const statuses = answers.map(({ status }) => status)
  expect(statuses.filter((status) => status === 200)).toHaveLength(2)
  expect(statuses.filter((status) => status === 409)).toHaveLength(48)
  const { docs } = (await people.anonymous.get('/api/publications?limit=50')).body as {
    docs: { slug: string; edition: number }[]
  }
  expect(docs.filter(({ slug }) => slug === article.slug)).toMatchObject([{ edition: 1 }])
  const decisions = (await people.managingEditor.get(`/api/review-decisions?where[article][equals]=${article.id}`)).body
  expect(decisions).toMatchObject({ totalDocs: 2 })
})
